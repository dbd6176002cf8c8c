import Records
import Rows
import Shards

/// Counts a stage's rows, in order, towards its goal.
struct GoalTally {
    let goal: RowGoal
    private(set) var kept = 0
    private(set) var tried = 0
    private var keptByGroup: [String: Int] = [:]

    init(_ goal: RowGoal) { self.goal = goal }

    /// Whether all rows are there that are wanted.
    var isReached: Bool { kept >= goal.rows }
    /// Whether as many rows have been tried as may be.
    var isSpent: Bool { goal.candidates.map { tried >= $0 } ?? false }
    var isOver: Bool { isReached || isSpent }

    /// Counts a row that the stage is done with.
    ///
    /// - Returns: Why a row that the stage would keep isn't wanted; nil for all others.
    mutating func count(_ row: FinishedRow) -> String? {
        let wasSpent = isSpent
        if row.ending != .unanswered { tried += 1 }
        guard row.ending == .kept, let line = row.lines.first else { return nil }
        if isReached { return "the \(goal.rows) rows wanted were kept before it" }
        if wasSpent { return "\(goal.candidates ?? 0) rows had been tried before it" }
        let group = goal.group(of: line)
        if goal.trait != nil, keptByGroup[group, default: 0] >= goal.quotas[group] ?? 0 {
            let wanted = goal.quotas[group] ?? 0
            let name = group.isEmpty ? "without a \(goal.trait?.rawValue ?? "group")" : group
            return wanted == 0
                ? "no rows \(name) are wanted"
                : "the \(wanted) rows \(name) wanted were kept before it"
        }
        keptByGroup[group, default: 0] += 1
        kept += 1
        return nil
    }

    /// Counts a shard of an earlier go.
    ///
    /// - Parameters:
    ///   - entry: The shard, with what is beyond the goal dropped already.
    ///   - folder: Where its files are.
    /// - Throws: `ShardError` where groups matter and its rows can't be read.
    mutating func count(_ entry: ShardEntry, in folder: String) throws {
        tried += entry.rowsIn
        kept += entry.rowsKept
        guard goal.trait != nil, let file = entry.kept else { return }
        var reader = try ShardReader(rowsOf: "\(folder)/\(file.name)")
        while let bytes = try reader.nextRow() {
            keptByGroup[goal.group(of: JSONRow(trusted: bytes)), default: 0] += 1
        }
    }

    /// The record line of a row that isn't wanted.
    func departure(_ row: FinishedRow, _ reason: String, stage: String) -> FinishedRow {
        let drop = Drop(.beyondGoal, reason)
        let lines = row.lines.map { line in
            let id = RecordID((try? line.fields(["id"]).string("id")) ?? "")
            return DepartedRow.dropped(drop, id: id, stage: stage, row: .json(line))
        }
        return FinishedRow(.dropped(code: drop.code.rawValue), lines, row.cost)
    }
}
