import Foundation
import Rows
import TestKit
import Testing

@Suite("A run with bounds")
struct BudgetCommandTests {
    @Test("ends with 4, says what is spent, and goes on with more")
    func budget() async throws {
        let fixture = try CommandFixture(seeds: 10)
        let run = try await fixture.weft.run("run", "pipeline.yaml", "--set", "budget.calls=10")
        #expect(run.code == 4, "\(run.faults)")
        #expect(run.faults.contains("budget reached, budget.calls: 10 of 10 calls are sent"))
        #expect(run.faults.contains("spent in all: 10 calls sent, 150 tokens"))
        #expect(run.faults.contains("of generate-responses, all of "))
        #expect(run.faults.contains("weft resume data/small --set budget.calls=MORE"))
        #expect(fixture.server.counts.requests == 10)
        #expect(try await fixture.weft.run("resume", "data/small").code == 4)
        #expect(fixture.server.counts.requests == 10)
        let more = try await fixture.weft.run("resume", "data/small", "--set", "budget.calls=100")
        #expect(more.code == 0, "\(more.faults)")
        #expect(fixture.server.counts.requests == 20)
        let status = try await fixture.weft.run("status", "data/small")
        #expect(status.output.contains("spent in all: 20 calls sent, 300 tokens"))
    }

    @Test("says before it begins whose price it doesn't know")
    func unpriced() async throws {
        let fixture = try CommandFixture(seeds: 1)
        let check = try await fixture.weft.run("validate", "pipeline.yaml", "--set", "budget.usd=5")
        #expect(check.code == 0)
        #expect(check.faults.contains("budget.usd counts nothing for m"))
    }

    @Test("whose key is refused ends with 1 and names the key's variable")
    func refused() async throws {
        let fixture = try CommandFixture(seeds: 20) { _, _ in .status(401, body: "{}") }
        var weft = fixture.weft
        weft.environment["WEFT_TEST_KEY"] = "wrong"
        let run = try await weft.run(
            "run", "pipeline.yaml", "--set", "models.m.api_key_env=WEFT_TEST_KEY")
        #expect(run.code == 1)
        #expect(run.faults.contains("look at the key in WEFT_TEST_KEY"))
        #expect(run.faults.contains("weft resume data/small"))
    }

    @Test("whose server is overloaded for good ends with 75")
    func overloaded() async throws {
        let fixture = try CommandFixture(seeds: 100) { _, _ in .status(503) }
        let run = try await fixture.weft.run("run", "pipeline.yaml")
        #expect(run.code == 75)
        #expect(run.faults.contains("gave no answer to 50 rows in a row: http-503"))
    }

    @Test("hung up on drains as at any other signal")
    func hangUp() async throws {
        let gate = try Gate()
        let fixture = try CommandFixture { request, _ in
            .held(gate, CommandFixture.answer(request))
        }
        let stopped = try await fixture.weft.run(["run", "pipeline.yaml"]) {
            await fixture.server.wait { $0.inFlight == 4 }
            kill($0, SIGHUP)
            gate.open()
        }
        #expect(stopped.code == 75)
    }

    @Test("isn't worked on by a second process, which is told whose it is")
    func second() async throws {
        let gate = try Gate()
        let fixture = try CommandFixture { request, _ in
            .held(gate, CommandFixture.answer(request))
        }
        _ = try await fixture.weft.run(["run", "pipeline.yaml"]) { process in
            await fixture.server.wait { $0.inFlight == 4 }
            let refused = try await fixture.weft.run("run", "pipeline.yaml")
            #expect(refused.code == 2)
            #expect(refused.faults.contains("another weft (process \(process))"))
            kill(process, SIGKILL)
        }
        gate.open()
        #expect(try await fixture.weft.run("run", "pipeline.yaml").code == 0)
    }

    @Test("of seeds from a pipe is refused at once")
    func pipe() async throws {
        let fixture = try CommandFixture(seeds: 1)
        #expect(mkfifo(fixture.folder.path("pipe"), 0o600) == 0)
        let run = try await fixture.weft.run(
            "run", "pipeline.yaml", "--set", "stages.select-seeds.from=[{file: pipe}]")
        #expect(run.code == 2)
        #expect(run.faults.contains("is no regular file"))
    }
}
