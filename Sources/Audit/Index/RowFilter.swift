import GRDB

/// Which rows of a run are wanted; what isn't given doesn't narrow.
public struct RowFilter: Hashable, Sendable {
    /// Where a row stands.
    public enum Fate: String, CaseIterable, Sendable {
        /// Kept by the last stage that it has come to.
        case kept
        /// Left out for good.
        case dropped
        /// Couldn't be processed; tried again at resume.
        case failed
    }

    /// The last stage that the row has come to, by its place in the pipeline, from 1.
    public var stage: Int?
    /// Where it stands.
    public var fate: Fate?
    /// Why it left.
    public var code: String?
    /// A rule's id: rows that have it, or with ``isRuleBroken`` rows of which a draw broke it.
    public var rule: String?
    /// Whether a draw must have broken ``rule``.
    public var isRuleBroken = false
    /// The file that the seed came from, as the pipeline names it.
    public var source: String?
    /// The language's code.
    public var language: String?
    /// The composition's kind: "chain".
    public var composition: String?
    /// Words of the row's texts or of why it left.
    public var words: String?

    /// Wants every row.
    public init() {}

    /// The filter as SQL over the table `row`.
    var sql: (condition: String, arguments: StatementArguments) {
        var conditions: [String] = []
        var arguments: [any DatabaseValueConvertible] = []
        let columns: [(String, (any DatabaseValueConvertible)?)] = [
            ("stage", stage), ("fate", fate?.rawValue), ("code", code), ("source", source),
            ("language", language), ("composition", composition),
        ]
        for (name, value) in columns {
            guard let value else { continue }
            conditions.append("row.\(name) = ?")
            arguments.append(value)
        }
        if let rule {
            let broken = isRuleBroken ? " AND row_rule.broken > 0" : ""
            conditions.append(
                """
                row.id IN (SELECT row_rule.row FROM row_rule JOIN rule ON rule.id = row_rule.rule
                WHERE rule.name = ?\(broken))
                """)
            arguments.append(rule)
        }
        if let words {
            if let query = SearchWords.query(words) {
                conditions.append("row.id IN (SELECT rowid / 4 FROM words WHERE words MATCH ?)")
                arguments.append(query)
            } else {
                conditions.append("0")
            }
        }
        let condition = conditions.isEmpty ? "1" : conditions.joined(separator: " AND ")
        return (condition, StatementArguments(arguments))
    }
}
