/// Compares answers by value; see ``MathEquivalence``, which also explains itself.
public enum AnswerComparison {
    /// Compares a prediction's answer with the reference.
    public static func verdict(prediction: String, reference: String) -> MathVerdict {
        MathEquivalence.compare(prediction: prediction, reference: reference).verdict
    }
}
