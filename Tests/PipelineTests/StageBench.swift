import Foundation
import Records
import Rows
import Shards
import TestKit

@testable import Pipeline

/// Runs stages over samples that a test has made, in a folder that goes away with it.
struct StageBench {
    let folder: TemporaryDirectory

    init(folder: TemporaryDirectory) { self.folder = folder }

    init() throws { self.init(folder: try TemporaryDirectory()) }

    var run: RunDirectory { RunDirectory(folder.path("run")) }

    /// Writes a file that stages can name.
    func write(_ text: String, to name: String) throws {
        try AtomicFile.write(Array(text.utf8), to: folder.path(name), durable: false)
    }

    /// Runs the stages after a first one that gives the rows.
    func run(
        _ rows: [JSONRow], _ stages: [any Stage], seed: UInt64 = 7, shardRows: Int = 100,
        options: [JSONValue] = []
    ) async throws -> [StageManifest] {
        let all: [any Stage] = [GivenSamples(rows)] + stages
        let steps = all.enumerated().map { index, stage in
            Pipeline.Step(
                stage: stage,
                options: index > 0 && index <= options.count ? options[index - 1] : [:],
                models: [])
        }
        let pipeline = Pipeline(
            path: "test.yaml", name: "bench", seed: seed, shardRows: shardRows, models: [],
            steps: steps, text: "", overrides: [])
        let runner = Runner(
            pipeline, Runner.Options(directory: run, baseDirectory: folder.path, redo: true),
            interruption: Interruption())
        return try await runner.run().manifests
    }

    /// The rows of a stage's finished shards, kept or dropped, as JSON.
    func rows(_ stage: String, _ kind: String = "kept") throws -> [JSONValue] {
        var values: [JSONValue] = []
        for name in folderItems("\(run.path)/\(stage)") where name.hasPrefix(kind) {
            var reader = try ShardReader(rowsOf: "\(run.path)/\(stage)/\(name)")
            while let bytes = try reader.nextRow() { values.append(try JSONValue(parsing: bytes)) }
        }
        return values
    }

    /// A text file that a stage has written.
    func text(_ stage: String, _ name: String) throws -> String {
        try String(contentsOfFile: "\(run.path)/\(stage)/\(name)", encoding: .utf8)
    }
}
