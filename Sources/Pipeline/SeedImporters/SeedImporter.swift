public import Rows

/// Reads seeds in one format; one file each, listed in ``SeedImporterCatalogue``.
public protocol SeedImporter {
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
    public static var keepsFields: Bool { false }
}

/// What an importer takes out of an item.
public struct ImportedSeed: Hashable, Sendable {
    public var text: String
    public var language: String?
    public var topic: String?
    public var ability: String?

    public init(
        text: String, language: String? = nil, topic: String? = nil, ability: String? = nil
    ) {
        self.text = text
        self.language = language
        self.topic = topic
        self.ability = ability
    }
}

/// An item that isn't what its format says it is.
public struct ImportFault: Error, Hashable, Sendable, CustomStringConvertible {
    public let description: String

    public init(_ description: String) { self.description = description }
}
