package import Rows

/// A seed with its constraints worked in: what a model is asked.
package struct Instruction: Record {
    package static let name = "Instruction"
    package static let fieldNames = ["instruction", "language", "rules"]

    /// The whole text that a model is asked.
    package let text: String
    /// The seed's language.
    package let language: String?
    package let rules: [RuleUse]

    package init(_ fields: RowFields) throws(RowError) {
        text = try fields.string("instruction")
        language = try fields.optionalString("language")
        rules = try fields.items("rules", RuleUse.init)
    }
}
