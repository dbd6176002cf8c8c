public import Rows

/// An instruction that somebody wrote, before anything is added to it.
public struct Seed: Record {
    public static let name = "Seed"
    public static let fieldNames = ["text", "language", "topic", "ability"]

    public let text: String
    /// The language's code as `LanguageDetector` writes it: "en", "zh-cn"; nil where it can't be told.
    public let language: String?
    public let topic: String?
    public let ability: String?

    public init(_ fields: RowFields) throws(RowError) {
        text = try fields.string("text")
        language = try fields.optionalString("language")
        topic = try fields.optionalString("topic")
        ability = try fields.optionalString("ability")
    }
}
