import Foundation
import Rows
import TestKit
import Testing

/// The address of `scripts/local-model`, where it runs.
private let localModel = ProcessInfo.processInfo.environment["WEFT_LOCAL_MODEL"]

@Suite("EndToEnd", .enabled(if: localModel != nil, "start it: scripts/local-model start"))
struct EndToEndTests {
    @Test("the quickstart gives rows that the trainer's contract allows, from a real model")
    func quickstart() async throws {
        let folder = try TemporaryDirectory()
        let run = folder.path("quickstart")
        let result = try await WeftCommand().run("run", "pipelines/quickstart.yaml", "--run", run)
        #expect(result.code == 0, "\(result.output)\(result.faults)")
        let check = try await WeftCommand().run(
            [
                "scripts/check-raif", "\(run)/6-export/raif-rl.jsonl", "--require-instructions",
                "10", "--require-math", "10",
            ], executable: "/usr/bin/python3")
        #expect(check.code == 0, "\(result.output)\(check.output)\(check.faults)")
        let status = try JSONValue(
            parsing: try await WeftCommand().run("status", run, "--json").output)
        for stage in try #require(status["stages"]?.array) {
            let rows = try ["in", "kept", "dropped", "failed"].map {
                try #require(stage["rows"]?[$0]?.int)
            }
            #expect(rows[0] == rows[1] + rows[2] + rows[3])
        }
        // Again: nothing is asked, nothing changes.
        let file = try Data(contentsOf: URL(filePath: "\(run)/6-export/raif-rl.jsonl"))
        var offline = WeftCommand()
        offline.environment["WEFT_LOCAL_MODEL"] = "http://127.0.0.1:1/v1"
        #expect(try await offline.run("resume", run).code == 0)
        #expect(try Data(contentsOf: URL(filePath: "\(run)/6-export/raif-rl.jsonl")) == file)
    }
}
