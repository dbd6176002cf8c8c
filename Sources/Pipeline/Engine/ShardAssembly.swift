import Records
import Shards

/// Puts a stage's results, which come in order, into shards.
struct ShardAssembly: ~Copyable {
    private let desk: StageDesk
    private let stage: String
    private let gate: GoalGate?
    private var tally: GoalTally?
    private var writers: RowWriters?
    private var shard = 0
    private var cost = Meter.Reading()
    private var rowsIn = 0
    /// Whether a stop left a row without a decision.
    private(set) var wasAbandoned = false
    /// Whether what comes is behind the last shard that counts.
    private var isBeyond = false

    init(_ desk: StageDesk, stage: String, goal: RowGoal?) {
        self.desk = desk
        self.stage = stage
        gate = desk.context.gate
        tally = goal.map(GoalTally.init)
    }

    mutating func begin(_ shard: CommittedShard) {
        guard goesOn(shard.index) else { return }
        writers = RowWriters(folder: desk.folder, index: shard.index, input: shard.digest)
        if shard.isPartial { writers?.noteMissingRows() }
        self.shard = shard.index
        cost = Meter.Reading()
        rowsIn = 0
    }

    mutating func add(_ finished: FinishedRow) throws {
        guard !wasAbandoned, !isBeyond else { return }
        var row = finished
        if let reason = tally?.count(finished) {
            row = tally?.departure(finished, reason, stage: stage) ?? finished
        }
        cost = cost + row.cost
        if row.ending != .unanswered { rowsIn += 1 }
        switch row.ending {
        case .kept:
            try writers?.keep(row.lines)
            desk.progress.countKept()
        case .dropped(let code):
            for line in row.lines { try writers?.drop(line, code: code) }
            desk.progress.count(dropped: code)
        case .failed(let code):
            for line in row.lines { try writers?.fail(line, code: code) }
            desk.progress.count(failed: code)
        case .unanswered:
            writers?.noteMissingRows()
            desk.progress.countUnanswered()
        }
    }

    mutating func end() throws {
        guard !wasAbandoned, goesOn(shard), let whole = writers.take() else { return }
        try desk.add(try whole.commit(rowsIn: rowsIn, cost: cost))
        finish(shard)
    }

    mutating func takeOver(_ entry: ShardEntry) throws {
        guard goesOn(entry.index) else { return }
        try desk.takeOver(entry)
        try tally?.count(entry, in: desk.folder(of: entry))
        finish(entry.index)
    }

    /// Takes note of a row without a decision: the run stops, or nobody needs the row any more.
    mutating func abandon() {
        guard !wasAbandoned, !isBeyond else { return }
        if let gate, gate.isOver, !desk.context.interruption.isWished {
            isBeyond = true
        } else {
            wasAbandoned = true
            desk.context.interruption.wish()
        }
    }

    /// Notes how the stage's goal came out; for a stage that has one.
    func noteGoal() {
        guard let tally else { return }
        desk.note(
            GoalRecord(
                rows: tally.goal.rows, isReached: tally.isReached,
                lastShard: tally.isOver ? gate?.lastShard : nil))
    }

    private mutating func goesOn(_ shard: Int) -> Bool {
        if gate?.isBeyond(shard) == true { isBeyond = true }
        return !wasAbandoned && !isBeyond
    }

    /// Tells the stages before how far the goal is.
    private func finish(_ shard: Int) {
        if let tally { gate?.finished(shard, tally) }
    }
}
