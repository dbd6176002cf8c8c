import GRDB
import Records
import Rows

/// Puts the rows of one file into an index.
struct IndexWriter {
    private let database: Database
    private let file: Int64
    private let stage: Int
    private let kind: String
    private let find: Statement
    private let insert: Statement
    private let change: Statement
    private let place: Statement
    private let words: Statement
    private let verdict: Statement
    private let rule: Statement

    init(_ database: Database, file: Int64, stage: Int, kind: String) throws {
        self.database = database
        self.file = file
        self.stage = stage
        self.kind = kind
        find = try database.cachedStatement(sql: "SELECT id, parts FROM row WHERE name = ?")
        insert = try database.cachedStatement(
            sql: "INSERT INTO row (name, stage, fate, parts) VALUES (?, ?, ?, 0)")
        change = try database.cachedStatement(
            sql: """
                UPDATE row SET stage = ?, fate = ?, code = ?, detail = ?, parts = ?,
                    language = coalesce(?, language), topic = coalesce(?, topic),
                    ability = coalesce(?, ability), source = coalesce(?, source),
                    licence = coalesce(?, licence), kind = coalesce(?, kind),
                    composition = coalesce(?, composition), depth = coalesce(?, depth),
                    rules = coalesce(?, rules), pass_rate = coalesce(?, pass_rate)
                WHERE id = ?
                """)
        place = try database.cachedStatement(
            sql: "INSERT OR IGNORE INTO place (row, file, line) VALUES (?, ?, ?)")
        words = try database.cachedStatement(
            sql: "INSERT INTO words (rowid, text) VALUES (?, ?)")
        verdict = try database.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO verdict (row, draw, passes, fault, detail)
                VALUES (?, ?, ?, ?, ?)
                """)
        rule = try database.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO row_rule (rule, row, broken, draws)
                VALUES (?, ?, ?, ?)
                """)
    }

    /// Adds a line of the file: a kept row, or one that left with why.
    func add(_ json: JSONRow, line: Int64) throws {
        let head = try json.fields(["id", "code", "detail", "row", "evidence"])
        let name = try head.string("id")
        let known = try GRDB.Row.fetchOne(find, arguments: [name])
        let id: Int64
        if let known {
            id = known["id"]
        } else {
            try insert.execute(arguments: [name, stage, kind])
            id = database.lastInsertedRowID
        }
        try place.execute(arguments: [id, file, line])
        var parts: Int64 = known?["parts"] ?? 0
        var code: String?
        var detail: String?
        var inner: JSONRow? = json
        if kind != "kept" {
            code = try head.string("code")
            detail = try head.optionalString("detail")
            inner = head.rawBytes("row").flatMap { try? JSONRow(validating: Array($0)) }
            if let detail { try index(.detail, detail, of: id, &parts) }
        }
        guard let inner, let row = try? IndexedRow(inner) else {
            try change.execute(
                arguments: StatementArguments(
                    [stage, kind, code, detail, parts] as [(any DatabaseValueConvertible)?])
                    + StatementArguments(
                        [(any DatabaseValueConvertible)?](repeating: nil, count: 10))
                    + [id])
            return
        }
        for (part, text) in row.parts { try index(part, text, of: id, &parts) }
        let source = row.value("source").flatMap(Source.init)
        let composition = row.composition
        let rules = row.rules
        try change.execute(
            arguments: [
                stage, kind, code, detail, parts, row.string("language"), row.string("topic"),
                row.string("ability"), source?.file, source?.licence, row.string("kind"),
                composition?.kind.rawValue, composition?.depth,
                row.value("rules") == nil ? nil : rules.count, row.passRate, id,
            ])
        let evidence = kind == "kept" ? nil : (try? head.value("evidence")) ?? nil
        let verdicts = row.value("verdicts")?.array ?? evidence?.array ?? []
        try add(verdicts, rules: rules, of: id)
    }

    private func index(
        _ part: IndexedRow.Part, _ text: String, of id: Int64, _ parts: inout Int64
    ) throws {
        guard parts & (1 << part.rawValue) == 0 else { return }
        parts |= 1 << part.rawValue
        try words.execute(arguments: [id * 4 + part.rawValue, SearchWords.document(text)])
    }

    /// Adds what the checks said of each draw, and of each rule over all draws.
    private func add(_ verdicts: [JSONValue], rules: [String], of id: Int64) throws {
        var broken: [String: Int] = [:]
        for item in verdicts {
            guard let draw = item["draw"]?.int else { continue }
            try verdict.execute(
                arguments: [
                    id, draw, item["passes"]?.bool ?? false, item["fault"]?.string,
                    item["detail"]?.string,
                ])
            for result in item["rules"]?.array ?? []
            where result["compatible"]?.bool == false || result["sound"]?.bool == false {
                if let name = result["rule"]?.string { broken[name, default: 0] += 1 }
            }
        }
        for name in rules {
            try rule.execute(
                arguments: [try number(of: name), id, broken[name] ?? 0, verdicts.count])
        }
    }

    private func number(of rule: String) throws -> Int64 {
        let find = try database.cachedStatement(sql: "SELECT id FROM rule WHERE name = ?")
        if let id = try Int64.fetchOne(find, arguments: [rule]) { return id }
        try database.execute(sql: "INSERT INTO rule (name) VALUES (?)", arguments: [rule])
        return database.lastInsertedRowID
    }
}
