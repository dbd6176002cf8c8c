import Foundation
package import Records
package import Rows
import Shards

/// Runs a pipeline's first stages on a few seeds, in a folder that goes away with it.
package struct Preview: Sendable {
    /// A seed with what became of it.
    package struct Item: Sendable {
        package let id: RecordID
        package let seed: JSONValue
        /// The rows that were made of it; several where a stage makes variants.
        package let instructions: [JSONValue]
        /// Why it left; nil for one that stayed.
        package let departure: JSONValue?
    }

    /// What a preview shows.
    package struct Report: Sendable {
        package let items: [Item]
        /// Calls that were sent, by the counts of the run.
        package let calls: Int
        package let tokens: Int
        /// The models that the stages ask.
        package let models: [String]
        package let stages: [String]
        package let failedRows: Int
        package let notes: [String]
    }

    /// How many items of a file are looked at for one seed that is shown.
    private static let itemsPerSeed = 100
    private static let fewestItems = 1_000

    private let path: String
    private let text: String?
    private let overrides: [String]
    private let count: Int
    private let stage: String?

    /// - Parameters:
    ///   - path: The pipeline file.
    ///   - text: The file's text; nil where it is read from the path.
    ///   - overrides: Values over the file's, as `path=value`.
    ///   - count: How many seeds.
    ///   - stage: The last stage; nil for `inject-constraints`, or else the last that writes seeds.
    package init(
        path: String, text: String? = nil, overrides: [String], count: Int, stage: String?
    ) {
        self.path = path
        self.text = text
        self.overrides = overrides
        self.count = count
        self.stage = stage
    }

    private func load(_ more: [String]) throws(PipelineFaults) -> Pipeline {
        guard let text else { return try PipelineFile.load(path, overrides: overrides + more) }
        return try PipelineFile.parse(text, path: path, overrides: overrides + more)
    }

    /// Runs it.
    ///
    /// - Parameters:
    ///   - baseDirectory: The folder that relative paths of the pipeline file start from.
    ///   - scratch: The folder for what is written meanwhile, and removed at the end.
    ///   - interruption: A wish to stop.
    /// - Returns: What came of it.
    /// - Throws: ``PipelineFaults``, ``RunError``, or `ShardError` where a file can't be read.
    package func run(
        baseDirectory: String, scratch: String = NSTemporaryDirectory(),
        interruption: Interruption = Interruption()
    ) async throws -> Report {
        let folder = "\(scratch)/weft-preview-\(UUID().uuidString)"
        try makeFolder(folder)
        defer { try? removeFile(folder) }
        let asked = try load([])
        let last = try lastStage(of: asked)
        var sources = PreviewSources()
        var more: [String] = []
        if let first = asked.steps.first, first.name == SelectSeeds.name {
            more = [
                try sources.override(
                    of: first, items: max(Self.fewestItems, count * Self.itemsPerSeed),
                    folder: folder, baseDirectory: baseDirectory),
                "stages.\(SelectSeeds.name).limit=\(count)",
            ]
        }
        let whole = try load(more)
        // Later stages aren't even looked at: their files need not be there.
        let pipeline = Pipeline(
            path: whole.path, name: whole.name, seed: whole.seed, shardRows: whole.shardRows,
            models: whole.models, steps: Array(whole.steps[...last]), text: whole.text,
            overrides: whole.overrides)
        let run = RunDirectory("\(folder)/run")
        let runner = Runner(
            pipeline, Runner.Options(directory: run, baseDirectory: baseDirectory),
            interruption: interruption)
        let report = try await runner.run()
        let rows = try PreviewRows(run, report.manifests, sources.originals)
        let calls = runner.progress.calls
        let notes =
            sources.notes
            + runner.progress.notes.all.filter {
                !$0.hasPrefix("select-seeds: \(count) seeds were wanted")
            }
        return Report(
            items: rows.items(atMost: count), calls: calls.sent,
            tokens: calls.promptTokens + calls.completionTokens,
            models: Array(Set(pipeline.steps.flatMap(\.models))).sorted(),
            stages: pipeline.steps.map(\.name), failedRows: report.failedRows, notes: notes)
    }

    /// The place of the last stage that is run.
    private func lastStage(of pipeline: Pipeline) throws(RunError) -> Int {
        let names = pipeline.steps.map(\.name)
        if let stage {
            guard let index = names.firstIndex(of: stage) else {
                throw .unknownStage(name: stage, known: names)
            }
            return index
        }
        if let index = names.firstIndex(of: InjectConstraints.name) { return index }
        return pipeline.steps.lastIndex { type(of: $0.stage).outputName == Seed.name } ?? 0
    }
}
