import Audit

/// Which rows a page is about, as its address has it.
struct RowQuery: Equatable {
    var filter = RowFilter()

    /// Reads the fields of an address; those that can't be read don't narrow.
    init(_ fields: FormFields) {
        filter.stage = fields["stage"].flatMap(Int.init)
        filter.fate = fields["fate"].flatMap(RowFilter.Fate.init(rawValue:))
        filter.code = fields["code"]
        filter.rule = fields["rule"]
        filter.isRuleBroken = fields["broken"] == "1" && filter.rule != nil
        filter.source = fields["source"]
        filter.language = fields["language"]
        filter.composition = fields["composition"]
        filter.words = fields["q"]
    }

    /// Wants every row.
    init() {}

    /// Whether it narrows at all.
    var isNarrow: Bool { filter != RowFilter() }

    /// The fields of an address that say the same.
    var fields: [(name: String, value: String)] {
        let fields: [(String, String?)] = [
            ("stage", filter.stage.map(String.init)), ("fate", filter.fate?.rawValue),
            ("code", filter.code), ("rule", filter.rule),
            ("broken", filter.isRuleBroken ? "1" : nil), ("source", filter.source),
            ("language", filter.language), ("composition", filter.composition),
            ("q", filter.words),
        ]
        return fields.compactMap { name, value in value.map { (name, $0) } }
    }

    /// The same with something changed.
    func with(_ change: (inout RowFilter) -> Void) -> RowQuery {
        var query = self
        change(&query.filter)
        return query
    }
}
