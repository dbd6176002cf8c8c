import GRDB

/// What rows have in common that can be filtered by.
struct RowTrait: Hashable {
    var stage: Int
    var fate: String
    var code: String?
    var language: String?
    var source: String?
    var licence: String?
    var kind: String?
    var composition: String?
    var depth: Int?
    var passRate: Double?
    var draws: Int?

    init(stage: Int, fate: String, code: String?) {
        self.stage = stage
        self.fate = fate
        self.code = code
    }

    init(_ row: GRDB.Row) {
        self.init(stage: row["stage"], fate: row["fate"], code: row["code"])
        language = row["language"]
        source = row["source"]
        licence = row["licence"]
        kind = row["kind"]
        composition = row["composition"]
        depth = row["depth"]
        passRate = row["pass_rate"]
        draws = row["draws"]
    }

    /// Takes what this row doesn't tell from what was known of it before.
    mutating func complete(from earlier: RowTrait) {
        language = language ?? earlier.language
        source = source ?? earlier.source
        licence = licence ?? earlier.licence
        kind = kind ?? earlier.kind
        composition = composition ?? earlier.composition
        depth = depth ?? earlier.depth
        passRate = passRate ?? earlier.passRate
        draws = draws ?? earlier.draws
    }

    var arguments: StatementArguments {
        [
            stage, fate, code, language, source, licence, kind, composition, depth, passRate,
            draws,
        ]
    }
}
