import Rows

/// What one check says of a draw, in words.
struct Outcome {
    let name: String
    let isGood: Bool
    let word: String
    let detail: String

    /// What both checkers say of a rule.
    init(rule: JSONValue) {
        name = rule["rule"]?.string ?? ""
        detail = rule["detail"]?.string ?? ""
        let both = (rule["compatible"]?.bool, rule["sound"]?.bool)
        isGood = both == (true, true)
        word =
            switch both {
            case (true, true): "holds"
            case (false, false): "broken"
            case (true, false): "broken by its words, holds for the trainer"
            case (false, true): "broken for the trainer, holds by its words"
            default: "not checked"
            }
    }

    /// What a judge says of a question.
    init(question: JSONValue) {
        name = question["question"]?.string ?? ""
        detail = question["detail"]?.string ?? ""
        isGood = question["counted"]?.bool == true
        word = Self.word(question)
    }

    /// What a check of quality says.
    init(check: JSONValue) {
        name = check["check"]?.string ?? ""
        detail = check["detail"]?.string ?? ""
        isGood = ["true", "na"].contains(check["answer"]?.string ?? "")
        word = Self.word(check)
    }

    private static func word(_ value: JSONValue) -> String {
        let answer = value["answer"]?.string ?? "?"
        return value["probability"]?.double.map { "\(answer) (\(Figures.decimal($0)))" } ?? answer
    }
}
