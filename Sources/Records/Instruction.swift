package import Rows

/// A seed with its constraints worked in: what a model is asked.
package struct Instruction: Record {
    package static let name = "Instruction"
    package static let fieldNames = [
        "instruction", "language", "rules", "questions", "system", "turns",
    ]

    /// The last message of the user: without earlier turns, the whole text that a model is asked.
    package let text: String
    /// The seed's language.
    package let language: String?
    /// The constraints that code checks; of a composition, those that count.
    package let rules: [RuleUse]
    /// The constraints that a judge checks; of a composition, those that count.
    package let questions: [Question]
    /// Constraints that are put as a system message; nil for none.
    package let system: String?
    /// What was said before ``text``: a request and its first answer.
    package let turns: [Turn]

    package init(_ fields: RowFields) throws(RowError) {
        text = try fields.string("instruction")
        language = try fields.optionalString("language")
        rules = try fields.items("rules", RuleUse.init)
        questions = try fields.optionalItems("questions", Question.init)
        system = try fields.optionalString("system")
        turns = try fields.optionalItems("turns", Turn.init)
    }
}
