import Constraints
import Records
import Rows
import Synchronization
import TestKit
import Testing

@testable import Pipeline

@Suite("Soft constraints")
struct SoftWriterTests {
    static let seeds = [
        (text: "Explain how tides come about.", language: "en"),
        (text: "Rewrite this note.\n\nThe hall is closed until Monday.", language: "en"),
        (text: "怎样泡一壶好茶？", language: "zh"), (text: "介绍一下你的家乡。", language: "zh"),
    ]

    @Test("are written for every one of 400 real seeds, and stay in the rewritten text")
    func realSeeds() async throws {
        guard let seeds = try SoftBench.realSeeds(200) else {
            print("skipped: the shared seeds aren't here")
            return
        }
        #expect(seeds.count == 400)
        let writer = CompetentWriter()
        let results = try await SoftBench { writer.answer($0) }.results(seeds)
        #expect(results.count == seeds.count)
        for result in results {
            #expect(result.fault == nil, "\(result.seed.prefix(80))")
            #expect(result.text.contains(result.seed), "\(result.text.prefix(200))")
            for part in result.parts {
                #expect(result.text.contains(part), "\(part)")
            }
            #expect(PromptMark.first(in: result.text) == nil)
        }
    }

    @Test(
        "fail with a reason whatever a model answers instead",
        arguments: [
            ("", "the reply is empty"), ("   \n", "the reply is empty"),
            ("I can't help with that.", "no part can be read"),
            (#"{"constraints": []}"#, "no part can be read"),
            (#"{"constraints": [{"number": 1, "instruction": "x"}]}"#, "no part can be read"),
            (
                #"{"constraints": [{"number": 1, "instruction": "Say how it began.", "#
                    + #""question": "Does it say how it began?"}]}"#,
                "1 of the"
            ),
            ("{{{{[[[[{\"a\": [", "no part can be read"),
            (String(repeating: "[", count: 5_000), "no part can be read"),
            ("1. \n2. \n3. ", "no part can be read"),
        ])
    func nonsense(reply: String, reason: String) async throws {
        let results = try await SoftBench { _ in reply }.results(Self.seeds)
        #expect(results.count == Self.seeds.count)
        for result in results {
            #expect(result.fault?.contains(reason) == true, "\(result.fault ?? "none")")
            #expect(result.parts.isEmpty)
        }
    }

    @Test("show a model the seed, the wanted parts and one exemplar of the same kind")
    func request() async throws {
        let bench = try SoftBench { CompetentWriter().answer($0) }
        _ = try await bench.results(Self.seeds)
        let asked = bench.server.requests.filter { $0.prompt.contains("[[WANTED]]") }
        #expect(asked.count == Self.seeds.count)
        for request in asked {
            #expect(Self.seeds.contains { request.prompt.contains("[[REQUEST]]\n\($0.text)\n") })
            #expect(
                request.json["response_format"]?["json_schema"]?["schema"] == SoftReply.schema)
            let exemplars = ExemplarBank.all.filter {
                request.prompt.contains($0.withQuestions)
            }
            #expect(exemplars.count == 1)
            for place in SubInstructionPrompt.english.places {
                #expect(!request.prompt.contains("{\(place)}"))
            }
        }
    }

    @Test("name the faults of the text before when it is asked for again")
    func again() async throws {
        let bench = try SoftBench { CompetentWriter().answer($0) }
        let fault = ProofFault(.missing, "the number 7 isn't in \"fewer than 7 steps\"")
        let results = try await bench.results(Self.seeds, faults: [fault])
        #expect(results.allSatisfy { $0.fault == nil && $0.text.contains($0.seed) })
        let merges = bench.server.requests.filter { $0.prompt.contains("[[DRAFT]]") }
        #expect(merges.count == Self.seeds.count)
        #expect(merges.allSatisfy { $0.prompt.contains("[[FAULTS]]\n- \(fault.detail)\n") })
    }

    @Test("are the same again for the same row, and another exemplar comes with another attempt")
    func exemplars() throws {
        var chosen: Set<String> = []
        for attempt in 0..<12 {
            let draw = {
                var generator = SeededGenerator(
                    seed: 1, purpose: "x/exemplar/\(attempt)", id: RecordID("a"))
                return ExemplarBank.choice(
                    .and, .english, categories: ["style", "role"], using: &generator)
            }
            let exemplar = try #require(draw())
            #expect(exemplar == draw())
            #expect(exemplar.kind == .and && exemplar.language == .english)
            chosen.insert(exemplar.seed)
        }
        #expect(chosen.count > 2)
    }
}
