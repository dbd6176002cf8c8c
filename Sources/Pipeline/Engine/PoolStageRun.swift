import Records
import Rows
import Shards

/// Runs a stage that needs the whole pool: waits for the stage before, then hands it all rows.
struct PoolStageRun<S: PoolStage> {
    let stage: S
    let desk: StageDesk

    func run(_ input: ShardFeed) async throws {
        var shards: [CommittedShard] = []
        for await shard in input.stream { shards.append(shard) }
        try desk.context.interruption.check()
        if desk.isPlan, shards.contains(where: \.isPartial) { return desk.giveUp() }
        let digest = Digest.sha256(of: Array(shards.map(\.digest).joined(separator: "\n").utf8))
        if let entries = desk.reusablePool(input: digest, files: stage.outputFiles) {
            for entry in entries { try desk.takeOver(entry) }
            return try desk.finish(files: stage.outputFiles, isTakenOver: true)
        }
        let pool = RowPool<S.Input>(shards: shards)
        let meter = Meter()
        let desk = desk
        desk.progress.enter(.working)
        var written = 0
        let sink = RowSink<S.Output>(
            folder: desk.folder, stage: S.name, input: digest, shardRows: desk.shardRows,
            interruption: desk.context.interruption, progress: desk.progress
        ) { entry in
            written += entry.rowsIn
            try desk.add(entry)
        }
        // From here on files are replaced: what an earlier go wrote is no longer vouched for.
        try desk.save()
        do {
            try await stage.process(pool, into: sink, desk.context.metered(by: meter))
            if meter.lacksAnswers { return desk.giveUp() }
            try sink.finish(meter.reading)
        } catch {
            if meter.lacksAnswers { return desk.giveUp() }
            try desk.save()
            throw error
        }
        let wanted = pool.count + meter.reading.imported
        guard written == wanted else {
            let manifest = desk.manifest
            throw RunError.rowsDoNotAddUp(
                stage: S.name, rowsIn: wanted, kept: manifest.rowsKept,
                dropped: manifest.rowsDropped, failed: manifest.rowsFailed)
        }
        try desk.finish(files: stage.outputFiles)
    }
}
