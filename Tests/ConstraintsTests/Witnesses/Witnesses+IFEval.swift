@testable import Constraints

extension Witnesses {
    static let ifeval: [RuleID: WitnessMaker] =
        [ifevalWords, ifevalLength, ifevalFormat, ifevalWhole].reduce(into: [:]) { all, group in
            all.merge(group) { first, _ in first }
        }

    /// A count that obeys a number and its relation, and the nearest one that doesn't.
    static func counts(
        _ arguments: Arguments, _ number: String, _ relation: String
    ) throws -> (obeys: Int, breaks: Int) {
        let number = try arguments.integer(number)
        return try arguments.string(relation) == "at least"
            ? (number, number - 1) : (number - 1, number)
    }

    /// A line of plain text, an item of which there are as many as wanted, again for each count.
    static func witness(
        _ counts: (obeys: Int, breaks: Int), _ head: String, _ separator: String,
        _ item: (Int) -> String
    ) -> Witness {
        let items = (0..<max(counts.obeys, counts.breaks)).map(item)
        let texts = [counts.obeys, counts.breaks].map { count in
            ([head] + items.prefix(count)).joined(separator: separator)
        }
        return Witness(obeys: texts[0], breaks: texts[1])
    }
}
