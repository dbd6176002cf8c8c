import Chat
import Foundation
import Records
import Rows
import Shards

/// Runs a pipeline: all stages at the same time, each on the shards that the one before commits.
package struct Runner: Sendable {
    /// What a run is asked to do.
    package struct Options: Sendable {
        package var directory: RunDirectory
        /// The folder that relative paths of the pipeline file start from.
        package var baseDirectory: String
        /// Whether stages that changed since the last go are done again.
        package var redo: Bool
        /// The last stage to run; nil for all.
        package var until: String?

        package init(
            directory: RunDirectory, baseDirectory: String, redo: Bool = false, until: String? = nil
        ) {
            self.directory = directory
            self.baseDirectory = baseDirectory
            self.redo = redo
            self.until = until
        }
    }

    /// What a run came to.
    package struct Report: Sendable {
        package let manifests: [StageManifest]
        /// Whether a wish to stop ended the run before its time.
        package let wasInterrupted: Bool
        package var failedRows: Int { manifests.reduce(0) { $0 + $1.rowsFailed } }
    }

    package let pipeline: Pipeline
    package let options: Options
    /// A wish to stop ends the run by draining it.
    package let interruption: Interruption
    /// How far each stage has come.
    package let progress: RunProgress

    package init(_ pipeline: Pipeline, _ options: Options, interruption: Interruption) {
        self.pipeline = pipeline
        self.options = options
        self.interruption = interruption
        progress = RunProgress(pipeline)
    }

    /// Runs the pipeline, taking over all that an earlier go has finished.
    ///
    /// - Throws: ``RunError`` where the run can't start or go on, `ShardError` where a file can't
    ///   be read or written. What is committed stays; the run can be resumed.
    package func run() async throws -> Report {
        let steps = try stepsToRun()
        let directory = options.directory
        // Refused before anything is written.
        _ = try ModelSet.configurations(pipeline, steps)
        try refuseForeignFolder()
        try directory.create()
        let lock = try RunLock(directory: directory.path)
        defer { withExtendedLifetime(lock) {} }
        let fingerprints = try Fingerprint.all(
            of: pipeline, baseDirectory: options.baseDirectory)
        try settle(fingerprints)
        let models = try ModelSet(
            pipeline, steps: steps, directory: directory, baseDirectory: options.baseDirectory)
        progress.follow(models)
        for damage in models.damage { progress.notes.add("calls: \(damage)") }
        let desks = try makeDesks(steps, fingerprints, models)
        let outcome: Result<Bool, any Error>
        do {
            outcome = .success(try await work(steps, desks, models))
        } catch {
            outcome = .failure(error)
        }
        try await models.close()
        let manifests = try directory.readManifests()
        return Report(manifests: manifests, wasInterrupted: try outcome.get())
    }

    /// The steps up to the last one that is wanted.
    private func stepsToRun() throws(RunError) -> ArraySlice<Pipeline.Step> {
        guard let until = options.until else { return pipeline.steps[...] }
        guard let last = pipeline.steps.lastIndex(where: { $0.name == until }) else {
            throw .unknownStage(name: until, known: pipeline.steps.map(\.name))
        }
        return pipeline.steps[...last]
    }

    /// Compares the pipeline with what the folder holds, and puts it on record.
    private func settle(_ fingerprints: [Fingerprint]) throws {
        let directory = options.directory
        if let record = try directory.readRecord() {
            let differences = record.differences(to: fingerprints, of: pipeline)
            guard differences.isEmpty || options.redo else {
                throw RunError.changed(
                    directory: directory.path, pipeline: pipeline.path, differences: differences)
            }
        }
        try directory.write(
            RunRecord(pipeline, fingerprints, baseDirectory: options.baseDirectory))
    }

    private func refuseForeignFolder() throws(RunError) {
        let directory = options.directory
        guard try directory.readRecord() == nil,
            let foreign = folderItems(directory.path).first(where: { !isOwn($0) })
        else { return }
        throw .notARun(
            directory: directory.path,
            reason: "it holds '\(foreign)' and no run.json; give --run another folder")
    }

    /// Whether a name is one that a run gives: a run that lost its run.json can go on.
    private func isOwn(_ name: String) -> Bool {
        ["lock", "calls", "progress.json"].contains(name)
            || StageCatalogue.names.contains {
                name.hasSuffix("-\($0)") && name.first?.isNumber == true
            }
    }

    /// A stage's manifest of an earlier go; one that is damaged counts for nothing.
    private func earlierManifest(_ index: Int, _ stage: String) -> StageManifest? {
        do {
            return try options.directory.readManifest(index: index, stage: stage)
        } catch {
            progress.notes.add("\(error); the stage is made again, from the call log")
            return nil
        }
    }

    private func makeDesks(
        _ steps: ArraySlice<Pipeline.Step>, _ fingerprints: [Fingerprint], _ models: ModelSet
    ) throws -> [Desk] {
        let lineage = Lineage(pipeline: pipeline)
        return try steps.indices.map { index in
            let step = steps[index]
            let manifest = StageManifest(
                index: index + 1, stage: step.name, fingerprint: fingerprints[index].value)
            let folder = options.directory.stagePath(manifest)
            try makeFolder(folder)
            try removePartials(folder)
            let context = StageContext(
                stage: step.name, seed: pipeline.seed, baseDirectory: options.baseDirectory,
                scratchDirectory: "\(folder)/scratch", stageDirectory: folder,
                models: models.handles, lineage: lineage, meter: Meter(),
                interruption: interruption, notes: progress.notes)
            let feed = ShardFeed()
            let previous = earlierManifest(index + 1, step.name)
            let inFlight = step.models.compactMap { models.handles[$0]?.settings.maxInFlight }.max()
            return Desk(
                feed: feed,
                desk: StageDesk(
                    directory: options.directory, manifest: manifest, previous: previous,
                    context: context, progress: progress.stages[index], feed: feed,
                    window: max(64, 4 * (inFlight ?? 0)), shardRows: pipeline.shardRows))
        }
    }

    /// Runs the stages; true where a wish to stop ended them.
    private func work(
        _ steps: ArraySlice<Pipeline.Step>, _ desks: [Desk], _ models: ModelSet
    ) async throws -> Bool {
        let writer = ProgressWriter(progress, file: options.directory.progressFile)
        let source = ShardFeed()
        source.finish()
        let watcher = Task { await watch(writer, models) }
        let outcome = await perform(steps, desks, source)
        watcher.cancel()
        await watcher.value
        writer.write()
        return try outcome.get()
    }

    /// Runs the stages side by side, to the end of all of them.
    private func perform(
        _ steps: ArraySlice<Pipeline.Step>, _ desks: [Desk], _ source: ShardFeed
    ) async -> Result<Bool, any Error> {
        await withThrowingTaskGroup(of: Void.self) { group in
            for (index, step) in zip(steps.indices, steps) {
                let input = index == 0 ? source : desks[index - 1].feed
                let desk = desks[index]
                group.addTask { try await Self.run(step.stage, desk, input) }
            }
            var wasInterrupted = false
            var fault: (any Error)?
            while let result = await group.nextResult() {
                guard case .failure(let error) = result else { continue }
                if error is Interrupted {
                    wasInterrupted = true
                } else if fault == nil {
                    fault = error
                }
                // The wish comes first: a stage that sees the end of its input without it would
                // take the rows so far for all there are.
                interruption.wish()
                for desk in desks { desk.feed.finish() }
            }
            return fault.map { .failure($0) } ?? .success(wasInterrupted)
        }
    }

    /// Writes the progress every second, and drains the models once a stop is wished for.
    private func watch(_ writer: ProgressWriter, _ models: ModelSet) async {
        var ticks = 0
        while !Task.isCancelled, !interruption.isWished {
            if ticks % 10 == 0 { writer.write() }
            ticks += 1
            try? await Task.sleep(for: .milliseconds(100))
        }
        guard interruption.isWished else { return }
        let lost = await models.drain()
        if lost > 0 {
            progress.notes.add("\(lost) calls under way were given up; they will be sent again")
        }
    }

    private static func run(_ stage: any Stage, _ desk: Desk, _ input: ShardFeed) async throws {
        switch stage {
        case let stage as any RecordStage: try await run(stage, desk.desk, input)
        case let stage as any PoolStage: try await run(stage, desk.desk, input)
        default:
            throw RunError.stage(
                name: type(of: stage).name, reason: "is neither a RecordStage nor a PoolStage")
        }
    }

    private static func run<S: RecordStage>(
        _ stage: S, _ desk: sending StageDesk, _ input: ShardFeed
    ) async throws {
        try await RecordStageRun(stage: stage, desk: desk).run(input)
    }

    private static func run<S: PoolStage>(
        _ stage: S, _ desk: sending StageDesk, _ input: ShardFeed
    ) async throws {
        try await PoolStageRun(stage: stage, desk: desk).run(input)
    }

    private func removePartials(_ folder: String) throws {
        for name in folderItems(folder) where name.hasSuffix(".partial") {
            try removeFile("\(folder)/\(name)")
        }
    }
}
