import GRDB

extension AuditIndex {
    /// The row of an id; nil where the index has none.
    ///
    /// - Throws: ``AuditError/index(path:reason:)``.
    public func row(_ id: String) throws(AuditError) -> Entry? {
        let sql = """
            SELECT id, name, stage, fate, code, detail, language, source, composition, pass_rate
            FROM row WHERE name = ?
            """
        return try read { database in
            try GRDB.Row.fetchOne(database, sql: sql, arguments: [id]).map(Entry.init)
        }
    }

    /// The rows that match and come before another one, in the order in which they came.
    ///
    /// - Parameters:
    ///   - filter: Which rows.
    ///   - before: The number of the row that they come before.
    ///   - limit: The most rows; the nearest ones are taken.
    /// - Returns: At most so many rows.
    /// - Throws: ``AuditError/index(path:reason:)``.
    public func rows(
        _ filter: RowFilter, before: Int64, limit: Int
    ) throws(AuditError) -> [Entry] {
        let (condition, arguments) = filter.sql
        let sql = """
            SELECT id, name, stage, fate, code, detail, language, source, composition, pass_rate
            FROM row WHERE \(condition) AND row.id < ? ORDER BY row.id DESC LIMIT ?
            """
        return try read { database in
            try GRDB.Row.fetchAll(database, sql: sql, arguments: arguments + [before, limit])
                .reversed().map(Entry.init)
        }
    }
}
