import Foundation
import Records
import Rows
import TestKit
import Testing

@testable import Pipeline

@Suite("Verifying math answers")
struct VerifyMathTests {
    /// What a run makes of one problem, "What is half of 7?" with the answer 7/2, when a model gives
    /// these answers, one for each draw.
    private func verified(
        _ answers: [Behaviour], _ options: String = ""
    ) async throws -> (kept: [JSONValue], dropped: [JSONValue], requests: Int) {
        let folder = try TemporaryDirectory()
        let server = try ModelServer { request, _ in
            let seed = request.json["seed"]?.int ?? 0
            return request.prompt.contains("half of 7")
                ? answers[Int(seed) % answers.count] : .answer("Fine.")
        }
        try Data(#"{"text":"Describe the tide."}"#.utf8).write(
            to: URL(filePath: folder.path("seeds.jsonl")))
        try Data(##"{"problem":"What is half of 7?","answer":"\\frac{7}{2}"}"##.utf8).write(
            to: URL(filePath: folder.path("math.jsonl")))
        let yaml = """
            name: fixture
            seed: 3
            models: {m: {model: stub, endpoints: ["\(server.url)"]}}
            stages:
              - select-seeds: {from: [{file: seeds.jsonl}]}
              - inject-constraints: {rules: {per_instruction: 1, allow: ["punctuation:no_comma"]}}
              - generate-responses: {model: m, tags: none}
              - check-quality: {language: false}
              - mix-math: {from: [{file: math.jsonl}], count: 1}
              - verify-math: {model: m, draws: 4\(options)}
            """
        let runner = Runner(
            try PipelineFile.parse(yaml, path: "fixture.yaml"),
            Runner.Options(
                directory: RunDirectory(folder.path("run")), baseDirectory: folder.path,
                redo: false), interruption: Interruption())
        _ = try await runner.run()
        let bench = StageBench(folder: folder)
        return (
            try bench.rows("6-verify-math"), try bench.rows("6-verify-math", "dropped"),
            server.requests.count
        )
    }

    @Test("An answer counts in any spelling, a wrong one and none don't; instructions pass.")
    func rates() async throws {
        let right = try await verified([.answer("So it is $\\boxed{3.5}$.")])
        #expect(right.kept.count == 2)
        #expect(right.dropped.isEmpty)
        #expect(right.requests == 5)
        let problem = try #require(right.kept.first { $0["kind"] == "math" })
        #expect(problem["pass_rate"]?.double == 1)
        #expect(problem["verdicts"]?.array?.count == 4)
        #expect(problem["verdicts"]?.array?.first?["answer"] == "3.5")
        let instruction = try #require(right.kept.first { $0["kind"] == "instruction" })
        #expect(instruction["verdicts"]?.array?.first?["rules"] != nil)

        for wrong in ["So it is $\\boxed{3}$.", "I don't know."] {
            let found = try await verified([.answer(wrong)])
            #expect(found.kept.first { $0["kind"] == "math" }?["pass_rate"]?.double == 0)
        }
    }

    @Test("Problems outside the band are dropped with the answers as evidence.")
    func band() async throws {
        let easy = try await verified(
            [.answer("$\\boxed{\\frac{7}{2}}$")], ", max_pass_rate: 0.5")
        #expect(easy.dropped.map { $0["code"] } == ["too-easy"])
        #expect(easy.dropped.first?["evidence"]?["pass_rate"]?.double == 1)
        let hard = try await verified([.answer("$\\boxed{8}$")], ", min_pass_rate: 0.1")
        #expect(hard.dropped.map { $0["code"] } == ["too-hard"])
        #expect(hard.dropped.first?["evidence"]?["answers"] == "8, 8, 8, 8")
    }

    @Test("A band that is upside down is a fault of the file.")
    func options() throws {
        let yaml = """
            name: x
            models: {m: {model: stub, endpoints: ["http://127.0.0.1:9"]}}
            stages:
              - verify-math: {model: m, min_pass_rate: 0.9, max_pass_rate: 0.2}
            """
        #expect {
            try PipelineFile.parse(yaml, path: "x.yaml")
        } throws: { "\($0)".contains("'min_pass_rate' (0.9) is above 'max_pass_rate' (0.2)") }
    }
}
