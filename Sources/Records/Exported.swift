package import Rows

/// A sample that went out: the ledger's line that says into which files and at which lines.
package struct Exported: Record {
    package static let name = "Exported"
    package static let fieldNames: [String] = []

    package init(_ fields: RowFields) throws(RowError) {}
}
