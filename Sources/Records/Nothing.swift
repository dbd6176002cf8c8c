public import Rows

/// What a pipeline's first stage reads: no rows.
public struct Nothing: Record {
    public static let name = "nothing"
    public static let fieldNames: [String] = []

    public init(_ fields: RowFields) throws(RowError) {}
}
