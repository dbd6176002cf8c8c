import Foundation
import Rows
import Shards
import TestKit

@testable import Pipeline

/// A small pipeline with a folder and a server of its own.
struct RunFixture {
    let folder: TemporaryDirectory
    let server: ModelServer
    let yaml: String

    /// Writes the seeds and starts the server, which answers by ``answer(_:)`` unless told otherwise.
    init(
        seeds: Int = 40, options: String = "draws: 2, tags: none", attempts: Int = 3,
        respond: (@Sendable (ReceivedRequest, Int) -> Behaviour)? = nil
    ) throws {
        folder = try TemporaryDirectory()
        server = try ModelServer(respond: respond ?? { request, _ in Self.answer(request) })
        let lines = (0..<seeds).map { number -> String in
            let seed: JSONValue = [
                "text": .string("Describe the village number \(number) beyond the hills."),
                "language": "en", "note": .number("123456789012345678901234567890"),
            ]
            return seed.text
        }
        try Data(lines.joined(separator: "\n").utf8).write(
            to: URL(filePath: folder.path("seeds.jsonl")))
        yaml = """
            name: fixture
            seed: 11
            shard_rows: 7
            models:
              m: {model: stub, endpoints: ["\(server.url)"], max_in_flight: 4, attempts: \(attempts)}
            stages:
              - select-seeds: {from: [{file: seeds.jsonl}]}
              - inject-constraints:
                  rules: {per_instruction: 1, allow: ["punctuation:no_comma"]}
              - generate-responses: {model: m, \(options)}
              - check-quality:
            """
    }

    /// Two answers in three have a comma, so that both draws of a third of the rows break the rule.
    static func answer(_ request: ReceivedRequest) -> Behaviour {
        let seed = request.json["seed"]?.int ?? 0
        let comma = seed % 3 != 0 ? "," : ""
        return .answer("The village\(comma) seen by traveller \(seed) is small and quiet.")
    }

    func runner(
        _ run: String = "run", yaml: String? = nil, redo: Bool = false,
        interruption: Interruption = Interruption()
    ) throws -> Runner {
        let pipeline = try PipelineFile.parse(yaml ?? self.yaml, path: "fixture.yaml")
        let options = Runner.Options(
            directory: RunDirectory(folder.path(run)), baseDirectory: folder.path, redo: redo)
        return Runner(pipeline, options, interruption: interruption)
    }

    /// The bytes of every shard of a run, by its path within the run.
    func shards(_ run: String = "run") throws -> [String: Data] {
        let root = folder.path(run)
        var shards: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: root)
        where path.hasSuffix(".jsonl.zst") && !path.hasPrefix("calls") {
            shards[path] = FileManager.default.contents(atPath: "\(root)/\(path)")
        }
        return shards
    }

    /// The bytes of every file of a run, by its path within the run.
    func everything(_ run: String = "run") throws -> [String: Data] {
        let root = folder.path(run)
        var files: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: root) {
            files[path] = FileManager.default.contents(atPath: "\(root)/\(path)")
        }
        return files
    }

    /// The rows of one kind of shard of a stage.
    func rows(_ stage: String, _ kind: String = "kept", run: String = "run") throws -> [JSONValue] {
        let path = folder.path("\(run)/\(stage)")
        var rows: [JSONValue] = []
        for name in folderItems(path) where name.hasPrefix("\(kind)-") {
            var reader = try ShardReader(rowsOf: "\(path)/\(name)")
            while let bytes = try reader.nextRow() { rows.append(try JSONValue(parsing: bytes)) }
        }
        return rows
    }
}
