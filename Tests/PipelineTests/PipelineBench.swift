import Foundation
import Rows
import Shards
import TestKit

@testable import Pipeline

/// Runs whole pipeline files, over files that a test has made, in a folder that goes away with it.
struct PipelineBench {
    let folder: TemporaryDirectory

    init() throws { folder = try TemporaryDirectory() }

    /// Writes rows as JSON lines.
    func write(_ rows: [JSONValue], to name: String) throws {
        let text = rows.map { $0.text + "\n" }.joined()
        try AtomicFile.write(Array(text.utf8), to: folder.path(name), durable: false)
    }

    /// Runs the stages, as a pipeline file lists them.
    func run(
        _ stages: String, into run: String = "run", seed: Int = 7
    ) async throws -> RunResult {
        let yaml = "name: bench\nseed: \(seed)\nstages:\n\(stages)\n"
        let pipeline = try PipelineFile.parse(yaml, path: "bench.yaml")
        let runner = Runner(
            pipeline,
            Runner.Options(
                directory: RunDirectory(folder.path(run)), baseDirectory: folder.path, redo: true),
            interruption: Interruption())
        let summary = try await runner.run()
        return RunResult(manifests: summary.manifests, folder: folder.path(run))
    }

    /// What a run has left.
    struct RunResult {
        let manifests: [StageManifest]
        let folder: String

        /// The rows of a stage's shards, kept or dropped.
        func rows(_ stage: String, _ kind: String = "kept") throws -> [JSONValue] {
            var rows: [JSONValue] = []
            for name in folderItems("\(folder)/\(stage)") where name.hasPrefix("\(kind)-") {
                var reader = try ShardReader(rowsOf: "\(folder)/\(stage)/\(name)")
                while let row = try reader.nextRow() { rows.append(try JSONValue(parsing: row)) }
            }
            return rows
        }

        /// A JSON file of a stage.
        func file(_ stage: String, _ name: String) throws -> JSONValue {
            let data = FileManager.default.contents(atPath: "\(folder)/\(stage)/\(name)")
            return try JSONValue(parsing: Array(data ?? Data()))
        }
    }
}
