package import Rows

/// Reads math problems in one format; one file each, listed in ``MathImporterCatalogue``.
package protocol MathImporter: Sendable {
    /// The name in pipeline files: "gsm8k".
    static var name: String { get }
    /// What the format looks like, in a sentence.
    static var summary: String { get }
    /// Takes the problem out of an item.
    ///
    /// - Throws: `RowError` or ``ImportFault`` where the item isn't what the format says.
    static func problem(from item: JSONRow) throws -> MathProblem
}
