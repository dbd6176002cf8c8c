import Rows

/// Weft's own seeds: `{"text", "language", "topic", "ability"}`, all but the text optional.
enum WeftSeedImporter: SeedImporter {
    static let name = "weft"
    static let summary =
        "{\"text\", \"language\"?, \"topic\"?, \"ability\"?, ...}: other fields are kept"
    static let keepsFields = true

    static func seed(from item: JSONRow) throws -> ImportedSeed {
        let fields = try item.fields(["text", "language", "topic", "ability"])
        return ImportedSeed(
            text: try fields.string("text"), language: try fields.optionalString("language"),
            topic: try fields.optionalString("topic"),
            ability: try fields.optionalString("ability"))
    }
}
