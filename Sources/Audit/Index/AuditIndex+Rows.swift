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

    /// The rows that match, in the order in which they came, from one behind another.
    ///
    /// - Parameters:
    ///   - filter: Which rows.
    ///   - after: The number of the last row that was seen; 0 for the first page.
    ///   - limit: The most rows.
    /// - Returns: At most so many rows.
    /// - Throws: ``AuditError/index(path:reason:)``.
    public func rows(
        _ filter: RowFilter, after: Int64 = 0, limit: Int
    ) throws(AuditError) -> [Entry] {
        let (condition, arguments) = filter.sql
        let sql = """
            SELECT id, name, stage, fate, code, detail, language, source, composition, pass_rate
            FROM row WHERE \(condition) AND row.id > ? ORDER BY row.id LIMIT ?
            """
        return try read { database in
            try GRDB.Row.fetchAll(database, sql: sql, arguments: arguments + [after, limit])
                .map(Entry.init)
        }
    }

    /// How many rows match.
    ///
    /// - Throws: ``AuditError/index(path:reason:)``.
    public func count(_ filter: RowFilter) throws(AuditError) -> Int {
        let (condition, arguments) = filter.sql
        return try read { database in
            try Int.fetchOne(
                database, sql: "SELECT count(*) FROM row WHERE \(condition)",
                arguments: arguments) ?? 0
        }
    }

    /// How many rows that match have each value of a column, the most frequent first.
    ///
    /// - Throws: ``AuditError/index(path:reason:)``.
    public func counts(
        by column: Column, _ filter: RowFilter, limit: Int = 100
    ) throws(AuditError) -> [(value: String, rows: Int)] {
        let (condition, arguments) = filter.sql
        let sql = """
            SELECT \(column.rawValue) AS value, count(*) AS rows FROM row
            WHERE \(condition) AND \(column.rawValue) IS NOT NULL
            GROUP BY value ORDER BY rows DESC, value LIMIT ?
            """
        return try read { database in
            try GRDB.Row.fetchAll(database, sql: sql, arguments: arguments + [limit]).map {
                ($0["value"], $0["rows"])
            }
        }
    }

    /// What rows can be counted by.
    public enum Column: String, CaseIterable, Sendable {
        case code
        case language
        case source
        case composition
        case topic
        case ability
    }

    /// Reads the database, and says where a fault was.
    func read<Value>(_ body: (Database) throws -> Value) throws(AuditError) -> Value {
        do {
            return try database.read(body)
        } catch {
            throw .index(path: database.path, reason: "\(error)")
        }
    }
}

extension AuditIndex.Entry {
    init(_ row: GRDB.Row) {
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
