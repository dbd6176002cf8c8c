import GRDB

/// Finds the numbers of the rows that match a filter, in order, without looking at all rows.
struct RowNumbers {
    /// With more traits than these to look up one by one, rows are gone through instead.
    private static let mostSeeks = 2_000

    private let database: Database
    private let filter: RowFilter
    private let traits: [Int64]
    /// How many rows have one of the traits.
    let traitRows: Int
    /// The rules that the filter names; nil where it names none.
    private let rules: [Int64]?
    /// An expression for the index of words; nil where the filter has no words.
    private let words: String?
    /// Whether nothing can match.
    private let isEmpty: Bool

    init(_ database: Database, _ filter: RowFilter) throws {
        self.database = database
        self.filter = filter
        let (condition, arguments) = filter.traits
        let found = try GRDB.Row.fetchAll(
            database, sql: "SELECT id, rows FROM trait WHERE \(condition) AND rows > 0",
            arguments: arguments)
        traits = found.map { $0["id"] }
        traitRows = found.reduce(0) { $0 + ($1["rows"] as Int) }
        rules = try filter.rule.map { name in
            let pattern = "%:" + name.replacing("%", with: "").replacing("_", with: "\\_")
            return try Int64.fetchAll(
                database,
                sql: "SELECT id FROM rule WHERE name = ? OR name LIKE ? ESCAPE '\\' ORDER BY id",
                arguments: [name, name.contains(":") ? name : pattern])
        }
        words = filter.words.flatMap(SearchWords.query)
        isEmpty =
            traits.isEmpty || rules?.isEmpty == true || (filter.words != nil && words == nil)
    }

    /// Whether the number of rows is known from the traits alone.
    var isCounted: Bool { isEmpty || (rules == nil && words == nil) }

    /// In which order numbers are wanted.
    private enum Order {
        /// The least first, from behind a number.
        case up(after: Int64)
        /// The greatest first, from before a number.
        case down(before: Int64)

        var sign: String { if case .up = self { ">" } else { "<" } }
        var words: String { if case .up = self { "ASC" } else { "DESC" } }
        var bound: Int64 {
            switch self {
            case .up(let after): after
            case .down(let before): before
            }
        }

        func first(_ numbers: [Int64], _ limit: Int) -> [Int64] {
            if case .up = self { return Array(numbers.sorted().prefix(limit)) }
            return Array(numbers.sorted(by: >).prefix(limit))
        }
    }

    /// The rows' numbers from one behind another, at most so many.
    func numbers(after: Int64, limit: Int) throws -> [Int64] {
        try numbers(.up(after: after), limit)
    }

    /// The rows' numbers from one before another backwards, at most so many.
    func numbers(before: Int64, limit: Int) throws -> [Int64] {
        try numbers(.down(before: before), limit)
    }

    private func numbers(_ order: Order, _ limit: Int) throws -> [Int64] {
        guard !isEmpty, limit > 0 else { return [] }
        if rules == nil, words == nil {
            return traits.count <= Self.mostSeeks
                ? try seek(order, limit) : try collect(rowSource(order), limit)
        }
        return try collect(words == nil ? ruleSource(order) : wordSource(order), limit)
    }

    /// The first rows of each trait, of which the first of all are taken.
    private func seek(_ order: Order, _ limit: Int) throws -> [Int64] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT id FROM row WHERE trait = ? AND id \(order.sign) ?
                ORDER BY id \(order.words) LIMIT ?
                """)
        var numbers: [Int64] = []
        for trait in traits {
            numbers += try Int64.fetchAll(statement, arguments: [trait, order.bound, limit])
            // Only now and then: sorting for every trait would cost more than the memory.
            if numbers.count / 64 > limit { numbers = order.first(numbers, limit) }
        }
        return order.first(numbers, limit)
    }

    private typealias Source = (sql: String, arguments: StatementArguments)

    private var traitCondition: String { "row.trait IN (\(Self.list(traits)))" }

    private func rowSource(_ order: Order) -> Source {
        (
            """
            SELECT id AS n FROM row WHERE \(traitCondition) AND id \(order.sign) ?
            ORDER BY id \(order.words)
            """, [order.bound]
        )
    }

    private var ruleCondition: String {
        "rule IN (\(Self.list(rules ?? []))) \(filter.isRuleBroken ? "AND broken > 0" : "")"
    }

    private func ruleSource(_ order: Order) -> Source {
        (
            """
            SELECT row_rule.row AS n FROM row_rule CROSS JOIN row ON row.id = row_rule.row
            WHERE \(ruleCondition) AND \(traitCondition) AND row_rule.row \(order.sign) ?
            ORDER BY n \(order.words)
            """, [order.bound]
        )
    }

    private func wordSource(_ order: Order) -> Source {
        let rule =
            rules == nil
            ? ""
            : """
            AND EXISTS (SELECT 1 FROM row_rule
                WHERE row_rule.row = row.id AND \(ruleCondition))
            """
        // A document's number is its row's times four and some.
        let bound =
            switch order {
            case .up(let after): (after + 1) * 4 - 1
            case .down(let before): before * 4
            }
        return (
            """
            SELECT words.rowid / 4 AS n FROM words CROSS JOIN row ON row.id = words.rowid / 4
            WHERE words MATCH ? AND \(traitCondition) \(rule) AND words.rowid \(order.sign) ?
            ORDER BY words.rowid \(order.words)
            """, [words, bound]
        )
    }

    /// Reads numbers in order, each once, until there are enough.
    private func collect(_ source: Source, _ limit: Int) throws -> [Int64] {
        let cursor = try Int64.fetchCursor(
            database, sql: source.sql, arguments: source.arguments)
        var numbers: [Int64] = []
        while numbers.count < limit, let number = try cursor.next() {
            if numbers.last != number { numbers.append(number) }
        }
        return numbers
    }

    private static func list(_ numbers: [Int64]) -> String {
        numbers.map(String.init).joined(separator: ",")
    }
}
