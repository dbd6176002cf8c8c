import GRDB

extension AuditIndex {
    /// The rows that left one stage under one code.
    public struct DropGroup: Hashable, Sendable {
        /// The stage's place in the pipeline, from 1.
        public let stage: Int
        /// How they left.
        public let fate: RowFilter.Fate
        /// Why they left.
        public let code: String
        /// How many they are.
        public let rows: Int
        /// The first of them.
        public let examples: [Entry]
    }

    /// How many rows left at each stage, by code: by stage, then dropped before failed, then the
    /// largest first.
    ///
    /// A row that failed and has come through since counts where it stands now.
    ///
    /// - Parameters:
    ///   - filter: Which rows; those that were kept are left out.
    ///   - examples: How many rows of each group to give.
    /// - Returns: The groups.
    /// - Throws: ``AuditError/index(path:reason:)``.
    public func dropGroups(
        _ filter: RowFilter = RowFilter(), examples: Int = 1
    ) throws(AuditError) -> [DropGroup] {
        let (condition, arguments) = filter.traits
        let sql = """
            SELECT stage, fate, code, sum(rows) AS rows FROM trait
            WHERE \(condition) AND fate <> 'kept' AND rows > 0
            GROUP BY stage, fate, code ORDER BY stage, fate, rows DESC, code
            """
        let found = try read { try GRDB.Row.fetchAll($0, sql: sql, arguments: arguments) }
        var groups: [DropGroup] = []
        for row in found {
            var narrow = filter
            narrow.stage = row["stage"]
            narrow.fate = RowFilter.Fate(rawValue: row["fate"])
            narrow.code = row["code"]
            let isCounted = filter.rule == nil && filter.words == nil
            let rows = isCounted ? row["rows"] : try count(narrow).rows
            guard rows > 0 else { continue }
            groups.append(
                DropGroup(
                    stage: row["stage"], fate: narrow.fate ?? .dropped, code: row["code"] ?? "",
                    rows: rows, examples: try self.rows(narrow, limit: examples)))
        }
        return groups
    }

    /// How many rows of a stage have a share of passing draws.
    public struct PassRate: Hashable, Sendable {
        /// The last stage that the rows have come to, by its place in the pipeline, from 1.
        public let stage: Int
        /// Of how many draws the share is; nil where the rows don't tell.
        public let draws: Int?
        /// The share of draws that passed, from 0 to 1.
        public let rate: Double
        /// How many rows have it.
        public let rows: Int
    }

    /// How many rows pass how often, by the stage at which they stand now and by draws.
    ///
    /// - Throws: ``AuditError/index(path:reason:)``.
    public func passRates(_ filter: RowFilter = RowFilter()) throws(AuditError) -> [PassRate] {
        let (condition, arguments) = filter.traits
        let sql = """
            SELECT stage, draws, pass_rate, sum(rows) AS rows FROM trait
            WHERE \(condition) AND pass_rate IS NOT NULL AND rows > 0
            GROUP BY stage, draws, pass_rate ORDER BY stage, draws, pass_rate
            """
        return try read { database in
            try GRDB.Row.fetchAll(database, sql: sql, arguments: arguments).map {
                PassRate(
                    stage: $0["stage"], draws: $0["draws"], rate: $0["pass_rate"],
                    rows: $0["rows"])
            }
        }
    }

    /// A text whose length is counted.
    public enum Text: String, CaseIterable, Sendable {
        case seed
        case instruction
        case response
    }

    /// How long texts are, in Unicode scalars: of each row the first seed and instruction and the
    /// responses that came first, whether or not the row was kept.
    ///
    /// - Parameters:
    ///   - text: Which texts.
    ///   - language: Of rows in this language alone; "" for rows without one; nil for all.
    /// - Returns: Counts over ranges 1, 2, 5, 10, 20, 50 and so on.
    /// - Throws: ``AuditError/index(path:reason:)``.
    public func lengths(
        of text: Text, language: String? = nil
    ) throws(AuditError) -> Histogram {
        let rows = try read { database in
            try GRDB.Row.fetchAll(
                database,
                sql: """
                    SELECT lower, sum(texts) AS texts FROM length
                    WHERE part = ? AND (? IS NULL OR language = ?) GROUP BY lower
                    """, arguments: [text.rawValue, language, language])
        }
        return Histogram(rows.map { ($0["lower"], $0["texts"]) }, bounds: Histogram.lengthBounds)
    }

    /// How often a rule was asked for and broken.
    public struct RuleFigure: Hashable, Sendable {
        /// The rule's id.
        public let id: String
        /// Rows that have the rule.
        public let rows: Int
        /// Rows of which at least one draw broke it, by either checker.
        public let brokenRows: Int
        /// Draws that were checked.
        public let draws: Int
        /// Draws that broke it.
        public let brokenDraws: Int

        /// The share of checked draws that broke it; nil where none was checked.
        public var brokenShare: Double? {
            draws > 0 ? Double(brokenDraws) / Double(draws) : nil
        }
    }

    /// All rules of the run's rows, the most frequent first.
    ///
    /// - Throws: ``AuditError/index(path:reason:)``.
    public func rules() throws(AuditError) -> [RuleFigure] {
        try read { database in
            try GRDB.Row.fetchAll(database, sql: "SELECT * FROM rule ORDER BY rows DESC, name").map
            {
                RuleFigure(
                    id: $0["name"], rows: $0["rows"], brokenRows: $0["broken_rows"],
                    draws: $0["draws"], brokenDraws: $0["broken_draws"])
            }
        }
    }

    /// How many rows have a composition of one kind and depth.
    public struct CompositionFigure: Hashable, Sendable {
        /// The kind of the tree's root: "chain".
        public let kind: String
        /// How deep the tree is; 0 for a single constraint.
        public let depth: Int
        /// How many rows have it.
        public let rows: Int
        /// How many of them left.
        public let left: Int
    }

    /// The compositions of the rows that match, by kind and depth.
    ///
    /// - Throws: ``AuditError/index(path:reason:)``.
    public func compositions(
        _ filter: RowFilter = RowFilter()
    ) throws(AuditError) -> [CompositionFigure] {
        let (condition, arguments) = filter.traits
        let sql = """
            SELECT composition, depth, sum(rows) AS rows,
                sum(CASE WHEN fate = 'kept' THEN 0 ELSE rows END) AS left_rows FROM trait
            WHERE \(condition) AND composition IS NOT NULL AND rows > 0
            GROUP BY composition, depth ORDER BY composition, depth
            """
        return try read { database in
            try GRDB.Row.fetchAll(database, sql: sql, arguments: arguments).map {
                CompositionFigure(
                    kind: $0["composition"], depth: $0["depth"], rows: $0["rows"],
                    left: $0["left_rows"])
            }
        }
    }
}
