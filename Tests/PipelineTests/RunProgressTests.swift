import Foundation
import Rows
import TestKit
import Testing

@testable import Pipeline

@Suite("Progress")
struct RunProgressTests {
    @Test("knows how many rows come as soon as the stage before is done")
    func expected() async throws {
        let gate = try Gate()
        let fixture = try RunFixture(seeds: 40) { request, _ in
            .held(gate, RunFixture.answer(request))
        }
        let runner = try fixture.runner()
        let server = fixture.server
        let run = Task { try await runner.run() }
        await server.wait { $0.inFlight == 4 }
        var reading = runner.progress.stages[2].reading
        while reading.expected == nil {
            await Task.yield()
            reading = runner.progress.stages[2].reading
        }
        #expect(reading.expected == 40)
        #expect(reading.done == 0)
        #expect(reading.state == .working)
        gate.open()
        _ = try await run.value
        #expect(runner.progress.stages.map { $0.reading.expected } == [nil, 40, 40, 40])
    }

    @Test("tells drops by code and adds up all goes")
    func total() async throws {
        let fixture = try RunFixture(seeds: 20, options: "draws: 1, tags: none")
        _ = try await fixture.runner().run()
        let changed = fixture.yaml.replacing("draws: 1", with: "draws: 2")
        let runner = try fixture.runner(yaml: changed, redo: true)
        _ = try await runner.run()
        let json = runner.progress.json
        #expect(json["calls"]?["sent"] == 20)
        #expect(json["total"]?["sent"] == 40)
        #expect(json["total"]?["prompt_tokens"] == 400)
        let stage = try #require(json["stages"]?.array?.last)
        let dropped = try #require(stage["dropped"]?.int)
        #expect(dropped > 0)
        #expect(stage["dropped_by_code"]?["rule-violated"]?.int == dropped)
        let written = try #require(RunDirectory(fixture.folder.path("run")).readProgress())
        #expect(written["total"]?["sent"] == 40)
    }

    @Test("is refused to a second process by the first one's number")
    func lock() throws {
        let folder = try TemporaryDirectory()
        let lock = try RunLock(directory: folder.path)
        #expect {
            _ = try RunLock(directory: folder.path)
        } throws: { "\($0)".contains("another weft (process \(getpid())) works on this run") }
        withExtendedLifetime(lock) {}
        // What a dead process left, whoever has its number now.
        let other = try TemporaryDirectory()
        try Data("1\n".utf8).write(to: URL(filePath: other.path("lock")))
        let taken = try RunLock(directory: other.path)
        withExtendedLifetime(taken) {}
        #expect(try String(contentsOfFile: other.path("lock"), encoding: .utf8) == "\(getpid())\n")
    }

    @Test("of a run whose seeds come from a pipe is refused before it waits for it")
    func pipe() async throws {
        let fixture = try RunFixture(seeds: 1)
        let path = fixture.folder.path("seeds.jsonl")
        try FileManager.default.removeItem(atPath: path)
        #expect(mkfifo(path, 0o600) == 0)
        await #expect {
            _ = try await fixture.runner().run()
        } throws: { "\($0)".contains("is no regular file") }
    }
}
