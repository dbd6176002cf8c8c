import Rows

/// What a judge says to a question that YES or NO answers.
struct JudgeDecision: Hashable, Sendable {
    /// What was decided.
    enum Answer: String, Sendable {
        case yes
        case no
        /// A tie, nonsense, or no answer: never a pass.
        case unsure
        /// What was asked doesn't apply; only where a check asks for True, False or NA.
        case notApplicable = "na"
    }

    let answer: Answer
    /// The probability of YES where the server gives likelihoods or several votes were cast.
    let probability: Double?
    /// What was said, for a person to read: "YES, YES, NO".
    let detail: String
    /// The calls' keys in the call log, in hexadecimal.
    let calls: [String]
    /// Whether it would be YES, or not applicable, were every doubt ignored.
    ///
    /// What is asked next goes by this and not by ``answer``, so that turning a threshold changes what
    /// is counted and never which calls are made.
    let leansYes: Bool

    init(
        answer: Answer, probability: Double?, detail: String, calls: [String],
        leansYes: Bool? = nil
    ) {
        self.answer = answer
        self.probability = probability
        self.detail = detail
        self.calls = calls
        self.leansYes = leansYes ?? (answer == .yes || answer == .notApplicable)
    }

    /// Counts ballots: what more than half of them say; anything else is unsure.
    init(_ ballots: [JudgeBallot], _ thresholds: JudgeThresholds) {
        let answers = ballots.map { $0.answer(thresholds) }
        let winner = [Answer.yes, .no, .notApplicable].first { answer in
            2 * answers.count { $0 == answer } > answers.count
        }
        let leaning = ballots.count { $0.leaning == .yes || $0.leaning == .notApplicable }
        self.init(
            answer: winner ?? .unsure, probability: Self.probability(ballots),
            detail: ballots.map(\.detail).joined(separator: "; "),
            calls: ballots.map(\.call), leansYes: 2 * leaning > ballots.count)
    }

    /// The mean of the ballots' probabilities; where there are none, the share of YES among those that
    /// said YES or NO, nil for a single one.
    private static func probability(_ ballots: [JudgeBallot]) -> Double? {
        let told = ballots.compactMap(\.probability)
        guard told.isEmpty else { return told.reduce(0, +) / Double(told.count) }
        let votes = ballots.map(\.leaning).filter { $0 == .yes || $0 == .no }
        guard ballots.count > 1, !votes.isEmpty else { return nil }
        return Double(votes.count { $0 == .yes }) / Double(votes.count)
    }

    var json: JSONValue {
        [
            "answer": .string(answer.rawValue),
            "probability": probability.map(JSONValue.double) ?? .null,
            "detail": .string(detail), "calls": .array(calls.map(JSONValue.string)),
        ]
    }
}
