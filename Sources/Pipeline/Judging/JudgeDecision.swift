import Rows

/// What a judge says to a question that YES or NO answers.
struct JudgeDecision: Hashable, Sendable {
    /// What was decided.
    enum Answer: String, Sendable {
        case yes
        case no
        /// A tie, nonsense, or no answer: never a pass.
        case unsure
    }

    let answer: Answer
    /// The probability of YES where the server gives likelihoods or several votes were cast.
    let probability: Double?
    /// What was said, for a person to read: "YES, YES, NO".
    let detail: String
    /// The calls' keys in the call log, in hexadecimal.
    let calls: [String]

    var json: JSONValue {
        [
            "answer": .string(answer.rawValue),
            "probability": probability.map(JSONValue.double) ?? .null,
            "detail": .string(detail), "calls": .array(calls.map(JSONValue.string)),
        ]
    }
}
