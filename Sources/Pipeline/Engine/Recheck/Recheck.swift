import Foundation
import Records
import Rows
import Shards

/// Does one stage of a run again, by today's code and options, on the rows and the answers that the
/// run holds, and compares what comes out with what the stage has written.
///
/// The stage itself works, as in a run; only nothing is ever sent. A row that would need a call that the
/// call log doesn't hold ends there and is told apart.
package struct Recheck: Sendable {
    /// What a stage's doing again came to.
    package struct Report: Sendable {
        package let stage: String
        /// The stage's place in the pipeline, from 1.
        package let index: Int
        /// What differs from the options that the run was made with: "options.form "any" -> ...".
        package let differences: [String]
        /// Rows that came out as they are in the run.
        package internal(set) var same = 0
        /// Rows that came out otherwise.
        package internal(set) var counts: [RecheckedRow.Change: Int] = [:]
        /// What there is to say beside the counts.
        package internal(set) var notes: [String] = []
        /// Where the stage's old output is now; nil where nothing was put in its place.
        package internal(set) var earlierOutput: String?

        /// Rows that were looked at.
        package var rows: Int { same + counts.values.reduce(0, +) }
    }

    private let pipeline: Pipeline
    private let directory: RunDirectory
    private let record: RunRecord
    /// The stage's place in the pipeline, from 0.
    private let index: Int

    /// Chooses a stage of a run.
    ///
    /// - Parameters:
    ///   - directory: The run.
    ///   - stage: The stage's name, its folder's name or its number; nil takes the first whose options
    ///     the overrides change, else the first that checks rows by code.
    ///   - overrides: Values to set over the pipeline's, as `path=value`.
    /// - Throws: ``RunError`` where there is no run or no such stage, ``PipelineFaults`` where the
    ///   pipeline has faults.
    package init(_ directory: RunDirectory, stage: String?, overrides: [String]) throws {
        guard let record = try directory.readRecord() else {
            throw RunError.notARun(directory: directory.path, reason: "it has no run.json")
        }
        let pipeline = try PipelineFile.parse(
            record.pipelineText, path: record.pipelinePath,
            overrides: record.overrides + overrides)
        self.directory = directory
        self.record = record
        self.pipeline = pipeline
        let steps = pipeline.steps
        let found =
            if let stage {
                steps.indices.first { index in
                    [steps[index].name, "\(index + 1)", "\(index + 1)-\(steps[index].name)"]
                        .contains(stage)
                }
            } else {
                // A new Weft may have raised the version of any stage; only a check is asked for.
                steps.indices.first {
                    !overrides.isEmpty && Self.hasOtherOptions(record, steps[$0], $0)
                } ?? steps.firstIndex { [CheckQuality.name, VerifyMath.name].contains($0.name) }
            }
        guard let found else {
            throw RunError.unknownStage(name: stage ?? "check-quality", known: steps.map(\.name))
        }
        index = found
    }

    /// The name that tells the stage from another of its kind: "4-check-quality".
    private var label: String { "\(index + 1)-\(pipeline.steps[index].name)" }

    /// Does the stage again and compares, and if asked puts what comes out in the run.
    ///
    /// - Parameters:
    ///   - isApplied: Whether to do what ``apply(_:)`` does; else the run stays as it is.
    ///   - found: Takes each row that came out otherwise.
    /// - Returns: The counts.
    /// - Throws: What ``run(_:)`` and ``apply(_:)`` throw.
    package func run(
        applying isApplied: Bool, _ found: (RecheckedRow) throws -> Void
    ) async throws -> Report {
        isApplied ? try await apply(found) : try await run(found)
    }

    /// Does the stage again and compares; the run stays as it is.
    ///
    /// - Parameter found: Takes each row that came out otherwise, in the run's order, shard by shard.
    /// - Returns: The counts.
    /// - Throws: ``RunError`` where the stage hasn't run, `ShardError` where a file can't be read, and
    ///   what `found` throws.
    package func run(_ found: (RecheckedRow) throws -> Void) async throws -> Report {
        let scratch = FileManager.default.temporaryDirectory
            .appending(path: "weft-recheck-\(UUID().uuidString)").path(percentEncoded: false)
        try makeFolder(scratch)
        defer { try? removeFile(scratch) }
        let go = RecheckGo(pipeline, directory, baseDirectory: record.baseDirectory, index: index)
        let (_, report) = try await go.run(
            writing: scratch, fingerprint: "recheck", report(), found)
        return report
    }

    /// Does the stage again and puts what comes out in the place of what the run holds.
    ///
    /// The old output stays in the run's folder beside the new one. Shards in which a row needs a call
    /// are left out: they are made when the run goes on. The stages after it are marked as unfinished
    /// and are brought up to date then, too.
    ///
    /// - Parameter found: Takes each row that came out otherwise.
    /// - Returns: The counts, with the place of the old output.
    /// - Throws: ``RunError`` where the run can't be written, or it or an earlier stage has changed
    ///   since.
    package func apply(_ found: (RecheckedRow) throws -> Void) async throws -> Report {
        let lock = try RunLock(directory: directory.path)
        defer { withExtendedLifetime(lock) {} }
        guard try directory.readRecord()?.json == record.json else {
            throw RunError.stage(
                name: pipeline.steps[index].name,
                reason: "can't be replaced: the run has changed meanwhile; try again")
        }
        let fingerprints = try Fingerprint.all(of: pipeline, baseDirectory: record.baseDirectory)
        for (earlier, now) in zip(record.stages, fingerprints).prefix(index)
        where earlier.fingerprint != now.value {
            throw RunError.stage(
                name: pipeline.steps[index].name,
                reason:
                    "can't be replaced: '\(earlier.name)' before it isn't what the run was made by "
                    + "any more; do the run again with weft run --redo")
        }
        // Beside the run's own folders, so that it can take the place of one by a change of names.
        let scratch = "\(directory.path)/recheck.partial"
        if fileSize(scratch) != nil { try removeFile(scratch) }
        try makeFolder(scratch)
        defer { try? removeFile(scratch) }
        let go = RecheckGo(pipeline, directory, baseDirectory: record.baseDirectory, index: index)
        var (manifest, report) = try await go.run(
            writing: scratch, fingerprint: fingerprints[index].value, report(), found)
        try RunDirectory(scratch).write(manifest)
        let place = freePlace()
        // First, so that a kill never leaves stages that call themselves finished behind another input.
        try markFollowing()
        try rename("\(directory.path)/\(label)", to: place)
        try AtomicFile.write(
            Array((record.json.text + "\n").utf8), to: "\(place)/run.json", durable: true)
        try rename("\(scratch)/\(label)", to: "\(directory.path)/\(label)")
        try directory.write(
            RunRecord(pipeline, fingerprints, baseDirectory: record.baseDirectory))
        report.earlierOutput = place
        return report
    }

    private func report() -> Report {
        Report(
            stage: pipeline.steps[index].name, index: index + 1,
            differences: Self.differences(record, pipeline, index))
    }

    /// A name for the old output that nothing has.
    private func freePlace() -> String {
        var number = 1
        while fileSize("\(directory.path)/\(label).before-recheck-\(number)") != nil { number += 1 }
        return "\(directory.path)/\(label).before-recheck-\(number)"
    }

    private func rename(_ old: String, to new: String) throws {
        try FileManager.default.moveItem(atPath: old, toPath: new)
    }

    /// Marks the stages behind as not finished: what they were made from has changed.
    private func markFollowing() throws {
        for later in pipeline.steps.indices.dropFirst(index + 1) {
            let name = pipeline.steps[later].name
            guard var manifest = try directory.readManifest(index: later + 1, stage: name) else {
                continue
            }
            manifest.isFinished = false
            try directory.write(manifest)
        }
    }

    private static func hasOtherOptions(
        _ record: RunRecord, _ step: Pipeline.Step, _ index: Int
    ) -> Bool {
        record.stages.indices.contains(index)
            && record.stages[index].parts["options"] != step.options
    }

    private static func differences(
        _ record: RunRecord, _ pipeline: Pipeline, _ index: Int
    ) -> [String] {
        guard record.stages.indices.contains(index) else { return [] }
        let step = pipeline.steps[index]
        let now: JSONValue = [
            "version": .int(Int64(type(of: step.stage).version)), "options": step.options,
        ]
        let parts = record.stages[index].parts
        let then: JSONValue = [
            "version": parts["version"] ?? .null, "options": parts["options"] ?? .null,
        ]
        return Fingerprint.differences(then, now)
    }
}
