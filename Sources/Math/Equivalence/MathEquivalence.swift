/// Decides whether two answers mean the same, by exact rules first and by bounded means only.
///
/// Answers are LaTeX or plain text, with or without the delimiters of formulas. Values are compared
/// by normal forms over the rational numbers; what those don't decide is compared numerically at
/// several fixed points. A tolerance applies only where the reference is a decimal, or where the
/// prediction is one of at least six digits.
public struct MathEquivalence: Hashable, Sendable {
    /// The digits after the point to which both sides are rounded where one of them is a decimal;
    /// nil takes as many as the reference states.
    public let decimals: Int?
    /// True if variables may have other names, so that `f(x)` equals `f(y)`.
    public let renamesVariables: Bool

    /// Chooses how strictly to compare.
    public init(decimals: Int?, renamesVariables: Bool) {
        self.decimals = decimals
        self.renamesVariables = renamesVariables
    }

    /// Takes decimals and names as the reference states them.
    public static let strict = MathEquivalence(decimals: nil, renamesVariables: false)

    /// Compares a prediction with the reference, strictly.
    public static func compare(prediction: String, reference: String) -> MathComparison {
        strict.compare(prediction: prediction, reference: reference)
    }

    /// Compares a prediction with the reference.
    public func compare(prediction: String, reference: String) -> MathComparison {
        var comparer = AnswerComparer(options: self, isTracing: false)
        let verdict = comparer.verdict(prediction: prediction, reference: reference)
        return MathComparison(
            verdict: verdict, prediction: prediction, reference: reference, options: self)
    }
}

/// A verdict on two answers that can be explained.
public struct MathComparison: Hashable, Sendable {
    /// What the comparison says.
    public let verdict: MathVerdict
    /// The answer that was compared.
    public let prediction: String
    /// What it was compared with.
    public let reference: String
    let options: MathEquivalence

    /// The readings of both answers and the rules that decided, one a line.
    ///
    /// The comparison is done again for it, with notes taken.
    public var explanation: [String] {
        var comparer = AnswerComparer(options: options, isTracing: true)
        _ = comparer.verdict(prediction: prediction, reference: reference)
        return comparer.notes
    }
}
