import Rows

/// Chats as OpenAI's and TRL's tools write them; the first user turn is the seed.
enum MessagesSeedImporter: SeedImporter {
    static let name = "messages"
    static let summary = "{\"messages\": [{\"role\", \"content\"}]}: the first user turn"

    static func seed(from item: JSONRow) throws -> ImportedSeed {
        try ConversationTurns.seed(from: item, fields: ["messages"])
    }
}
