import GRDB

extension AuditIndex {
    /// A row as a list shows it.
    public struct Entry: Hashable, Sendable {
        /// The row's number in the index, which orders lists.
        public let number: Int64
        /// The row's id.
        public let id: String
        /// The last stage that it has come to, by its place in the pipeline, from 1.
        public let stage: Int
        /// Where it stands.
        public let fate: RowFilter.Fate
        /// Why it left; nil for a row that hasn't.
        public let code: String?
        /// The evidence, to be read.
        public let detail: String?
        /// The language's code.
        public let language: String?
        /// The file that the seed came from.
        public let source: String?
        /// The composition's kind.
        public let composition: String?
        /// The share of draws that passed, from 0 to 1.
        public let passRate: Double?
    }

    /// How many rows match.
    public struct RowCount: Hashable, Sendable {
        /// So many, or with ``isAtLeast`` so many and more.
        public let rows: Int
        /// Whether counting ended early: rows that words lead to, or a rule with more, are counted
        /// one by one, up to ``AuditIndex/countLimit`` and as long as it takes no longer than a
        /// glance.
        public let isAtLeast: Bool
    }

    /// Some of the rows that match.
    public struct Page: Hashable, Sendable {
        /// The rows, in the order in which they came.
        public let rows: [Entry]
        /// What to give as `after` for the next page; nil where no more rows match.
        public let next: Int64?
    }

    /// Up to so many rows are counted one by one.
    public static let countLimit = 10_000

    /// The number that a row can have and that is nearest to another one, such as one out of an
    /// address: numbers are counted with, and mustn't overflow.
    public static func rowNumber(nearest number: Int64) -> Int64 {
        min(max(number, 0), 1 << 60)
    }

    /// So many rows that words or a rule lead to are looked at for one page or one count.
    static let candidates = 50_000

    /// The rows that match, in the order in which they came, from one behind another.
    ///
    /// - Parameters:
    ///   - filter: Which rows.
    ///   - after: The number of the last row that was seen; 0 for the first ones.
    ///   - limit: The most rows.
    /// - Returns: So many rows, or all that are left.
    /// - Throws: ``AuditError/index(path:reason:)``.
    public func rows(
        _ filter: RowFilter, after: Int64 = 0, limit: Int
    ) throws(AuditError) -> [Entry] {
        try page(filter, .up(after: after), limit: limit, candidates: .max).rows
    }

    /// The same in bounded time, for a page that somebody waits for.
    ///
    /// Where words are frequent and rows that fit them and all else are rare, a page may have fewer rows
    /// than it could, or none, though more follow.
    ///
    /// - Parameters:
    ///   - filter: Which rows.
    ///   - after: ``Page/next`` of the page before; 0 for the first one.
    ///   - limit: The most rows.
    /// - Returns: The page.
    /// - Throws: ``AuditError/index(path:reason:)``.
    public func page(
        _ filter: RowFilter, after: Int64 = 0, limit: Int
    ) throws(AuditError) -> Page {
        try page(filter, .up(after: after), limit: limit, candidates: Self.candidates)
    }

    /// The rows that match and come before another one, the nearest first, in bounded time.
    ///
    /// - Parameters:
    ///   - filter: Which rows.
    ///   - before: The number of the row that they come before.
    ///   - limit: The most rows.
    /// - Returns: The page, whose ``Page/next`` is what to give as `before` for one further back.
    /// - Throws: ``AuditError/index(path:reason:)``.
    public func page(
        _ filter: RowFilter, before: Int64, limit: Int
    ) throws(AuditError) -> Page {
        try page(filter, .down(before: before), limit: limit, candidates: Self.candidates)
    }

    /// The row of an id; nil where the index has none.
    ///
    /// - Throws: ``AuditError/index(path:reason:)``.
    public func row(_ id: String) throws(AuditError) -> Entry? {
        try read { database in
            let number = try Int64.fetchOne(
                database, sql: "SELECT id FROM row WHERE name = ?", arguments: [id])
            return try Self.entries(number.map { [$0] } ?? [], database).first
        }
    }

    private func page(
        _ filter: RowFilter, _ order: RowNumbers.Order, limit: Int, candidates: Int
    ) throws(AuditError) -> Page {
        try read { database in
            let found = try RowNumbers(database, filter).numbers(
                order, limit: limit, candidates: candidates)
            return Page(rows: try Self.entries(found.numbers, database), next: found.next)
        }
    }

    private static func entries(_ numbers: [Int64], _ database: Database) throws -> [Entry] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT row.id, name, stage, fate, code, detail, language, source, composition,
                    pass_rate
                FROM row JOIN trait ON trait.id = row.trait WHERE row.id = ?
                """)
        return try numbers.compactMap { number in
            try GRDB.Row.fetchOne(statement, arguments: [number]).map(Entry.init)
        }
    }

    /// How many rows match.
    ///
    /// - Throws: ``AuditError/index(path:reason:)``.
    public func count(_ filter: RowFilter) throws(AuditError) -> RowCount {
        try read { database in
            let numbers = try RowNumbers(database, filter)
            if numbers.isCounted { return RowCount(rows: numbers.traitRows, isAtLeast: false) }
            let found = try numbers.numbers(
                .up(after: 0), limit: Self.countLimit, candidates: Self.candidates)
            return RowCount(rows: found.numbers.count, isAtLeast: found.next != nil)
        }
    }

    /// What rows can be counted by.
    public enum Column: String, CaseIterable, Sendable {
        case stage
        case fate
        case code
        case language
        case source
        case licence
        case composition
        case topic
        case ability
    }

    /// How many rows that match have each value of a column, the most frequent first.
    ///
    /// Of a filter with words or a rule, the rows that ``count(_:)`` counts are counted.
    ///
    /// - Throws: ``AuditError/index(path:reason:)``.
    public func counts(
        by column: Column, _ filter: RowFilter, limit: Int = 100
    ) throws(AuditError) -> [(value: String, rows: Int)] {
        try read { database in
            guard try RowNumbers(database, filter).isCounted else {
                return try Self.sampleCounts(by: column, filter, limit, database)
            }
            let (condition, arguments) = filter.traits
            let isTag = [.topic, .ability].contains(column)
            let source = isTag ? "trait_tag JOIN trait ON trait.id = trait_tag.trait" : "trait"
            let value = isTag ? "trait_tag.value" : "trait.\(column.rawValue)"
            let rows = isTag ? "trait_tag.rows" : "trait.rows"
            let tag = isTag ? "AND trait_tag.what = '\(column.rawValue)'" : ""
            return try Self.pairs(
                database,
                """
                SELECT CAST(\(value) AS TEXT) AS value, sum(\(rows)) AS rows FROM \(source)
                WHERE \(condition) AND \(value) IS NOT NULL \(tag)
                GROUP BY 1 HAVING sum(\(rows)) > 0 ORDER BY rows DESC, value LIMIT ?
                """, arguments + [limit])
        }
    }

    /// The same by looking at rows.
    private static func sampleCounts(
        by column: Column, _ filter: RowFilter, _ limit: Int, _ database: Database
    ) throws -> [(value: String, rows: Int)] {
        let numbers = try RowNumbers(database, filter).numbers(
            .up(after: 0), limit: countLimit, candidates: candidates
        ).numbers
        let table = [.topic, .ability].contains(column) ? "row" : "trait"
        let statement = try database.cachedStatement(
            sql: """
                SELECT CAST(\(table).\(column.rawValue) AS TEXT)
                FROM row JOIN trait ON trait.id = row.trait WHERE row.id = ?
                """)
        var counts: [String: Int] = [:]
        for number in numbers {
            guard let value = try String.fetchOne(statement, arguments: [number]) else { continue }
            counts[value, default: 0] += 1
        }
        let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return sorted.prefix(limit).map { ($0.key, $0.value) }
    }

    static func pairs(
        _ database: Database, _ sql: String, _ arguments: StatementArguments
    ) throws -> [(value: String, rows: Int)] {
        try GRDB.Row.fetchAll(database, sql: sql, arguments: arguments).map {
            ($0["value"], $0["rows"])
        }
    }

    /// Reads the database, and says where a fault was.
    func read<Value>(_ body: (Database) throws -> Value) throws(AuditError) -> Value {
        do {
            return try database.read(body)
        } catch let error as AuditError {
            throw error
        } catch {
            throw .index(path: database.path, reason: "\(error)")
        }
    }
}

extension AuditIndex.Entry {
    fileprivate init(_ row: GRDB.Row) {
        number = row["id"]
        id = row["name"]
        stage = row["stage"]
        fate = RowFilter.Fate(rawValue: row["fate"]) ?? .kept
        code = row["code"]
        detail = row["detail"]
        language = row["language"]
        source = row["source"]
        composition = row["composition"]
        passRate = row["pass_rate"]
    }
}
