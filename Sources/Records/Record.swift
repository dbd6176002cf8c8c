package import Rows

/// A kind of row: what one stage writes and the next one reads.
///
/// A value of the type holds the fields that stages work with; the row itself, with every field that
/// Weft doesn't know, is a ``Row``.
package protocol Record: Sendable {
    /// The kind's name in messages: "Seed".
    static var name: String { get }
    /// The fields that ``init(_:)`` reads.
    static var fieldNames: [String] { get }
    /// Takes the record's fields out of a row.
    init(_ fields: RowFields) throws(RowError)
}
