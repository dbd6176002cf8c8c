import Audit

extension RunFacts {
    /// Lengths are told for so many languages.
    private static let mostLanguages = 4

    /// So many values of a column are told one by one.
    private static let mostValues = 100

    /// Counts the rows of an index.
    init(_ index: AuditIndex) throws(AuditError) {
        stages = index.run.stages
        rows = try index.count(RowFilter()).rows
        var through = RowFilter()
        through.stage = stages.last { $0.rowsIn > 0 }?.index
        through.fate = .kept
        var counts: [AuditIndex.Column: [Count]] = [:]
        var totals: [AuditIndex.Column: Total] = [:]
        for column in AuditIndex.Column.allCases {
            // Uncut, for a value that came often may seldom have come through.
            let kept = try index.counts(by: column, through, limit: .max)
            let all = try index.counts(by: column, RowFilter(), limit: .max)
            let keptByValue = Dictionary(kept.map { ($0.value, $0.rows) }) { $0 + $1 }
            counts[column] = all.prefix(Self.mostValues).map {
                Count(value: $0.value, rows: $0.rows, kept: keptByValue[$0.value] ?? 0)
            }
            totals[column] = Total(
                values: all.count, rows: all.reduce(0) { $0 + $1.rows },
                kept: kept.reduce(0) { $0 + $1.rows })
        }
        self.totals = totals
        self.counts = counts
        rules = try index.rules()
        rulesKept = try index.rulesKept(by: through.stage ?? 0)
        passRates = try index.passRates()
        askedCompositions = stages.map(\.askedCompositions).last { !$0.isEmpty } ?? [:]
        // A report that can't be read is told with the run's other faults by its own stage.
        selections = stages.compactMap { stage in
            let shares = (try? stage.selection()) ?? []
            return shares.isEmpty ? nil : Selection(stage: stage.label, shares: shares)
        }
        var lengths: [Spread] = []
        for text in AuditIndex.Text.allCases {
            for language in counts[.language, default: []].prefix(Self.mostLanguages) {
                let histogram = try index.lengths(of: text, language: language.value)
                guard histogram.count > 0 else { continue }
                lengths.append(
                    Spread(name: "\(text.rawValue)s in \(language.value)", histogram: histogram))
            }
        }
        self.lengths = lengths
        calls = try index.callTotals()
    }

    /// A stage's label by its place; nil for none.
    func label(of stage: Int?) -> String? {
        stages.first { $0.index == stage }?.label
    }
}
