import Records
import Synchronization

extension Runner {
    /// A desk for each step.
    ///
    /// - Parameters:
    ///   - steps: The steps.
    ///   - fingerprints: Those of all steps of the pipeline.
    ///   - directory: Where the stages write: the run's folder, or a plan's.
    ///   - handles: The models of the step with this index.
    /// - Returns: The desks in the steps' order.
    /// - Throws: `CocoaError` where a folder can't be made or cleared.
    func makeDesks(
        _ steps: ArraySlice<Pipeline.Step>, _ fingerprints: [Fingerprint],
        writing directory: RunDirectory, _ handles: (Int) -> [String: ModelHandle]
    ) throws -> [Desk] {
        let lineage = Lineage(pipeline: pipeline)
        let gates = goalGates(steps, fingerprints, isPlan: directory.path != options.directory.path)
        return try steps.indices.map { index in
            let step = steps[index]
            let manifest = StageManifest(
                index: index + 1, stage: step.name, fingerprint: fingerprints[index].value)
            let folder = directory.stagePath(manifest)
            try makeFolder(folder)
            try removePartials(folder)
            let models = handles(index)
            let context = StageContext(
                stage: step.name, seed: pipeline.seed, baseDirectory: options.baseDirectory,
                scratchDirectory: "\(folder)/scratch", stageDirectory: folder, models: models,
                lineage: lineage, meter: Meter(), interruption: interruption, notes: progress.notes,
                gate: gates[index]?.gate)
            let feed = ShardFeed()
            let inFlight = Set(step.models).compactMap { models[$0]?.settings.maxInFlight }
            let following = index + 1
            return Desk(
                feed: feed,
                desk: StageDesk(
                    directory: directory, earlier: options.directory, manifest: manifest,
                    previous: earlierManifest(index + 1, step.name), context: context,
                    progress: progress.stages[index],
                    following: following < progress.stages.count
                        ? progress.stages[following] : nil,
                    feed: feed, limits: .stage(callsInFlight: inFlight.reduce(0, +)),
                    shardRows: pipeline.shardRows, admits: gates[index]?.isFirst ?? false))
        }
    }

    /// A stage's manifest of an earlier go; one that is damaged counts for nothing.
    func earlierManifest(_ index: Int, _ stage: String) -> StageManifest? {
        do {
            return try options.directory.readManifest(index: index, stage: stage)
        } catch {
            progress.notes.add("\(error); the stage is made again, from the call log")
            return nil
        }
    }

    private func removePartials(_ folder: String) throws {
        for name in folderItems(folder) where name.hasSuffix(".partial") {
            try removeFile("\(folder)/\(name)")
        }
    }

    /// Runs the stages; true where a wish to stop ended them.
    func work(
        _ steps: ArraySlice<Pipeline.Step>, _ desks: [Desk], _ models: ModelSet,
        _ sentinel: Sentinel
    ) async throws -> Bool {
        let writer = ProgressWriter(progress, options.directory)
        let draining = Draining()
        // At once: a call that is sent after the budget is spent is one too many.
        interruption.onWish { draining.begin(models) }
        let watcher = Task { await watch(writer, sentinel) }
        let outcome = await perform(steps, desks)
        watcher.cancel()
        await watcher.value
        let lost = await draining.end()
        if lost > 0 {
            progress.notes.add("\(lost) calls under way were given up; they will be sent again")
        }
        writer.write()
        return try outcome.get()
    }

    /// Runs the stages side by side, to the end of all of them.
    func perform(
        _ steps: ArraySlice<Pipeline.Step>, _ desks: [Desk]
    ) async -> Result<Bool, any Error> {
        let source = ShardFeed()
        source.finish()
        return await withThrowingTaskGroup(of: Void.self) { group in
            for (index, step) in zip(steps.indices, steps) {
                let input = index == 0 ? source : desks[index - 1].feed
                let desk = desks[index]
                group.addTask { try await desk.work(step.stage, on: input) }
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

    /// Writes the progress every second, and looks at what the calls under way have cost.
    private func watch(_ writer: ProgressWriter, _ sentinel: Sentinel) async {
        var ticks = 0
        while !Task.isCancelled {
            if ticks % 10 == 0 { writer.write() }
            ticks += 1
            sentinel.check()
            try? await Task.sleep(for: .milliseconds(100))
        }
    }
}

/// The end of a run's calls, which begins with the wish to stop.
private final class Draining: Sendable {
    private let task = Mutex<Task<Int, Never>?>(nil)

    func begin(_ models: ModelSet) {
        task.withLock { $0 = Task { await models.drain() } }
    }

    /// Waits for the calls under way; the number of those given up.
    func end() async -> Int {
        let task = task.withLock { $0 }
        return await task?.value ?? 0
    }
}
