public import Rows

/// A sample that went out: the ledger's line that says into which files and at which lines.
public struct Exported: Record {
    public static let name = "Exported"
    public static let fieldNames: [String] = []

    public init(_ fields: RowFields) throws(RowError) {}
}
