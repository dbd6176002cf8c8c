/// Says whether the RAIF trainer can reward a reference answer, and in which spelling.
///
/// The trainer takes a prediction's answer out of `\boxed{…}`, rewrites it (deletes words that look
/// like units, `\left`, `^\circ`, …) and compares it with the reference, which it leaves as it is.
/// A reference is safe only in a form that survives this and that isn't taken for equal to a wrong
/// answer. The recogniser is conservative: what its small grammar (``AnswerParser``) doesn't have
/// is unsafe.
public enum RewardableAnswer: Hashable, Sendable {
    /// Safe in this spelling, which may differ from the given one by the rewrites, in the order of
    /// their declaration.
    case safe(String, rewrites: [AnswerRewrite])
    case unsafe(UnsafeReason)

    /// The most bytes of an answer that is read at all.
    public static let longest = 256

    /// Letters that the trainer leaves alone; others are deleted as units or renamed.
    static let variables: Set<Unicode.Scalar> = ["k", "n", "p", "r", "u", "v", "w", "x", "y", "z"]

    /// Judges a reference answer.
    ///
    /// - Parameters:
    ///   - reference: The answer as the source gives it, LaTeX or plain.
    ///   - problem: The problem's text, where known. Only it tells a point from an open interval.
    public init(reference: String, problem: String? = nil) {
        guard reference.utf8.count <= RewardableAnswer.longest else {
            self = .unsafe(.tooLong)
            return
        }
        let answer = UnwrappedAnswer(reference)
        guard let form = answer.form else {
            self = .unsafe(UnsafeTokens(answer.tokens).reason)
            return
        }
        let variables = form.variables
        if variables.count > 1 || !variables.isSubset(of: RewardableAnswer.variables) {
            self = .unsafe(UnsafeTokens(answer.tokens).reason)
        } else if case .tuple(let pair) = form, pair.count == 2, let problem,
            !PairMeaning.isPoint(askedIn: problem)
        {
            self = .unsafe(.interval)
        } else {
            self = .safe(
                form.text, rewrites: AnswerRewrite.allCases.filter(answer.rewrites.contains))
        }
    }

    /// The spelling to train against; nil for an unsafe answer.
    public var text: String? {
        if case .safe(let text, _) = self { text } else { nil }
    }

    /// Why the answer is unsafe; nil for a safe one.
    public var reason: UnsafeReason? {
        if case .unsafe(let reason) = self { reason } else { nil }
    }
}
