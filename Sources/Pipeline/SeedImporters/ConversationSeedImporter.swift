import Rows

/// Chats as WildChat and ShareGPT write them; the first user turn is the seed.
enum ConversationSeedImporter: SeedImporter {
    static let name = "conversation"
    static let summary =
        "{\"conversation\" or \"conversations\": [{\"role\", \"content\"} or {\"from\", \"value\"}]}: "
        + "the first user turn"

    static func seed(from item: JSONRow) throws -> ImportedSeed {
        try ConversationTurns.seed(from: item, fields: ["conversation", "conversations"])
    }
}
