import Chat
import Records
import Rows
import Shards

/// Runs a stage that looks at one row at a time: rows at the same time, results in order, a shard
/// out for each shard in.
struct RecordStageRun<S: RecordStage> {
    private enum Item: Sendable {
        case begin(CommittedShard)
        case row([UInt8])
        case end
        case takeOver(ShardEntry)
    }

    enum Result: Sendable {
        case begin(CommittedShard)
        case row(FinishedRow)
        case end
        case takeOver(ShardEntry)
        /// A row that a stop left without a decision.
        case abandoned
    }

    let stage: S
    let desk: StageDesk

    func run(_ input: ShardFeed) async throws {
        let interruption = desk.context.interruption
        let source = Source(
            input, interruption: interruption, reusable: ReusableShards(desk),
            gate: desk.context.gate, admits: desk.admits)
        var assembly = ShardAssembly(desk, stage: S.name, goal: stage.goal)
        let (stage, context, progress) = (stage, desk.context, desk.progress)
        try await inOrder(
            limits: desk.limits, spill: SpillFile(folder: desk.folder), source: source
        ) { item -> Result in
            // Here and not in a function of its own, which would hold memory while a row waits.
            switch item {
            case .begin(let shard):
                progress.enter(.working)
                return .begin(shard)
            case .end: return .end
            case .takeOver(let entry): return .takeOver(entry)
            case .row(let bytes):
                return try await Self.work(JSONRow(trusted: bytes), stage, context)
            }
        } accept: { result in
            switch result {
            case .begin(let shard): assembly.begin(shard)
            case .row(let row): try assembly.add(row)
            case .end: try assembly.end()
            case .takeOver(let entry): try assembly.takeOver(entry)
            case .abandoned: assembly.abandon()
            }
        } onFault: {
            interruption.wish()
        }
        guard !assembly.wasAbandoned, !interruption.isWished else {
            try desk.save()
            throw Interrupted()
        }
        assembly.noteGoal()
        for note in stage.closingNotes { context.note(note) }
        try desk.finish()
    }

    /// Has the stage decide about a row, and puts the decision into the lines that will be written:
    /// here, where rows are worked on at the same time, and not where they are written one by one.
    private static func work(
        _ json: JSONRow, _ stage: S, _ context: StageContext
    ) async throws -> Result {
        let meter = Meter()
        let decision: Swift.Result<Outcome<S.Output>, any Error>
        do {
            decision = .success(
                try await stage.process(try Row<S.Input>(json), context.metered(by: meter)))
        } catch {
            decision = .failure(error)
        }
        return try finished(json, decision, meter.reading, meter.lacksAnswers, context)
    }

    /// Apart from the work: what it needs in memory isn't held while thousands of rows wait.
    @inline(never)
    private static func finished(
        _ json: JSONRow, _ decision: Swift.Result<Outcome<S.Output>, any Error>,
        _ cost: Meter.Reading, _ lacksAnswers: Bool, _ context: StageContext
    ) throws -> Result {
        // Even where the stage made do without the answer: with it, it may decide otherwise.
        if lacksAnswers { return .row(FinishedRow(.unanswered, [], cost)) }
        // A row without an id has failed before anything else.
        var id: RecordID { RecordID((try? json.fields(["id"]).string("id")) ?? "") }
        switch decision {
        case .success(.kept(let rows)):
            return .row(FinishedRow(.kept, rows.map { $0.json }, cost))
        case .success(.dropped(let drop)):
            let line = DepartedRow.dropped(drop, id: id, stage: S.name, row: .json(json))
            return .row(FinishedRow(.dropped(code: drop.code.rawValue), [line], cost))
        case .failure(let error):
            if error is BeyondGoal { return .abandoned }
            if let failure = Failure(error) {
                let line = DepartedRow.failed(failure, id: id, stage: S.name, row: .json(json))
                return .row(FinishedRow(.failed(code: failure.code), [line], cost))
            }
            // Waiting calls are refused before the call that failed has told why.
            let isDraining = (error as? ChatError)?.kind == .draining
            if isDraining || context.interruption.isWished { return .abandoned }
            throw error
        }
    }
}

extension RecordStageRun.Result: Spillable {
    var size: Int { if case .row(let row) = self { row.size } else { 0 } }

    var spilled: [UInt8] {
        var bytes: [UInt8] = []
        if case .row(let row) = self { row.write(into: &bytes) }
        return bytes
    }

    init?(spilled: [UInt8]) {
        guard let row = FinishedRow(spilled) else { return nil }
        self = .row(row)
    }
}

extension RecordStageRun {
    /// What of an earlier go can be taken over, asked for by the source while the desk works.
    private struct ReusableShards: Sendable {
        private let entries: [Int: ShardEntry]

        init(_ desk: StageDesk) { entries = desk.reusableShards() }

        func entry(for shard: CommittedShard) -> ShardEntry? {
            guard let entry = entries[shard.index], entry.input == shard.digest else { return nil }
            return entry
        }
    }

    /// Reads the shards of the stage before as they are committed.
    private actor Source: WorkSource {
        private var shards: AsyncStream<CommittedShard>.Iterator
        private let interruption: Interruption
        private let reusable: ReusableShards
        private let gate: GoalGate?
        private let admits: Bool
        private var reader: ShardReader?

        init(
            _ feed: ShardFeed, interruption: Interruption, reusable: ReusableShards,
            gate: GoalGate?, admits: Bool
        ) {
            shards = feed.stream.makeAsyncIterator()
            self.interruption = interruption
            self.reusable = reusable
            self.gate = gate
            self.admits = admits
        }

        func next() async throws -> [Item]? {
            guard !interruption.isWished else { return nil }
            if reader != nil { return try readBatch() }
            var iterator = shards
            let shard = await iterator.next(isolation: #isolation)
            shards = iterator
            guard let shard else { return nil }
            if let gate {
                guard !gate.isBeyond(shard.index) else { return nil }
                if admits, !(await gate.admit(shard)) { return nil }
            }
            if let entry = reusable.entry(for: shard) { return [.takeOver(entry)] }
            guard let path = shard.path else {
                return [.begin(shard), .end]
            }
            reader = try ShardReader(rowsOf: path)
            return [.begin(shard)]
        }

        private func readBatch() throws -> [Item] {
            var items: [Item] = []
            while items.count < 32 {
                guard let bytes = try reader?.nextRow() else {
                    reader = nil
                    return items + [.end]
                }
                items.append(.row(bytes))
            }
            return items
        }
    }
}
