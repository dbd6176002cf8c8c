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
    /// Whether rows must have left, one way or the other.
    public var hasLeft = false
    /// Why it left.
    public var code: String?
    /// A rule's id, or what comes after the colon in it: rows that have it, or with
    /// ``isRuleBroken`` rows of which a draw broke it.
    public var rule: String?
    /// Whether a draw must have broken ``rule``.
    public var isRuleBroken = false
    /// The file that the seed came from, as the pipeline names it.
    public var source: String?
    /// The language's code.
    public var language: String?
    /// The composition's kind: "chain".
    public var composition: String?
    /// The share of draws that passed, from 0 to 1; rows that no check has come to don't match.
    public var passRate: ClosedRange<Double>?
    /// Words of the row's texts or of why it left.
    public var words: String?

    /// Wants every row.
    public init() {}

    /// The part of the filter that rows have in common, as SQL over the table `trait`.
    var traits: (condition: String, arguments: StatementArguments) {
        var conditions: [String] = []
        var arguments: [any DatabaseValueConvertible] = []
        let columns: [(String, (any DatabaseValueConvertible)?)] = [
            ("stage", stage), ("fate", fate?.rawValue), ("code", code), ("source", source),
            ("language", language), ("composition", composition),
        ]
        for (name, value) in columns {
            guard let value else { continue }
            conditions.append("trait.\(name) = ?")
            arguments.append(value)
        }
        if hasLeft { conditions.append("trait.fate <> 'kept'") }
        if let passRate {
            conditions.append("trait.pass_rate BETWEEN ? AND ?")
            arguments += [passRate.lowerBound, passRate.upperBound]
        }
        let condition = conditions.isEmpty ? "1" : conditions.joined(separator: " AND ")
        return (condition, StatementArguments(arguments))
    }
}
