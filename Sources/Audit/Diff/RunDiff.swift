import GRDB
public import Rows

/// What two runs did differently with the same rows.
public struct RunDiff: Sendable {
    /// Where a row stands in a run.
    public struct Outcome: Hashable, Sendable {
        /// The last stage that it came to.
        public let stage: String
        /// Whether it was kept there.
        public let fate: RowFilter.Fate
        /// Why it left; nil for a row that was kept.
        public let code: String?

        /// The outcome in words: "dropped by check-quality as rule-violated".
        public var text: String {
            switch fate {
            case .kept: "kept by \(stage)"
            case .dropped, .failed: "\(fate.rawValue) by \(stage) as \(code ?? "?")"
            }
        }
    }

    /// The rows that fared alike in each of the runs, and differently between them.
    public struct Group: Hashable, Sendable {
        /// In the first run; nil where it doesn't have the rows.
        public let before: Outcome?
        /// In the second run; nil where it doesn't have the rows.
        public let after: Outcome?
        /// How many rows they are.
        public let rows: Int
        /// The first of them by its id.
        public let exampleID: String

        /// The group as one object.
        public var json: JSONValue {
            let outcome = { (outcome: Outcome?) -> JSONValue in
                guard let outcome else { return .null }
                return [
                    "stage": .string(outcome.stage), "fate": .string(outcome.fate.rawValue),
                    "code": outcome.code.map(JSONValue.string) ?? .null,
                ]
            }
            return [
                "before": outcome(before), "after": outcome(after), "rows": .int(Int64(rows)),
                "example": .string(exampleID),
            ]
        }
    }

    /// The groups that differ, the largest first.
    public let groups: [Group]
    /// Rows that fared the same in both runs.
    public let sameRows: Int

    /// Compares two runs by their indexes; stages are the same if their names are.
    ///
    /// - Throws: ``AuditError/index(path:reason:)``.
    public init(_ before: AuditIndex, _ after: AuditIndex) throws(AuditError) {
        do {
            let database = try DatabaseQueue()
            let rows = try database.inDatabase { database in
                try database.execute(
                    sql: "ATTACH DATABASE ? AS a", arguments: [before.database.path])
                try database.execute(
                    sql: "ATTACH DATABASE ? AS b", arguments: [after.database.path])
                return try GRDB.Row.fetchAll(database, sql: Self.comparison)
            }
            var groups: [Group] = []
            var same = 0
            for row in rows {
                let group = Group(
                    before: Outcome(row, "a", before.run), after: Outcome(row, "b", after.run),
                    rows: row["rows"], exampleID: row["example"])
                if group.before == group.after { same += group.rows } else { groups.append(group) }
            }
            self.groups = groups.sorted { ($1.rows, $0.exampleID) < ($0.rows, $1.exampleID) }
            sameRows = same
        } catch {
            throw .index(path: after.database.path, reason: "\(error)")
        }
    }

    private static let comparison = """
        WITH a AS (SELECT name, stage, fate, code FROM a.row JOIN a.trait ON a.trait.id = trait),
            b AS (SELECT name, stage, fate, code FROM b.row JOIN b.trait ON b.trait.id = trait)
        SELECT a.stage AS a_stage, a.fate AS a_fate, a.code AS a_code, b.stage AS b_stage,
            b.fate AS b_fate, b.code AS b_code, count(*) AS rows, min(a.name) AS example
        FROM a LEFT JOIN b ON b.name = a.name GROUP BY 1, 2, 3, 4, 5, 6
        UNION ALL
        SELECT NULL, NULL, NULL, b.stage, b.fate, b.code, count(*), min(b.name)
        FROM b WHERE NOT EXISTS (SELECT 1 FROM a.row WHERE a.row.name = b.name)
        GROUP BY 4, 5, 6
        """
}

extension RunDiff.Outcome {
    /// One run's side of a comparison; nil where the run doesn't have the rows.
    fileprivate init?(_ row: GRDB.Row, _ side: String, _ run: AuditRun) {
        guard let index: Int = row["\(side)_stage"], let fate: String = row["\(side)_fate"] else {
            return nil
        }
        stage = run.stages.first { $0.index == index }?.name ?? "\(index)"
        self.fate = RowFilter.Fate(rawValue: fate) ?? .kept
        code = row["\(side)_code"]
    }
}
