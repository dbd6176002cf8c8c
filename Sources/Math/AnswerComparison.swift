/// Compares answers by value, exactly: it never rounds and never guesses.
///
/// It decides the forms that ``RewardableAnswer`` calls safe, in any of their spellings, and
/// identical texts.
public enum AnswerComparison {
    /// Compares a prediction's answer with the reference.
    public static func verdict(prediction: String, reference: String) -> MathVerdict {
        guard prediction.utf8.count <= longest, reference.utf8.count <= longest else {
            return prediction == reference ? .equal : .undecided
        }
        let found = UnwrappedAnswer(prediction)
        let wanted = UnwrappedAnswer(reference)
        guard let first = found.form, let second = wanted.form else {
            return !found.tokens.isEmpty && prediction == reference ? .equal : .undecided
        }
        if let one = found.assigned, let other = wanted.assigned, one != other { return .undecided }
        if let one = found.unit, let other = wanted.unit, one != other { return .undecided }
        switch (first, second) {
        case (.value(let left), .value(let right)):
            return verdict(left, right)
        case (.tuple(let left), .tuple(let right)):
            guard left.count == right.count else { return .different }
            let verdicts = zip(left, right).map { verdict($0, $1) }
            if verdicts.contains(.different) { return .different }
            return verdicts.contains(.undecided) ? .undecided : .equal
        case (.value, .tuple), (.tuple, .value):
            return .different
        }
    }

    /// The most bytes of an answer that is read; longer ones are compared as texts.
    private static let longest = 1_024

    private static func verdict(_ left: AnswerExpression, _ right: AnswerExpression) -> MathVerdict
    {
        if left == right { return .equal }
        if let first = DecimalText(left), let second = DecimalText(right) {
            return first == second ? .equal : .different
        }
        guard let first = ExactValue(left), let second = ExactValue(right) else {
            return .undecided
        }
        return first == second ? .equal : .different
    }
}
