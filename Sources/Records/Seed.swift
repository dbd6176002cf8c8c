package import Rows

/// An instruction that somebody wrote, before anything is added to it.
package struct Seed: Record {
    package static let name = "Seed"
    package static let fieldNames = ["text", "language", "topic", "ability"]

    package let text: String
    /// The language's code as `LanguageDetector` writes it: "en", "zh-cn"; nil where it can't be told.
    package let language: String?
    package let topic: String?
    package let ability: String?

    package init(_ fields: RowFields) throws(RowError) {
        text = try fields.string("text")
        language = try fields.optionalString("language")
        topic = try fields.optionalString("topic")
        ability = try fields.optionalString("ability")
    }
}
