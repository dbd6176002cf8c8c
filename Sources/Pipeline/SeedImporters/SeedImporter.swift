package import Rows

/// Reads seeds in one format; one file each, listed in ``SeedImporterCatalogue``.
package protocol SeedImporter: Sendable {
    /// The name in pipeline files: "alpaca".
    static var name: String { get }
    /// What the format looks like, in a sentence.
    static var summary: String { get }
    /// Whether the item's other fields go on with the seed.
    static var keepsFields: Bool { get }
    /// Takes the seed out of an item.
    ///
    /// - Throws: ``RowError`` or ``ImportFault`` where the item isn't what the format says.
    static func seed(from item: JSONRow) throws -> ImportedSeed
}

extension SeedImporter {
    package static var keepsFields: Bool { false }
}

/// What an importer takes out of an item.
package struct ImportedSeed: Hashable, Sendable {
    package var text: String
    package var language: String?
    package var topic: String?
    package var ability: String?

    package init(
        text: String, language: String? = nil, topic: String? = nil, ability: String? = nil
    ) {
        self.text = text
        self.language = language
        self.topic = topic
        self.ability = ability
    }
}

/// An item that isn't what its format says it is.
package struct ImportFault: Error, Hashable, Sendable, CustomStringConvertible {
    package let description: String

    package init(_ description: String) { self.description = description }
}
