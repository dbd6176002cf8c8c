import Audit

extension RunFacts {
    /// Counts the rows of an index.
    init(_ index: AuditIndex) throws(AuditError) {
        rows = try index.count(RowFilter())
        var through = RowFilter()
        through.stage = index.run.stages.last { $0.rowsIn > 0 }?.index
        through.fate = .kept
        for column in AuditIndex.Column.allCases {
            let kept = try index.counts(by: column, through)
            let keptByValue = Dictionary(kept.map { ($0.value, $0.rows) }) { $0 + $1 }
            counts[column] = try index.counts(by: column, RowFilter())
                .map { Count(value: $0.value, rows: $0.rows, kept: keptByValue[$0.value] ?? 0) }
        }
    }
}
