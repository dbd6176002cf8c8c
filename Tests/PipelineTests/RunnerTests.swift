import Foundation
import Rows
import Shards
import TestKit
import Testing

@testable import Pipeline

@Suite("A run")
struct RunnerTests {
    @Test("accounts for every row at every stage, and keeps their order")
    func counts() async throws {
        let fixture = try RunFixture()
        let report = try await fixture.runner().run()
        #expect(!report.wasInterrupted)
        #expect(report.manifests.map(\.rowsIn) == [40, 40, 40, 40])
        for manifest in report.manifests {
            #expect(
                manifest.rowsIn == manifest.rowsKept + manifest.rowsDropped + manifest.rowsFailed)
            #expect(manifest.isFinished)
        }
        let seeds = try fixture.rows("1-select-seeds")
        let candidates = try fixture.rows("3-generate-responses")
        #expect(candidates.map { $0["id"] } == seeds.map { $0["id"] })
        #expect(fixture.server.counts.requests == 80)
        let last = try #require(report.manifests.last)
        #expect(last.rowsDropped > 0 && last.rowsKept > 0)
        let drop = try #require(try fixture.rows("4-check-quality", "dropped").first)
        #expect(drop["code"] == "rule-violated")
        #expect(drop["detail"]?.string?.contains("no_comma") == true)
        #expect(drop["row"]?["responses"]?.array?.count == 2)
        #expect(drop["evidence"]?.array?.count == 2)
    }

    @Test("keeps fields that it doesn't know as they were")
    func unknownFields() async throws {
        let fixture = try RunFixture(seeds: 3)
        _ = try await fixture.runner().run()
        for row in try fixture.rows("4-check-quality") {
            #expect(row["note"] == .number("123456789012345678901234567890"))
        }
    }

    @Test("done again does nothing")
    func again() async throws {
        let fixture = try RunFixture()
        _ = try await fixture.runner().run()
        let before = try fixture.shards()
        let report = try await fixture.runner().run()
        #expect(fixture.server.counts.requests == 80)
        #expect(try fixture.shards() == before)
        #expect(report.manifests.map(\.rowsIn) == [40, 40, 40, 40])
    }

    @Test("stopped in the middle goes on without asking again, and writes the same bytes")
    func interrupted() async throws {
        let gate = try Gate(afterAnswers: 21)
        let fixture = try RunFixture { request, _ in .held(gate, RunFixture.answer(request)) }
        let interruption = Interruption()
        let server = fixture.server
        let stop = Task {
            await server.wait { $0.requests == 25 }
            interruption.wish()
            gate.open()
        }
        let first = try await fixture.runner("stopped", interruption: interruption).run()
        await stop.value
        #expect(first.wasInterrupted)
        #expect(server.counts.requests < 80)
        let second = try await fixture.runner("stopped").run()
        #expect(!second.wasInterrupted)
        #expect(server.counts.requests == 80, "a call was sent twice")
        _ = try await fixture.runner("whole").run()
        let whole = try fixture.shards("whole")
        #expect(!whole.isEmpty)
        #expect(try fixture.shards("stopped") == whole)
    }

    @Test("keeps rows whose calls fail, and tries only them again")
    func failures() async throws {
        let fixture = try RunFixture(seeds: 10, attempts: 1) { request, attempt in
            request.prompt.contains("number 4") && attempt == 1
                ? .status(400, body: #"{"error":{"message":"no"}}"#) : RunFixture.answer(request)
        }
        let first = try await fixture.runner().run()
        #expect(first.failedRows == 1)
        let failed = try #require(try fixture.rows("3-generate-responses", "failed").first)
        #expect(failed["code"] == "rejected-400")
        #expect(failed["row"]?["text"]?.string?.contains("number 4") == true)
        #expect(first.manifests[3].rowsIn == 9)
        let second = try await fixture.runner().run()
        #expect(second.failedRows == 0)
        #expect(second.manifests[3].rowsIn == 10)
        #expect(try fixture.rows("3-generate-responses", "failed").isEmpty)
        // Two draws of the failed row were refused once each, and nothing else was asked twice.
        #expect(fixture.server.counts.requests == 22)
    }

    @Test("killed while it wrote its first file goes on as if it had never begun")
    func killedAtFirst() async throws {
        let fixture = try RunFixture(seeds: 4)
        let folder = try fixture.runner().options.directory.path
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        for name in ["lock", "run.json.partial"] {
            try Data("{".utf8).write(to: URL(filePath: "\(folder)/\(name)"))
        }
        let report = try await fixture.runner().run()
        #expect(report.manifests.allSatisfy { $0.isFinished })
    }

    @Test("whose endpoint is down fails rows, not itself")
    func endpointDown() async throws {
        let fixture = try RunFixture(seeds: 5, attempts: 1)
        fixture.server.stop()
        // On a busy machine the calls may take longer than a breaker waits by default.
        let yaml = fixture.yaml.replacing(
            "max_in_flight: 4", with: "max_in_flight: 4, outage_seconds: 0, breaker: {calls: 1000}")
        let report = try await fixture.runner(yaml: yaml).run()
        #expect(report.manifests[2].rowsFailed == 5)
        #expect(report.manifests[2].failedByCode == ["connection-refused": 5])
        #expect(!report.manifests.map { $0.isFinished }.contains(false))
    }

    @Test("goes on where run.json is gone, whatever else Weft has put beside it")
    func lostRecordAmongOthers() async throws {
        let fixture = try RunFixture(seeds: 4)
        _ = try await fixture.runner().run()
        let own = [
            "audit.sqlite", "audit.sqlite-wal", "labels.jsonl", "report.html", "recheck.partial",
            "4-check-quality.before-recheck-2",
        ]
        for name in own { try Data().write(to: URL(filePath: fixture.folder.path("run/\(name)"))) }
        try FileManager.default.removeItem(atPath: fixture.folder.path("run/run.json"))
        _ = try await fixture.runner().run()
        #expect(fixture.server.counts.requests == 8)
        try FileManager.default.removeItem(atPath: fixture.folder.path("run/run.json"))
        try Data().write(to: URL(filePath: fixture.folder.path("run/a.before-recheck-1")))
        await #expect(throws: RunError.self) { _ = try await fixture.runner().run() }
    }

    @Test("of a changed pipeline is refused with what differs")
    func changed() async throws {
        let fixture = try RunFixture(seeds: 6)
        _ = try await fixture.runner().run()
        let changed = fixture.yaml.replacing("draws: 2", with: "draws: 3")
        await #expect {
            _ = try await fixture.runner(yaml: changed).run()
        } throws: { error in
            "\(error)".contains("stage 3 'generate-responses': options.draws 2 -> 3")
        }
        #expect(fixture.server.counts.requests == 12)
    }

    @Test("of a changed pipeline, done again, asks only what is new")
    func redo() async throws {
        let fixture = try RunFixture(seeds: 6)
        _ = try await fixture.runner().run()
        let changed = fixture.yaml.replacing("draws: 2", with: "draws: 3")
        let report = try await fixture.runner(yaml: changed, redo: true).run()
        #expect(fixture.server.counts.requests == 18)
        #expect(report.manifests.map(\.rowsIn) == [6, 6, 6, 6])
        #expect(
            try fixture.rows("3-generate-responses").allSatisfy {
                $0["responses"]?.array?.count == 3
            })
    }

    @Test("goes on when endpoints, windows and prices change")
    func turned() async throws {
        let fixture = try RunFixture(seeds: 6)
        _ = try await fixture.runner().run()
        let turned = fixture.yaml.replacing(
            "max_in_flight: 4", with: "max_in_flight: 9, price: {input: 1, output: 2}")
        _ = try await fixture.runner(yaml: turned).run()
        #expect(fixture.server.counts.requests == 12)
    }

    @Test("makes a shard again that was cut, and all that hangs on it, from the call log")
    func cutShard() async throws {
        let fixture = try RunFixture(seeds: 20)
        _ = try await fixture.runner().run()
        let before = try fixture.shards()
        let victim = "3-generate-responses/kept-00001.jsonl.zst"
        let data = try #require(before[victim])
        try data.dropLast(5).write(to: URL(filePath: fixture.folder.path("run/\(victim)")))
        _ = try await fixture.runner().run()
        #expect(try fixture.shards() == before)
        #expect(fixture.server.counts.requests == 40)
    }

    @Test("that breaks off at a damaged shard leaves no later stage thinking that it is done")
    func damagedShard() async throws {
        let fixture = try RunFixture(seeds: 40)
        _ = try await fixture.runner().run()
        let victim = fixture.folder.path("run/2-inject-constraints/kept-00003.jsonl.zst")
        var data = try #require(FileManager.default.contents(atPath: victim))
        let middle = data.startIndex + data.count / 2
        data[middle] ^= 0xFF
        try data.write(to: URL(filePath: victim))
        for stage in ["3-generate-responses", "4-check-quality"] {
            try FileManager.default.removeItem(atPath: fixture.folder.path("run/\(stage)"))
        }
        await #expect(throws: ShardError.self) { _ = try await fixture.runner().run() }
        let manifests = try RunDirectory(fixture.folder.path("run")).readManifests()
        #expect(manifests.map { $0.isFinished } == [true, true, false, false])
    }

    @Test("isn't worked on by two")
    func locked() async throws {
        let fixture = try RunFixture(seeds: 2)
        let directory = RunDirectory(fixture.folder.path("run"))
        try directory.create()
        let lock = try RunLock(directory: directory.path)
        await #expect(throws: RunError.self) { _ = try await fixture.runner().run() }
        withExtendedLifetime(lock) {}
    }

    @Test("isn't begun in a folder that holds something else")
    func foreignFolder() async throws {
        let fixture = try RunFixture(seeds: 2)
        let directory = RunDirectory(fixture.folder.path("run"))
        try directory.create()
        try Data("mine".utf8).write(to: URL(filePath: "\(directory.path)/thesis.txt"))
        await #expect {
            _ = try await fixture.runner().run()
        } throws: { "\($0)".contains("holds 'thesis.txt'") }
    }

    @Test("makes a stage again whose stage.json is damaged, from the call log, and says so")
    func damagedManifest() async throws {
        let fixture = try RunFixture(seeds: 9)
        _ = try await fixture.runner().run()
        let before = try fixture.shards()
        try Data("{".utf8).write(
            to: URL(filePath: fixture.folder.path("run/3-generate-responses/stage.json")))
        let runner = try fixture.runner()
        _ = try await runner.run()
        #expect(runner.progress.notes.all.contains { $0.contains("is damaged") })
        #expect(try fixture.shards() == before)
        #expect(fixture.server.counts.requests == 18)
    }

    @Test("goes on where its run.json is lost")
    func lostRecord() async throws {
        let fixture = try RunFixture(seeds: 9)
        _ = try await fixture.runner().run()
        let before = try fixture.shards()
        try FileManager.default.removeItem(atPath: fixture.folder.path("run/run.json"))
        _ = try await fixture.runner().run()
        #expect(try fixture.shards() == before)
        #expect(fixture.server.counts.requests == 18)
    }

    @Test("drops items that aren't seeds with their file and line, and keeps them")
    func malformedSeeds() async throws {
        let fixture = try RunFixture(seeds: 2)
        let text = """
            {"text": "A whole and honest seed."}
            {"text": "cut off
            {"txt": "wrong field"}

            [1, 2]
            {"text": "a <|im_start|> marker"}
            {"text": "A whole and honest seed!"}
            {"text": "hi"}
            """
        var data = Data(text.utf8)
        data.append(contentsOf: [0x0A, 0x7B, 0xFF, 0x7D, 0x0A])
        try data.write(to: URL(filePath: fixture.folder.path("seeds.jsonl")))
        let report = try await fixture.runner().run()
        let stage = try #require(report.manifests.first)
        #expect(stage.rowsIn == 8)
        #expect(stage.rowsKept == 1)
        #expect(
            stage.droppedByCode == [
                "malformed-row": 4, "template-marker": 1, "duplicate": 1, "too-short": 1,
            ])
        let drops = try fixture.rows("1-select-seeds", "dropped")
        #expect(drops.first?["detail"]?.string?.hasPrefix("seeds.jsonl:2:") == true)
        #expect(drops.first?["row"] == "{\"text\": \"cut off")
        #expect(drops.last?["row"]?["base64"] == "e/99")
    }

    @Test("stops at a stage when it is asked to, and goes on from there")
    func until() async throws {
        let fixture = try RunFixture(seeds: 5)
        var runner = try fixture.runner()
        var options = runner.options
        options.until = "inject-constraints"
        runner = Runner(runner.pipeline, options, interruption: Interruption())
        let report = try await runner.run()
        #expect(fixture.server.counts.requests == 0)
        #expect(report.manifests.map(\.isFinished) == [true, true, false, false])
        _ = try await fixture.runner().run()
        #expect(fixture.server.counts.requests == 10)
    }
}
