/// Every format that seeds can be read in.
package enum SeedImporterCatalogue {
    static let all: [any SeedImporter.Type] = [
        WeftSeedImporter.self, AlpacaSeedImporter.self, MessagesSeedImporter.self,
        ConversationSeedImporter.self, SelfInstructSeedImporter.self,
    ]

    /// The formats' names.
    package static var names: [String] { all.map { $0.name } }

    static func importer(named name: String) -> (any SeedImporter.Type)? {
        all.first { $0.name == name }
    }
}
