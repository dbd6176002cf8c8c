/// Says whether the RAIF trainer can reward a reference answer, and in which spelling.
///
/// The trainer takes a prediction's answer out of `\boxed{…}`, rewrites it (deletes words that look
/// like units, `\left`, `^\circ`, …) and compares it with the reference, which it leaves as it is.
/// A reference is safe if it survives this itself, is told from wrong answers that look like it
/// (``AnswerSpelling``), and is in no form of which the trainer loses the meaning
/// (``UnsafeReason``). All of that is decided by ``CompatibleChecker``; what it leaves undecided
/// isn't safe.
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
        let candidate = RewardableCandidate(reference)
        guard let text = candidate.text else {
            self = .unsafe(candidate.reason)
            return
        }
        if candidate.isPair, let problem, !PairMeaning.isPoint(askedIn: problem) {
            self = .unsafe(.interval)
        } else if !RewardableAnswer.survives(text) {
            self = .unsafe(candidate.reason)
        } else if RewardableAnswer.isConfused(text) {
            self = .unsafe(candidate.isPlain ? .indistinct : candidate.reason)
        } else {
            self = .safe(
                text, rewrites: AnswerRewrite.allCases.filter(candidate.rewrites.contains))
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

    /// True if the trainer takes a model's `\boxed{…}` of an answer for equal to that answer.
    public static func survives(_ reference: String) -> Bool {
        let spelling = AnswerSpelling(reference)
        return ([reference] + spelling.same).allSatisfy {
            CompatibleChecker.verdict(output: "\\boxed{\($0)}", reference: reference) == .equal
        }
    }

    /// True if the trainer may take an answer that differs from a reference in one sign, number or
    /// root for equal to it.
    public static func isConfused(_ reference: String) -> Bool {
        AnswerSpelling(reference).wrong.contains { wrong in
            CompatibleChecker.verdict(output: "\\boxed{\(wrong)}", reference: reference)
                != .different
                && MathEquivalence.compare(prediction: wrong, reference: reference).verdict
                    != .equal
        }
    }
}
