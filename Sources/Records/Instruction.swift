public import Rows

/// A seed with its constraints worked in: what a model is asked.
public struct Instruction: Record {
    public static let name = "Instruction"
    public static let fieldNames = ["instruction", "language", "rules"]

    /// The whole text that a model is asked.
    public let text: String
    /// The seed's language.
    public let language: String?
    public let rules: [RuleUse]

    public init(_ fields: RowFields) throws(RowError) {
        text = try fields.string("instruction")
        language = try fields.optionalString("language")
        rules = try fields.items("rules", RuleUse.init)
    }
}
