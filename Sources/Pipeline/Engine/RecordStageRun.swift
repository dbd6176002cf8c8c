import Chat
import Records
import Rows
import Shards

/// Runs a stage that looks at one row at a time: rows at the same time, results in order, a shard
/// out for each shard in.
struct RecordStageRun<S: RecordStage> {
    private enum Item: Sendable {
        case begin(shard: Int, input: String)
        case row([UInt8])
        case end
        case takeOver(ShardEntry)
    }

    private enum Result: Sendable {
        case begin(shard: Int, input: String)
        case row(RecordID, JSONRow, Decision, Meter.Reading)
        case end
        case takeOver(ShardEntry)
        /// A row that a stop left without a decision.
        case abandoned
    }

    private enum Decision: Sendable {
        case kept([JSONRow])
        case dropped(Drop)
        case failed(Failure)
    }

    let stage: S
    let desk: StageDesk

    func run(_ input: ShardFeed) async throws {
        let interruption = desk.context.interruption
        let source = Source(
            input, interruption: interruption, progress: desk.progress,
            reusable: ReusableShards(desk))
        var writers: RowWriters?
        var cost = Meter.Reading()
        var rowsIn = 0
        var wasAbandoned = false
        let (stage, context) = (stage, desk.context)
        try await inOrder(limit: desk.window, source: source) { item in
            try await Self.work(item, stage, context)
        } accept: { result in
            guard !wasAbandoned else { return }
            switch result {
            case .begin(let shard, let input):
                writers = RowWriters(
                    folder: desk.folder, stage: S.name, index: shard, input: input)
                cost = Meter.Reading()
                rowsIn = 0
            case .row(let id, let row, let decision, let reading):
                rowsIn += 1
                cost = cost + reading
                switch decision {
                case .kept(let rows):
                    try writers?.keep(rows)
                    desk.progress.count(kept: 1)
                case .dropped(let drop):
                    try writers?.drop(drop, id: id, row: .json(row))
                    desk.progress.count(dropped: 1)
                case .failed(let failure):
                    try writers?.fail(failure, id: id, row: .json(row))
                    desk.progress.count(failed: 1)
                }
            case .end:
                if let whole = writers.take() {
                    try desk.add(try whole.commit(rowsIn: rowsIn, cost: cost))
                }
            case .takeOver(let entry):
                try desk.takeOver(entry)
            case .abandoned:
                wasAbandoned = true
            }
        } onFault: {
            interruption.wish()
        }
        guard !wasAbandoned, !interruption.isWished else {
            try desk.save()
            throw Interrupted()
        }
        for note in stage.closingNotes { context.note(note) }
        try desk.finish()
    }

    private static func work(
        _ item: Item, _ stage: S, _ context: StageContext
    ) async throws -> Result {
        switch item {
        case .begin(let shard, let input): return .begin(shard: shard, input: input)
        case .end: return .end
        case .takeOver(let entry): return .takeOver(entry)
        case .row(let bytes):
            let meter = Meter()
            let json = JSONRow(trusted: bytes)
            var id = RecordID("")
            do {
                let row = try Row<S.Input>(json)
                id = row.id
                let decision: Decision =
                    switch try await stage.process(row, context.metered(by: meter)) {
                    case .kept(let rows): .kept(rows.map(\.json))
                    case .dropped(let drop): .dropped(drop)
                    }
                return .row(id, json, decision, meter.reading)
            } catch {
                if let failure = Failure(error) {
                    return .row(id, json, .failed(failure), meter.reading)
                }
                // Waiting calls are refused before the call that failed has told why.
                let isDraining = (error as? ChatError)?.kind == .draining
                if isDraining || context.interruption.isWished { return .abandoned }
                throw error
            }
        }
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
        private let progress: StageProgress
        private let reusable: ReusableShards
        private var reader: ShardReader?
        private var rowsSeen = 0

        init(
            _ feed: ShardFeed, interruption: Interruption, progress: StageProgress,
            reusable: ReusableShards
        ) {
            shards = feed.stream.makeAsyncIterator()
            self.interruption = interruption
            self.progress = progress
            self.reusable = reusable
        }

        func next() async throws -> [Item]? {
            guard !interruption.isWished else { return nil }
            if reader != nil { return try readBatch() }
            var iterator = shards
            let shard = await iterator.next(isolation: #isolation)
            shards = iterator
            guard let shard else {
                progress.expect(rowsSeen)
                return nil
            }
            rowsSeen += shard.rows
            if let entry = reusable.entry(for: shard) { return [.takeOver(entry)] }
            guard let path = shard.path else {
                return [.begin(shard: shard.index, input: shard.digest), .end]
            }
            reader = try ShardReader(rowsOf: path)
            return [.begin(shard: shard.index, input: shard.digest)]
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
