import GRDB

/// The sums that an index keeps of its rows, changed as rows come and written once a file.
final class IndexSums {
    private struct Tag: Hashable {
        let what: String
        let trait: Int64
        let value: String
    }

    private struct Length: Hashable {
        let part: String
        let language: String
        let lower: Int
    }

    /// What is known of a rule over all rows.
    struct RuleCount {
        var rows = 0
        var brokenRows = 0
        var draws = 0
        var brokenDraws = 0
    }

    private let database: Database
    private var traits: [RowTrait: Int64] = [:]
    private var traitsByID: [Int64: RowTrait] = [:]
    private var rows: [Int64: Int] = [:]
    private var tags: [Tag: Int] = [:]
    private var lengths: [Length: Int] = [:]
    private var ruleIDs: [String: Int64] = [:]
    private var rules: [Int64: RuleCount] = [:]

    init(_ database: Database) throws {
        self.database = database
        let known = try GRDB.Row.fetchCursor(database, sql: "SELECT * FROM trait")
        while let row = try known.next() {
            let trait = RowTrait(row)
            traits[trait] = row["id"]
            traitsByID[row["id"]] = trait
        }
        for row in try GRDB.Row.fetchAll(database, sql: "SELECT id, name FROM rule") {
            ruleIDs[row["name"]] = row["id"]
        }
    }

    func trait(_ id: Int64) -> RowTrait? { traitsByID[id] }

    /// The number of a trait, a new one where no row has had it.
    func id(of trait: RowTrait) throws -> Int64 {
        if let id = traits[trait] { return id }
        let insert = try database.cachedStatement(
            sql: """
                INSERT INTO trait (stage, fate, code, language, source, licence, kind,
                    composition, depth, pass_rate, draws, rows)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
                """)
        try insert.execute(arguments: trait.arguments)
        let id = database.lastInsertedRowID
        traits[trait] = id
        traitsByID[id] = trait
        return id
    }

    /// The number of a rule, a new one where no row has had it.
    func id(ofRule name: String) throws -> Int64 {
        if let id = ruleIDs[name] { return id }
        try database.execute(
            sql: "INSERT INTO rule VALUES (NULL, ?, 0, 0, 0, 0)", arguments: [name])
        ruleIDs[name] = database.lastInsertedRowID
        return database.lastInsertedRowID
    }

    /// Counts one row more, or one less, of a trait, its topic and its ability.
    func add(_ count: Int, trait: Int64, topic: String?, ability: String?) {
        rows[trait, default: 0] += count
        if let topic { tags[Tag(what: "topic", trait: trait, value: topic), default: 0] += count }
        if let ability {
            tags[Tag(what: "ability", trait: trait, value: ability), default: 0] += count
        }
    }

    /// Counts a text by its length.
    func addLength(_ scalars: Int, of part: String, language: String?) {
        let lower = Histogram.lengthBound(below: scalars)
        lengths[Length(part: part, language: language ?? "", lower: lower), default: 0] += 1
    }

    /// Counts a rule of a row in place of what was counted of the same before.
    func add(rule: Int64, broken: Int, draws: Int, earlier: (broken: Int, draws: Int)?) {
        var count = rules[rule] ?? RuleCount()
        if let earlier {
            count.brokenRows -= earlier.broken > 0 ? 1 : 0
            count.draws -= earlier.draws
            count.brokenDraws -= earlier.broken
        } else {
            count.rows += 1
        }
        count.brokenRows += broken > 0 ? 1 : 0
        count.draws += draws
        count.brokenDraws += broken
        rules[rule] = count
    }

    /// Writes what has changed.
    func write() throws {
        for (trait, count) in rows where count != 0 {
            try run("UPDATE trait SET rows = rows + ? WHERE id = ?", [count, trait])
        }
        for (tag, count) in tags where count != 0 {
            try run(
                """
                INSERT INTO trait_tag VALUES (?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET rows = rows + excluded.rows
                """, [tag.what, tag.trait, tag.value, count])
        }
        for (length, count) in lengths {
            try run(
                """
                INSERT INTO length VALUES (?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET texts = texts + excluded.texts
                """, [length.part, length.language, length.lower, count])
        }
        for (rule, count) in rules {
            try run(
                """
                UPDATE rule SET rows = rows + ?, broken_rows = broken_rows + ?,
                    draws = draws + ?, broken_draws = broken_draws + ? WHERE id = ?
                """, [count.rows, count.brokenRows, count.draws, count.brokenDraws, rule])
        }
    }

    private func run(_ sql: String, _ arguments: StatementArguments) throws {
        try database.cachedStatement(sql: sql).execute(arguments: arguments)
    }
}
