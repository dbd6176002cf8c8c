import Foundation
import Rows
import Synchronization
import TestKit
import Testing

@testable import Pipeline

@Suite("A plan")
struct RunPlanTests {
    /// A change of a finished run and how many calls it costs.
    struct Change: Sendable, CustomTestStringConvertible {
        let name: String
        /// What is replaced in the pipeline file, and by what.
        var edits: [(String, String)] = []
        /// What is done to the lines of the seeds.
        var seeds: (@Sendable ([String]) -> [String])?
        let calls: Int
        /// What the plan says of the stages, in part.
        let reason: String

        var testDescription: String { name }
    }

    private static func seed(_ number: Int) -> String {
        #"{"text": "Describe the village number \#(number) beyond the hills.", "language": "en"}"#
    }

    static let changes: [Change] = [
        Change(name: "nothing", calls: 0, reason: ""),
        Change(
            name: "more draws", edits: [("draws: 2", "draws: 5")], calls: 60,
            reason: "options.draws 2 -> 5"),
        Change(
            name: "fewer draws", edits: [("draws: 2", "draws: 1")], calls: 0,
            reason: "options.draws 2 -> 1"),
        Change(
            name: "a threshold", edits: [("- check-quality:", "- check-quality: {form: tagged}")],
            calls: 0, reason: #"options.form "any" -> "tagged""#),
        Change(
            name: "a parameter of the model",
            edits: [("{model: stub,", "{model: stub, parameters: {temperature: 0.5},")], calls: 40,
            reason: "models.m.parameters.temperature null -> 0.5"),
        Change(
            name: "another model", edits: [("model: stub", "model: other")], calls: 40,
            reason: #"models.m.model "stub" -> "other""#),
        Change(
            name: "the prompt", edits: [("tags: none", "tags: think-answer")], calls: 40,
            reason: #"options.tags "none" -> "think-answer""#),
        Change(
            name: "rows added", seeds: { $0 + [seed(100), seed(101), seed(102)] }, calls: 6,
            reason: "inputs.seeds.jsonl"),
        Change(
            name: "rows removed", seeds: { Array($0.dropFirst(4)) }, calls: 0,
            reason: "inputs.seeds.jsonl"),
        Change(
            name: "rows reordered and one added", seeds: { [seed(100)] + $0.reversed() }, calls: 2,
            reason: "inputs.seeds.jsonl"),
        Change(
            name: "shards of another size", edits: [("shard_rows: 7", "shard_rows: 3")], calls: 0,
            reason: "shard_rows 7 -> 3"),
        Change(
            name: "endpoints and windows alone", edits: [("max_in_flight: 4", "max_in_flight: 9")],
            calls: 0, reason: ""),
        Change(
            name: "several draws in a request",
            edits: [
                ("draws: 2", "draws: 5"), ("{model: stub,", "{model: stub, draws_per_request: 3,"),
            ],
            // Draws 0 to 2 lack one and draws 3 and 4 both: two requests a row.
            calls: 40, reason: "options.draws 2 -> 5"),
        Change(
            name: "another instruction",
            edits: [("punctuation:no_comma", "change_case:english_lowercase")],
            calls: 40, reason: "options.rules"),
    ]

    @Test("predicts the calls that the run then sends", arguments: changes)
    func predicts(_ change: Change) async throws {
        let fixture = try RunFixture(seeds: 20, options: "draws: 2, tags: none") { request, _ in
            request.choices == 1
                ? RunFixture.answer(request)
                : .choices((0..<request.choices).map { .init("The village \($0) is small.") })
        }
        _ = try await fixture.runner().run()
        #expect(fixture.server.counts.requests == 40)
        var yaml = fixture.yaml
        for (old, new) in change.edits {
            #expect(yaml.contains(old))
            yaml = yaml.replacing(old, with: new)
        }
        if let seeds = change.seeds {
            let url = URL(filePath: fixture.folder.path("seeds.jsonl"))
            let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
            try Data(seeds(lines.map(String.init)).joined(separator: "\n").utf8).write(to: url)
        }
        let before = try fixture.everything()
        let plan = try await fixture.runner(yaml: yaml, redo: true).plan()
        #expect(try fixture.everything() == before, "a plan wrote into the run")
        #expect(fixture.server.counts.requests == 40, "a plan sent a call")
        #expect(plan.requests == change.calls)
        let reasons = plan.stages.flatMap(\.reasons)
        #expect(
            change.reason.isEmpty
                ? reasons.isEmpty : reasons.contains { $0.contains(change.reason) })
        let report = try await fixture.runner(yaml: yaml, redo: true).run()
        #expect(fixture.server.counts.requests - 40 == plan.requests)
        for (stage, manifest) in zip(plan.stages, report.manifests) where stage.waitsFor == nil {
            #expect(stage.reused + stage.redone + stage.new + stage.unknown == manifest.rowsIn)
        }
    }

    /// A bound of an answer's length, and what is new about calls that had another.
    static let bounds: [(limit: Int?, isSentAgain: @Sendable (Int) -> Bool)] = [
        // Every fourth was cut at 40 tokens; of the others the n-th took n tokens.
        (80, { $0 % 4 == 0 }),
        (nil, { $0 % 4 == 0 }),
        (20, { $0 % 4 != 0 && $0 % 40 > 20 || $0 % 4 == 0 }),
        (40, { _ in false }),
    ]

    @Test(
        "of another bound of length sends what it brings anew, and nothing else", arguments: 0..<4)
    func otherLength(_ number: Int) async throws {
        let (limit, isSentAgain) = Self.bounds[number]
        let asked = Mutex<Set<Int>>([])
        let fixture = try RunFixture(seeds: 20, options: "draws: 2, tags: none") { request, _ in
            let seed = request.json["seed"]?.int ?? 0
            asked.withLock { _ = $0.insert(seed) }
            let isCut = seed % 4 == 0
            return .answer(
                "The village \(seed) is small.", finish: isCut ? "length" : "stop",
                usage: .init(prompt: 10, completion: isCut ? 40 : seed % 40))
        }
        func yaml(_ limit: Int?) -> String {
            fixture.yaml.replacing(
                "{model: stub,",
                with: limit.map { "{model: stub, parameters: {max_tokens: \($0)}," }
                    ?? "{model: stub,")
        }
        _ = try await fixture.runner(yaml: yaml(40)).run()
        #expect(fixture.server.counts.requests == 40)
        let again = asked.withLock { $0.count(where: isSentAgain) }
        #expect(number == 3 || again > 0, "the table tries nothing")
        let plan = try await fixture.runner(yaml: yaml(limit), redo: true).plan()
        #expect(plan.requests == again)
        _ = try await fixture.runner(yaml: yaml(limit), redo: true).run()
        #expect(fixture.server.counts.requests - 40 == again)
    }

    @Test("of a run that isn't begun counts its calls and writes no folder")
    func fresh() async throws {
        let fixture = try RunFixture(seeds: 20)
        let plan = try await fixture.runner().plan()
        #expect(!plan.exists)
        #expect(plan.requests == 40)
        #expect(plan.stages.map(\.new) == [20, 20, 20, 0])
        #expect(plan.stages[3].unknown == 20)
        #expect(plan.isExact, "the last stage asks no model")
        #expect(!FileManager.default.fileExists(atPath: fixture.folder.path("run")))
    }

    @Test("of a goal that isn't reached yet says that it counts at most what is sent")
    func openGoal() async throws {
        let fixture = try RunFixture(seeds: 40)
        let yaml = fixture.yaml.replacing(
            "- check-quality:", with: "- check-quality: {goal: {rows: 5}}")
        let plan = try await fixture.runner(yaml: yaml).plan()
        #expect(plan.requests == 80)
        #expect(plan.isAtMost && !plan.isExact)
        #expect(plan.stages.map(\.openGoal) == [nil, 5, 5, 5])
        let report = try await fixture.runner(yaml: yaml).run()
        #expect(report.manifests.last?.rowsKept == 5)
        #expect(fixture.server.counts.requests <= 80)
        let again = try await fixture.runner(yaml: yaml).plan()
        #expect(again.requests == 0)
        #expect(again.isExact)
    }

    @Test("takes a run that was stopped for what it is, and rows that failed for new ones")
    func unfinished() async throws {
        let gate = try Gate(afterAnswers: 11)
        let fixture = try RunFixture(seeds: 20, attempts: 1) { request, attempt in
            let fails = request.prompt.contains("number 4 ") && attempt == 1
            return .held(gate, fails ? .status(400, body: "{}") : RunFixture.answer(request))
        }
        let interruption = Interruption()
        let server = fixture.server
        let stop = Task {
            await server.wait { $0.requests == 15 }
            interruption.wish()
            gate.open()
        }
        _ = try await fixture.runner(interruption: interruption).run()
        await stop.value
        let sent = server.counts.requests
        let plan = try await fixture.runner().plan()
        #expect(plan.requests > 0)
        _ = try await fixture.runner().run()
        #expect(server.counts.requests - sent == plan.requests)
        let after = server.counts.requests
        let again = try await fixture.runner().plan()
        _ = try await fixture.runner().run()
        #expect(server.counts.requests - after == again.requests)
    }

    @Test("says until when it is unknown what a stage over the whole pool does")
    func waits() async throws {
        let fixture = try RunFixture(seeds: 10)
        try Data(#"{"problem": "What is 1 plus 1?", "answer": "2"}"#.utf8)
            .write(to: URL(filePath: fixture.folder.path("math.jsonl")))
        let yaml =
            fixture.yaml + "\n  - mix-math: {from: [{file: math.jsonl}], count: 1}"
            + "\n  - verify-math: {model: m, draws: 3}"
        let first = try await fixture.runner(yaml: yaml).plan()
        #expect(
            first.stages.map(\.waitsFor) == [
                nil, nil, nil, nil, "generate-responses", "generate-responses",
            ])
        #expect(!first.isExact)
        _ = try await fixture.runner(yaml: yaml).run()
        #expect(fixture.server.counts.requests == 23)
        // The answers are there: what the later stages will ask can be told exactly.
        let changed = yaml.replacing("draws: 3", with: "draws: 5")
            .replacing("- check-quality:", with: "- check-quality: {language: false}")
        let second = try await fixture.runner(yaml: changed, redo: true).plan()
        #expect(second.isExact)
        #expect(second.requests == 2)
        #expect(second.stages.map(\.reused) == [10, 10, 10, 0, 0, 0])
        _ = try await fixture.runner(yaml: changed, redo: true).run()
        #expect(fixture.server.counts.requests == 25)
    }

    @Test("estimates tokens and cost by the answers that are there, or by a sample")
    func estimates() async throws {
        let fixture = try RunFixture(seeds: 10)
        let priced = fixture.yaml.replacing(
            "max_in_flight: 4", with: "max_in_flight: 4, price: {input: 500000, output: 1000000}")
        let fresh = try await fixture.runner(yaml: priced).plan()
        #expect(fresh.stages[2].calls.first?.promptTokens == nil)
        #expect(fresh.unpriced.isEmpty)
        let sampled = try await fixture.runner(yaml: priced).plan(sample: 3)
        #expect(fixture.server.counts.requests == 3)
        let calls = try #require(sampled.stages[2].calls.first)
        #expect(calls.requests == 17)
        #expect(calls.promptTokens == 170)
        #expect(calls.completionTokens == 85)
        #expect(calls.usd == 170)
        _ = try await fixture.runner(yaml: priced).run()
        #expect(fixture.server.counts.requests == 20, "a sampled call was paid for twice")
        let more = try await fixture.runner(
            yaml: fixture.yaml.replacing("draws: 2", with: "draws: 3"), redo: true
        ).plan()
        #expect(more.stages[2].calls.first?.promptTokens == 100)
        #expect(more.stages[2].calls.first?.usd == nil)
        #expect(more.unpriced == ["m"])
    }

    @Test("counts a request that two rows share once")
    func shared() async throws {
        let fixture = try RunFixture(seeds: 1)
        let twins = (0..<2).map { #"{"text": "Describe the sea, please.", "topic": "\#($0)"}"# }
        try Data(twins.joined(separator: "\n").utf8)
            .write(to: URL(filePath: fixture.folder.path("seeds.jsonl")))
        let plan = try await fixture.runner().plan()
        _ = try await fixture.runner().run()
        #expect(fixture.server.counts.requests == plan.requests)
    }
}
