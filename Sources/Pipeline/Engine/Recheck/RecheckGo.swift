import Chat
import Foundation
import Records
import Shards

/// One doing again of one stage, on the rows that the stage before has written.
struct RecheckGo {
    private let pipeline: Pipeline
    private let directory: RunDirectory
    private let baseDirectory: String
    private let index: Int

    init(_ pipeline: Pipeline, _ directory: RunDirectory, baseDirectory: String, index: Int) {
        self.pipeline = pipeline
        self.directory = directory
        self.baseDirectory = baseDirectory
        self.index = index
    }

    private var step: Pipeline.Step { pipeline.steps[index] }

    /// Runs the stage into a folder and compares it with the run.
    ///
    /// - Parameters:
    ///   - scratch: Where to write.
    ///   - fingerprint: What the new manifest says.
    ///   - report: The report to fill.
    ///   - found: Takes each row that came out otherwise.
    /// - Returns: The new manifest without shards that lack rows, and the report.
    /// - Throws: ``RunError`` or `ShardError`.
    func run(
        writing scratch: String, fingerprint: String, _ report: Recheck.Report,
        _ found: (RecheckedRow) throws -> Void
    ) async throws -> (StageManifest, Recheck.Report) {
        guard
            let earlier = try directory.readManifest(index: index + 1, stage: step.name)
        else {
            throw RunError.stage(name: step.name, reason: "hasn't run yet; nothing can be compared")
        }
        var report = report
        let notes = RunNotes()
        let desk = try desk(RunDirectory(scratch), fingerprint, notes)
        try await desk.work(step.stage, on: input())
        var manifest = desk.desk.manifest
        if desk.desk.progress.reading.state == .unknown {
            throw RunError.stage(
                name: step.name,
                reason: "needs calls that the run's call log doesn't hold, and looks at all rows "
                    + "together; nothing can be told without them")
        }
        var comparison = RecheckComparison(
            earlier: RecheckOutput(folder: directory.stagePath(earlier), earlier.shards),
            later: RecheckOutput(folder: "\(scratch)/\(manifest.folder)", manifest.shards),
            isByShard: step.stage is any RecordStage)
        try comparison.run(found)
        report.same = comparison.same
        report.counts = comparison.counts
        report.notes = notes.all
        if !earlier.isFinished { report.notes.append("\(step.name) hasn't finished in this run") }
        let partial = manifest.shards.filter { $0.isPartial }
        // No manifest lists these files: under their names they would pass for whole shards.
        for file in partial.flatMap(\.files) {
            try removeFile("\(scratch)/\(manifest.folder)/\(file.name)")
        }
        manifest.shards.removeAll { $0.isPartial }
        // What was made of part of the rows, or in place of part of a stage, isn't the whole either.
        manifest.isFinished =
            try manifest.isFinished && partial.isEmpty && earlier.isFinished && isInputFinished()
        return (manifest, report)
    }

    /// Whether the stage before has written all that it has to write.
    private func isInputFinished() throws -> Bool {
        guard index > 0 else { return true }
        return try directory.readManifest(index: index, stage: pipeline.steps[index - 1].name)?
            .isFinished ?? false
    }

    /// The committed rows of the stage before.
    private func input() throws -> ShardFeed {
        let feed = ShardFeed()
        if index > 0 {
            let name = pipeline.steps[index - 1].name
            guard let before = try directory.readManifest(index: index, stage: name) else {
                throw RunError.stage(name: name, reason: "hasn't run yet")
            }
            for entry in before.shards {
                feed.send(
                    CommittedShard(
                        index: entry.index,
                        path: entry.kept.map { "\(directory.stagePath(before))/\($0.name)" },
                        rows: entry.kept?.rows ?? 0, digest: entry.digest))
            }
        }
        feed.finish()
        return feed
    }

    private func desk(
        _ scratch: RunDirectory, _ fingerprint: String, _ notes: RunNotes
    ) throws -> Desk {
        let manifest = StageManifest(
            index: index + 1, stage: step.name, fingerprint: fingerprint)
        let folder = scratch.stagePath(manifest)
        try makeFolder(folder)
        let lineage = Lineage(pipeline: pipeline)
        for (place, step) in pipeline.steps.prefix(index).enumerated() {
            if let known = try directory.readManifest(index: place + 1, stage: step.name) {
                lineage.update(known)
            }
        }
        let context = StageContext(
            stage: step.name, seed: pipeline.seed, baseDirectory: baseDirectory,
            scratchDirectory: "\(folder)/scratch", stageDirectory: folder,
            models: try models(), lineage: lineage, meter: Meter(), interruption: Interruption(),
            notes: notes, gate: nil)
        let feed = ShardFeed()
        return Desk(
            feed: feed,
            desk: StageDesk(
                directory: scratch, earlier: directory, manifest: manifest, previous: nil,
                context: context, progress: StageProgress(name: step.name), following: nil,
                feed: feed, limits: .stage(callsInFlight: 0), shardRows: pipeline.shardRows,
                admits: false))
    }

    /// The stage's models, which answer from the call log and from nothing else.
    private func models() throws -> [String: ModelHandle] {
        let recorded = try RecordedAnswers(
            directory, cache: pipeline.calls.cachePath(from: baseDirectory))
        var handles: [String: ModelHandle] = [:]
        for name in Set(step.models) {
            guard let settings = pipeline.model(name) else { continue }
            let calls = PlannedCalls(
                recorded, PlannedKeys(), drawsPerRequest: settings.drawsPerRequest, sampleSize: 0)
            handles[name] = ModelHandle(settings: settings, answering: .plan(calls))
        }
        return handles
    }
}
