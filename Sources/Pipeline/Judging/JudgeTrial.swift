import OrderedCollections
import Records
import Rows
import Shards

/// Asks a judge labelled questions, as a run of its own: what was answered is never asked again.
package struct JudgeTrial: Sendable {
    /// How the judge is asked, as a pipeline file's `judge` would say it.
    package struct Settings: Sendable {
        package var models: [String]
        package var votes = 1
        package var method = "auto"
        package var maxTokens = 2_048
        package var margin = 0.1
        package var mass = 0.1

        package init(models: [String]) { self.models = models }

        /// The methods that there are.
        package static var methods: [String] { JudgeMethod.allCases.map(\.rawValue) }

        var judge: Judge {
            Judge(
                models: models, votes: votes, method: JudgeMethod(rawValue: method) ?? .auto,
                maxTokens: maxTokens, thresholds: JudgeThresholds(margin: margin, mass: mass))
        }

        var json: JSONValue {
            [
                "models": .array(models.map(JSONValue.string)), "votes": .int(Int64(votes)),
                "method": .string(method), "max_tokens": .int(Int64(maxTokens)),
                "margin": .double(margin), "mass": .double(mass),
            ]
        }
    }

    /// What came of it.
    package struct Outcome: Sendable {
        package let report: JudgeReport
        /// Lines that aren't labelled questions, each with what is wrong.
        package let faults: [String]
        /// Questions that the model gave up on.
        package let failed: Int
    }

    private let pipeline: Pipeline
    private let settings: Settings

    /// Takes the models of a pipeline; the run asks no other of its stages.
    ///
    /// - Parameters:
    ///   - pipeline: The pipeline, whose models and seed count.
    ///   - file: The labelled questions.
    ///   - settings: How the judge is asked.
    package init(_ pipeline: Pipeline, file: String, _ settings: Settings) {
        self.settings = settings
        let options: JSONValue = ["file": .string(file)]
        self.pipeline = Pipeline(
            path: pipeline.path, name: "\(pipeline.name)-judge", seed: pipeline.seed,
            shardRows: pipeline.shardRows, models: pipeline.models,
            steps: [
                Pipeline.Step(
                    stage: ReadLabelledQuestions(file: file), options: options, models: []),
                Pipeline.Step(
                    stage: AskLabelledQuestions(judge: settings.judge), options: settings.json,
                    models: settings.models),
            ], text: pipeline.text, overrides: [])
    }

    /// Asks what wasn't asked yet.
    ///
    /// - Parameters:
    ///   - directory: The run's folder.
    ///   - baseDirectory: Where relative paths start.
    /// - Returns: The judge's figures.
    /// - Throws: ``RunError``, `ShardError` and what else ends a run.
    package func run(directory: String, baseDirectory: String) async throws -> Outcome {
        let runner = Runner(
            pipeline,
            Runner.Options(
                directory: RunDirectory(directory), baseDirectory: baseDirectory, redo: true),
            interruption: Interruption())
        let result = try await runner.run()
        let asked = result.manifests[1]
        let items = try rows("\(directory)/\(asked.folder)", "kept-").compactMap(
            JudgeReport.Item.init)
        let faults = try rows("\(directory)/\(result.manifests[0].folder)", "dropped-").map {
            $0["detail"]?.string ?? ""
        }
        let models = pipeline.models.filter { settings.models.contains($0.name) }
        let report = JudgeReport(
            models: settings.models, items: items, calls: asked.calls,
            promptTokens: asked.promptTokens, completionTokens: asked.completionTokens,
            usd: models.contains { $0.price == nil } ? nil : asked.usd)
        return Outcome(report: report, faults: faults, failed: asked.rowsFailed)
    }

    private func rows(_ folder: String, _ prefix: String) throws -> [JSONValue] {
        var rows: [JSONValue] = []
        for name in folderItems(folder).sorted() where name.hasPrefix(prefix) {
            var reader = try ShardReader(rowsOf: "\(folder)/\(name)")
            while let bytes = try reader.nextRow() { rows.append(try JSONValue(parsing: bytes)) }
        }
        return rows
    }
}
