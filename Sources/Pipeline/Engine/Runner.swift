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
        /// Why the run stopped itself; nil where it didn't.
        package let stop: RunStop?
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
        let sentinel = Sentinel(pipeline.budget, progress.book, interruption)
        let models = try ModelSet(
            pipeline, steps: steps, directory: directory,
            baseDirectory: options.baseDirectory, sentinel: sentinel)
        progress.follow(models, earlier: try earlierSpending(models))
        if let note = try await lostAnswers(steps, models.log) { progress.notes.add(note) }
        if let note = pipeline.unpricedBudget { progress.notes.add(note) }
        for damage in models.damage { progress.notes.add("calls: \(damage)") }
        let desks = try makeDesks(
            steps, fingerprints, writing: directory
        ) { _ in models.handles }
        let outcome: Result<Bool, any Error>
        do {
            outcome = .success(try await work(steps, desks, models, sentinel))
        } catch {
            outcome = .failure(error)
        }
        try await models.close()
        progress.book.write(to: directory.spentFile, isClosed: true)
        let manifests = try directory.readManifests()
        let wasInterrupted = try outcome.get()
        return Report(
            manifests: manifests, wasInterrupted: wasInterrupted,
            stop: wasInterrupted ? sentinel.stop : nil)
    }

    /// The steps up to the last one that is wanted.
    func stepsToRun() throws(RunError) -> ArraySlice<Pipeline.Step> {
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

    func refuseForeignFolder() throws(RunError) {
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
        if let later = name.firstRange(of: ".before-recheck-") {
            return isOwn(String(name[..<later.lowerBound]))
        }
        // A kill in mid-write leaves a file under the name that it has until it is whole.
        if name.hasSuffix(".partial") {
            let whole = String(name.dropLast(".partial".count))
            return whole == "recheck" || isOwn(whole)
        }
        let known = [
            "run.json", "lock", "calls", "progress.json", "spent.json", "labels.jsonl",
            "report.html",
        ]
        return known.contains(name)
            // The audit's index, and what SQLite keeps beside it.
            || name.hasPrefix("audit.sqlite")
            || StageCatalogue.names.contains {
                name.hasSuffix("-\($0)") && name.first?.isNumber == true
            }
    }

    /// What earlier goes have spent; what a kill kept from being noted is taken from the call log.
    func earlierSpending(_ models: ModelSet) throws -> Spending {
        let (noted, isClosed) = options.directory.readSpending()
        var spending = noted
        // Answers that couldn't be read were paid for, too, and only the log knows of them.
        guard let log = models.log, !isClosed || pipeline.budget != Budget() else {
            return spending
        }
        let prices = pipeline.models.compactMap { model in model.price.map { (model.model, $0) } }
        try spending.mend(
            by: log, prices: Dictionary(prices, uniquingKeysWith: { first, _ in first }))
        return spending
    }
}
