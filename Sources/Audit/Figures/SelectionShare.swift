import OrderedCollections
import Rows

/// How many rows of a group a selection was asked for, and how many it got.
public struct SelectionShare: Hashable, Sendable {
    /// What rows were grouped by: "language", "rule", "composition".
    public let trait: String
    /// The group's name.
    public let group: String
    /// Rows of the group that came in.
    public let rowsIn: Int
    /// Rows of the group that were kept.
    public let rowsKept: Int
    /// The group's share of all rows that were kept, from 0 to 1.
    public let share: Double
    /// The share that the pipeline file asks for; nil where it asks for none.
    public let asked: Double?
}

extension AuditedStage {
    /// What a selecting stage's `report.json` says, the largest groups of each trait first; empty for
    /// a stage without one.
    ///
    /// - Throws: ``AuditFault`` where the report can't be read.
    public func selection() throws(AuditFault) -> [SelectionShare] {
        guard let report = try readRunJSON("\(folder)/report.json") else { return [] }
        return (report["by"]?.object ?? [:]).flatMap { trait, value in
            (value["list"]?.array ?? []).compactMap { entry in
                guard let group = entry["group"]?.string, let rowsIn = entry["in"]?.int,
                    let kept = entry["kept"]?.int, let share = entry["share"]?.double
                else { return nil }
                return SelectionShare(
                    trait: trait, group: group, rowsIn: rowsIn, rowsKept: kept, share: share,
                    asked: entry["asked"]?.double)
            }
        }
    }

    /// The shares of composition kinds that the stage's options ask for, summing to 1; empty for a
    /// stage that asks for none.
    public var askedCompositions: [String: Double] {
        var weights: [String: Double] = [:]
        for (kind, weight) in options["compositions"]?.object ?? [:] {
            if let weight = weight.double ?? weight["share"]?.double { weights[kind] = weight }
        }
        let sum = weights.values.reduce(0, +)
        return sum > 0 ? weights.mapValues { $0 / sum } : [:]
    }
}
