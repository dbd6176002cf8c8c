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
        if let words = filter.words, words.unicodeScalars.count > SearchWords.mostScalars {
            throw AuditError.longSearch(most: SearchWords.mostScalars)
        }
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

    /// Some of the rows' numbers, in order.
    struct Found {
        var numbers: [Int64] = []
        /// The number to go on behind; nil where there is nothing more.
        var next: Int64?
    }

    /// In which order numbers are wanted.
    enum Order {
        /// The least first, from behind a number.
        case up(after: Int64)
        /// The greatest first, from before a number.
        case down(before: Int64)

        fileprivate var sign: String { if case .up = self { ">" } else { "<" } }
        fileprivate var words: String { if case .up = self { "ASC" } else { "DESC" } }
        fileprivate var bound: Int64 {
            switch self {
            case .up(let after): AuditIndex.rowNumber(nearest: after)
            case .down(let before): AuditIndex.rowNumber(nearest: before)
            }
        }

        fileprivate func first(_ numbers: [Int64], _ limit: Int) -> [Int64] {
            if case .up = self { return Array(numbers.sorted().prefix(limit)) }
            return Array(numbers.sorted(by: >).prefix(limit))
        }
    }

    /// The rows' numbers from one behind another, or from one before another backwards.
    ///
    /// - Parameters:
    ///   - order: Where to begin and which way to go.
    ///   - limit: The most numbers.
    ///   - candidates: The most rows that a word or a rule leads to and that are looked at.
    /// - Returns: The numbers.
    /// - Throws: `DatabaseError`.
    func numbers(_ order: Order, limit: Int, candidates: Int) throws -> Found {
        guard !isEmpty, limit > 0 else { return Found() }
        if rules == nil, words == nil {
            return traits.count <= Self.mostSeeks
                ? try seek(order, limit) : try collect(rowSource(order), limit, candidates)
        }
        let source = words == nil ? ruleSource(order) : wordSource(order)
        return try collect(source, limit, candidates)
    }

    /// The first rows of each trait, of which the first of all are taken.
    private func seek(_ order: Order, _ limit: Int) throws -> Found {
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
        let first = order.first(numbers, limit)
        return Found(numbers: first, next: first.count < limit ? nil : first.last)
    }

    private typealias Source = (sql: String, arguments: StatementArguments)

    private var fits: String { "row.trait IN (\(Self.list(traits)))" }

    private func rowSource(_ order: Order) -> Source {
        (
            """
            SELECT id AS n, \(fits) AS fits FROM row WHERE id \(order.sign) ?
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
            SELECT row_rule.row AS n, \(fits) AS fits
            FROM row_rule CROSS JOIN row ON row.id = row_rule.row
            WHERE \(ruleCondition) AND row_rule.row \(order.sign) ? ORDER BY n \(order.words)
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
            case .up: (order.bound + 1) * 4 - 1
            case .down: order.bound * 4
            }
        return (
            """
            SELECT words.rowid / 4 AS n, \(fits) \(rule) AS fits
            FROM words CROSS JOIN row ON row.id = words.rowid / 4
            WHERE words MATCH ? AND words.rowid \(order.sign) ?
            ORDER BY words.rowid \(order.words)
            """, [words, bound]
        )
    }

    /// Reads numbers in order, each once, until there are enough or enough has been looked at.
    private func collect(_ source: Source, _ limit: Int, _ candidates: Int) throws -> Found {
        let cursor = try GRDB.Row.fetchCursor(
            database, sql: source.sql, arguments: source.arguments)
        var found = Found()
        var looked = 0
        while let row = try cursor.next() {
            let number: Int64 = row[0]
            // A row's texts stand side by side: all of them, or none, before a page ends.
            if looked >= candidates || found.numbers.count == limit, number != found.next {
                return found
            }
            looked += 1
            found.next = number
            if row[1] as Bool, found.numbers.last != number { found.numbers.append(number) }
        }
        found.next = nil
        return found
    }

    private static func list(_ numbers: [Int64]) -> String {
        numbers.map(String.init).joined(separator: ",")
    }
}
