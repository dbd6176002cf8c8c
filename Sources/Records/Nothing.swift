package import Rows

/// What a pipeline's first stage reads: no rows.
package struct Nothing: Record {
    package static let name = "nothing"
    package static let fieldNames: [String] = []

    package init(_ fields: RowFields) throws(RowError) {}
}
