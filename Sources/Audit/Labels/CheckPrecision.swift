public import Rows

/// How often a check is right about the rows that it drops, by the labels of a person.
public struct CheckPrecision: Hashable, Sendable {
    /// The stage that dropped them, with its number.
    public let stage: String
    /// The code under which they left.
    public let code: String
    /// Drops that were called right.
    public let right: Int
    /// Drops that were called wrong.
    public let wrong: Int

    /// The share of labelled drops that were called right, from 0 to 1.
    public var precision: Double { Double(right) / Double(right + wrong) }

    /// The 95 % interval of the precision by Wilson's score, which holds for few labels too.
    public var interval: ClosedRange<Double> {
        let count = Double(right + wrong)
        let square = 1.96 * 1.96
        let centre = (precision + square / (2 * count)) / (1 + square / count)
        let spread =
            (precision * (1 - precision) / count + square / (4 * count * count)).squareRoot()
            * 1.96 / (1 + square / count)
        return max(0, centre - spread)...min(1, centre + spread)
    }

    /// The precision of every check that has a label, by stage and code.
    public static func all(_ labels: [DropLabel]) -> [CheckPrecision] {
        let groups = Dictionary(grouping: labels) { [$0.stage, $0.code] }
        return groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { key, labels in
            let right = labels.count { $0.verdict == .right }
            return CheckPrecision(
                stage: key[0], code: key[1], right: right, wrong: labels.count - right)
        }
    }

    /// The counts as one object.
    public var json: JSONValue {
        [
            "stage": .string(stage), "code": .string(code), "right": .int(Int64(right)),
            "wrong": .int(Int64(wrong)), "precision": .double(precision),
            "interval": [.double(interval.lowerBound), .double(interval.upperBound)],
        ]
    }
}
