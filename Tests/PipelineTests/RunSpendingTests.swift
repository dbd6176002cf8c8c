import Chat
import Foundation
import Rows
import TestKit
import Testing

@testable import Pipeline

@Suite("What a run spends")
struct RunSpendingTests {
    @Test("is bounded by a number of calls, over all goes and with what is under way")
    func calls() async throws {
        let fixture = try RunFixture(seeds: 30)
        let yaml = "budget: {calls: 20}\n" + fixture.yaml
        let first = try await fixture.runner(yaml: yaml).run()
        guard case .budget(let reached)? = first.stop else {
            Issue.record("the run wasn't stopped by its budget")
            return
        }
        #expect(reached.hasPrefix("budget.calls: "))
        let sent = fixture.server.counts.requests
        #expect(sent == 20)
        // A second go may send nothing.
        let second = try await fixture.runner(yaml: yaml).run()
        #expect(second.stop != nil)
        #expect(fixture.server.counts.requests == sent)
        let third = try await fixture.runner(yaml: fixture.yaml).run()
        #expect(third.stop == nil && !third.wasInterrupted)
        #expect(fixture.server.counts.requests == 60)
        let (spent, isClosed) = RunDirectory(fixture.folder.path("run")).readSpending()
        #expect(isClosed)
        #expect(spent.sent == 60 && spent.answered == 60)
        #expect(spent.tokens == 60 * 15)
    }

    @Test("doesn't keep a run from finishing what needs no call")
    func needsNoCall() async throws {
        let fixture = try RunFixture(seeds: 10)
        _ = try await fixture.runner().run()
        for stage in ["3-generate-responses", "4-check-quality"] {
            try FileManager.default.removeItem(atPath: fixture.folder.path("run/\(stage)"))
        }
        let report = try await fixture.runner(yaml: "budget: {calls: 1}\n" + fixture.yaml).run()
        #expect(report.stop == nil && !report.wasInterrupted)
        #expect(report.manifests.map { $0.isFinished } == [true, true, true, true])
        #expect(fixture.server.counts.requests == 20)
    }

    @Test(
        "is bounded by tokens and by dollars", arguments: ["tokens: 300", "usd: 0.0006"])
    func tokens(budget: String) async throws {
        let fixture = try RunFixture(seeds: 40)
        let yaml =
            "budget: {\(budget)}\n"
            + fixture.yaml.replacing(
                "max_in_flight: 4", with: "max_in_flight: 4, price: {input: 2, output: 2}")
        let report = try await fixture.runner(yaml: yaml).run()
        #expect(report.stop != nil)
        // 15 tokens a call, 0.00003 dollars.
        #expect(fixture.server.counts.requests == 20)
    }

    @Test("is bounded by minutes of work")
    func minutes() async throws {
        let fixture = try RunFixture(seeds: 4)
        let report = try await fixture.runner(yaml: "budget: {minutes: 0}\n" + fixture.yaml).run()
        guard case .budget(let reached)? = report.stop else {
            Issue.record("the run wasn't stopped")
            return
        }
        #expect(reached.hasSuffix(" of 0.0 minutes are worked"))
        #expect(fixture.server.counts.requests == 0)
    }

    @Test("counts retries, and what a kill kept from being noted")
    func mending() async throws {
        let fixture = try RunFixture(seeds: 10) { request, attempt in
            attempt == 1 ? .status(500) : RunFixture.answer(request)
        }
        let first = try await fixture.runner(yaml: "budget: {calls: 40}\n" + fixture.yaml).run()
        #expect(first.stop == nil)
        let directory = RunDirectory(fixture.folder.path("run"))
        #expect(directory.readSpending().spending.sent == 40)
        #expect(directory.readSpending().spending.retries == 20)
        // What a kill leaves: nothing at all, or an old file.
        try FileManager.default.removeItem(atPath: directory.spentFile)
        _ = try await fixture.runner().run()
        #expect(directory.readSpending().spending.sent == 40)
        #expect(directory.readSpending().spending.tokens == 300)
    }

    @Test("says whose price is missing")
    func unpriced() async throws {
        let fixture = try RunFixture(seeds: 2)
        let runner = try fixture.runner(yaml: "budget: {usd: 1}\n" + fixture.yaml)
        _ = try await runner.run()
        #expect(runner.progress.notes.all.contains { $0.contains("counts nothing for m") })
    }

    @Test("is no part of fingerprints")
    func fingerprints() async throws {
        let fixture = try RunFixture(seeds: 3)
        _ = try await fixture.runner().run()
        let report = try await fixture.runner(
            yaml: "budget: {calls: 99, minutes: 5}\n" + fixture.yaml
        ).run()
        #expect(!report.wasInterrupted)
    }

    @Test("ends where every row is refused, at once for a refused key", arguments: [401, 404, 400])
    func refusals(status: Int) async throws {
        let fixture = try RunFixture(seeds: 80, attempts: 1) { _, _ in .status(status, body: "{}") }
        let report = try await fixture.runner().run()
        guard case .model(let sentence, let mayPass)? = report.stop else {
            Issue.record("the run wasn't stopped")
            return
        }
        #expect(!mayPass)
        #expect(sentence.contains("models.m gave no answer"))
        let most = status == 400 ? 2 * (ModelHealth.patience + 16) : 40
        #expect(fixture.server.counts.requests <= most, "\(fixture.server.counts.requests)")
        #expect(report.wasInterrupted)
    }

    @Test("ends where a server is down, and goes on when it is up")
    func down() async throws {
        let fixture = try RunFixture(seeds: 120, attempts: 1) { request, attempt in
            attempt == 1 && request.prompt.count > 0 ? .status(503) : RunFixture.answer(request)
        }
        let report = try await fixture.runner().run()
        guard case .model(_, let mayPass)? = report.stop else {
            Issue.record("the run wasn't stopped")
            return
        }
        #expect(mayPass)
    }

    @Test("says that answers of finished rows are gone, and what that costs")
    func lostLog() async throws {
        let fixture = try RunFixture(seeds: 10)
        _ = try await fixture.runner().run()
        try FileManager.default.removeItem(atPath: fixture.folder.path("run/calls"))
        let untouched = try fixture.runner()
        _ = try await untouched.run()
        #expect(untouched.progress.notes.all.contains { $0.contains("20 are gone; none of them") })
        #expect(fixture.server.counts.requests == 20)
        let changed = try fixture.runner(
            yaml: fixture.yaml.replacing("draws: 2", with: "draws: 3"), redo: true)
        _ = try await changed.run()
        #expect(changed.progress.notes.all.contains { $0.contains("30 calls will be sent") })
        #expect(fixture.server.counts.requests == 50)
    }

    @Test("counts a record once that a killed compaction has left twice")
    func doubledRecords() async throws {
        let fixture = try RunFixture(seeds: 10)
        _ = try await fixture.runner().run()
        let directory = RunDirectory(fixture.folder.path("run"))
        try FileManager.default.copyItem(
            atPath: "\(directory.callsPath)/calls-00000.log",
            toPath: "\(directory.callsPath)/calls-00001.log")
        try FileManager.default.removeItem(atPath: directory.spentFile)
        _ = try await fixture.runner().run()
        #expect(directory.readSpending().spending.sent == 20)
        #expect(directory.readSpending().spending.tokens == 300)
    }

    @Test("isn't lowered by a compaction that leaves replaced answers out")
    func compaction() async throws {
        let fixture = try RunFixture(seeds: 10)
        let yaml = fixture.yaml.replacing(
            "max_in_flight: 4", with: "max_in_flight: 4, price: {input: 2, output: 2}")
        _ = try await fixture.runner(yaml: yaml).run()
        let directory = RunDirectory(fixture.folder.path("run"))
        let log = try CallLog.open(directory: directory.callsPath, readOnly: false)
        var records = log.records()
        var all: [CallRecord] = []
        while let record = try records.next() { all.append(record) }
        for record in all {
            // The same calls answered a second time, as after a change of what counts as an answer.
            try await log.append(
                CallRecord(
                    of: record.request, body: record.response, started: record.started + 1,
                    elapsed: 1))
        }
        try await log.close()
        // A go that was killed before it noted anything.
        try FileManager.default.removeItem(atPath: directory.spentFile)
        let result = try RunDirectory(directory.callsPath).compactCalls()
        #expect(result.kept == 20 && result.dropped == 20)
        _ = try await fixture.runner(yaml: yaml).run()
        let spent = directory.readSpending().spending
        #expect(spent.sent == 40)
        #expect(spent.tokens == 600)
        #expect(abs(spent.usd - 0.0012) < 1e-9)
    }

    @Test("and its calls are compacted by nobody while a process works on it")
    func lockedCalls() async throws {
        let fixture = try RunFixture(seeds: 3)
        _ = try await fixture.runner().run()
        let directory = RunDirectory(fixture.folder.path("run"))
        let lock = try RunLock(directory: directory.path)
        defer { withExtendedLifetime(lock) {} }
        for path in [directory.path, directory.callsPath, "\(directory.callsPath)/"] {
            #expect(throws: RunError.self) { try RunDirectory(path).compactCalls() }
        }
    }
}
