import Foundation
import Rows
import TestKit
import Testing

@Suite("weft plan")
struct PlanCommandTests {
    @Test("tells what would be done, why and at what cost, and how to do it")
    func text() async throws {
        let fixture = try CommandFixture(seeds: 6)
        let fresh = try await fixture.weft.run("plan", "pipeline.yaml")
        #expect(fresh.code == 0, "\(fresh.faults)")
        #expect(fresh.output.hasPrefix("data/small: no run yet\n"))
        #expect(fresh.output.contains("calls to send: 12\n"))
        #expect(fresh.output.contains("from mix-math on: unknown until generate-responses has run"))
        #expect(fresh.output.contains("--sample 20 sends some of them"))
        #expect(!FileManager.default.fileExists(atPath: fixture.folder.path("data")))
        #expect(try await fixture.weft.run("run", "pipeline.yaml").code == 0)
        let done = try await fixture.weft.run("plan", "pipeline.yaml")
        #expect(done.output.contains("calls to send: 0\nto do it: weft run pipeline.yaml\n"))
        let changed = try await fixture.weft.run(
            "plan", "pipeline.yaml", "--set", "stages.generate-responses.draws=3", "--set",
            "models.m.price={input: 10, output: 10}")
        #expect(changed.output.contains("3 generate-responses: options.draws 2 -> 3"))
        #expect(changed.output.contains("about 90 tokens, about 0.0009 USD"))
        #expect(changed.output.contains("weft run pipeline.yaml --redo"))
        #expect(fixture.server.counts.requests == 12)
    }

    @Test("writes JSON that a script can go by")
    func json() async throws {
        let fixture = try CommandFixture(seeds: 6)
        let plan = try JSONValue(
            parsing: await fixture.weft.run("plan", "pipeline.yaml", "--json").output)
        #expect(plan["calls"] == 12)
        #expect(plan["exact"] == true)
        let stages = try #require(plan["stages"]?.array)
        #expect(stages[2]["calls"]?.array?.first?["model"] == "m")
        #expect(stages[4]["waits_for"] == "generate-responses")
    }

    @Test("of a file with faults ends with 2")
    func faults() async throws {
        let fixture = try CommandFixture(seeds: 1)
        #expect(try await fixture.weft.run("plan", "pipeline.yaml", "--set", "seed=x").code == 2)
        #expect(try await fixture.weft.run("plan", "pipeline.yaml", "--sample", "-1").code == 2)
    }
}
