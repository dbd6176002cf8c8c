import GRDB

/// The statements by which a file's rows are put into an index.
struct IndexStatements {
    let find: Statement
    let insert: Statement
    let change: Statement
    let place: Statement
    let frame: Statement
    let words: Statement
    let verdict: Statement
    let findRule: Statement
    let rule: Statement
    let call: Statement

    init(_ database: Database) throws {
        let prepare = { (sql: String) in try database.cachedStatement(sql: sql) }
        find = try prepare(
            """
            SELECT id, trait, topic, ability, instruction_length, response_length, parts,
                rule_bytes, verdict_bytes, calls
            FROM row WHERE name = ?
            """)
        insert = try prepare(
            "INSERT INTO row VALUES (NULL, ?, 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, 0)")
        change = try prepare(
            """
            UPDATE row SET trait = ?, detail = CASE WHEN ? THEN detail ELSE ? END, topic = ?,
                ability = ?, instruction_length = ?, response_length = ?, parts = ?, rule_bytes = ?, verdict_bytes = ?, calls = ?
            WHERE id = ?
            """)
        place = try prepare("INSERT OR IGNORE INTO place (row, file, line) VALUES (?, ?, ?)")
        frame = try prepare("INSERT OR IGNORE INTO frame (file, line, offset) VALUES (?, ?, ?)")
        words = try prepare("INSERT INTO words (rowid, text) VALUES (?, ?)")
        verdict = try prepare(
            "INSERT OR REPLACE INTO verdict (row, draw, passes, fault) VALUES (?, ?, ?, ?)")
        findRule = try prepare("SELECT broken, draws FROM row_rule WHERE rule = ? AND row = ?")
        rule = try prepare(
            "INSERT OR REPLACE INTO row_rule (rule, row, broken, draws) VALUES (?, ?, ?, ?)")
        call = try prepare("INSERT OR IGNORE INTO row_call (row, key, stage) VALUES (?, ?, ?)")
    }
}
