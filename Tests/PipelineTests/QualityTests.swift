import Chat
import Foundation
import OrderedCollections
import Records
import Rows
import TestKit
import Testing

@testable import Pipeline

@Suite("Quality")
struct QualityTests {
    private static func question(
        _ leaf: String, _ text: String, after needs: [String] = []
    ) -> Question {
        Question(
            text: "Do \(leaf).", question: text, category: "content", dependsOn: needs, leaf: leaf)
    }

    /// Says no to prompts that hold one of some words, else yes, as True or False where that is asked.
    private static func judge(
        no: [String], unsure: [String] = []
    ) -> @Sendable (ReceivedRequest, Int) -> Behaviour {
        { request, _ in
            let yes: Double =
                unsure.contains { request.prompt.contains($0) }
                ? 0.55 : no.contains { request.prompt.contains($0) } ? 0.02 : 0.98
            return JudgeServer.answer(.likelihoods, request, yes: yes)
        }
    }

    @Test("counts a question only if what it depends on holds, and doesn't ask it otherwise")
    func dependencies() async throws {
        let bench = try QualityBench(
            "  - check-quality: {\(JudgeTests.bare)}", respond: Self.judge(no: ["Is it short?"]))
        let rules = [
            RuleUse(id: "punctuation:no_comma", arguments: [:], text: "No commas.", leaf: "r1")
        ]
        let row = JudgeTests.candidate(
            questions: [
                Self.question("c4", "Is it last?", after: ["c3", "r1"]),
                Self.question("c2", "Is it short?"),
                Self.question("c3", "Is it neat?", after: ["c2"]),
                Self.question("c5", "Is it kind?", after: ["r1", "elsewhere"]),
                Self.question("c6", "Is it round?", after: ["c7"]),
                Self.question("c7", "Is it square?", after: ["c6"]),
            ], answers: ["Ostend lies by the sea and has a harbour."], rules: rules)
        let result = try await bench.run([row], as: Candidate.self)
        #expect(result.manifests[1].droppedByCode == ["question-failed": 1])
        let drop = try #require(try bench.rows("2-check-quality", "dropped").first)
        let verdict = try #require(drop["evidence"]?.array?.first)
        let answers = verdict["questions"]?.array?.map { $0["answer"]?.string }
        #expect(answers == ["skipped", "no", "skipped", "yes", "skipped", "skipped"])
        #expect(
            verdict["questions"]?.array?.map { $0["counted"] } == [
                false, false, false, true, false, false,
            ])
        #expect(verdict["satisfied"] == 2)
        #expect(verdict["of"] == 7)
        // The probe, "short" and "kind".
        #expect(bench.server.counts.requests == 3)
    }

    @Test("asks no judge about what code has refused, and keeps no row with questions unjudged")
    func cheapestFirst() async throws {
        let bench = try QualityBench(
            "  - check-quality: {\(JudgeTests.bare)}", respond: Self.judge(no: []))
        let refused = JudgeTests.candidate(answers: ["I'm sorry, but I can't help with that."])
        let result = try await bench.run([refused], as: Candidate.self)
        #expect(result.manifests[1].droppedByCode == ["refusal": 1])
        #expect(bench.server.counts.requests == 0)
        let bare = try QualityBench("  - check-quality: {}", respond: Self.judge(no: []))
        let unjudged = try await bare.run(
            [JudgeTests.candidate(), JudgeTests.candidate("b", questions: [])], as: Candidate.self)
        #expect(unjudged.manifests[1].droppedByCode == ["unjudged": 1])
        #expect(unjudged.manifests[1].rowsKept == 1)
        let drop = try #require(try bare.rows("2-check-quality", "dropped").first)
        #expect(drop["detail"]?.string?.contains("judge: {model: NAME}") == true)
    }

    @Test(
        "drops a row by the check that fails, by the judge's words",
        arguments: [
            ("says enough to be answered", "poorly-defined"),
            ("fulfilled in every part at once", "contradictory"),
            ("The request is harmless", "unsafe"), ("makes no facts up", "hallucination"),
            ("The answer is harmless", "unsafe"),
        ])
    func checks(words: String, code: String) async throws {
        let stages = "  - check-quality: {judge: {model: m, self_test: false}}"
        let bench = try QualityBench(stages, respond: Self.judge(no: [words]))
        let row = JudgeTests.candidate(questions: [])
        let result = try await bench.run([row], as: Candidate.self)
        #expect(result.manifests[1].droppedByCode == [code: 1])
        let clean = try QualityBench(stages, respond: Self.judge(no: []))
        _ = try await clean.run([row], as: Candidate.self)
        let kept = try #require(try clean.rows("2-check-quality").first)
        let checks = kept["checks"]?.array?.map { $0["check"]?.string }
        #expect(checks == ["leakage", "poorly-defined", "contradictory", "unsafe"])
        // Nothing of the response stands in the instruction, so that nobody was asked about leakage.
        #expect(kept["checks"]?.array?.first?["detail"] == "decided by code")
        let own = kept["verdicts"]?.array?.first?["checks"]?.array?.map { $0["check"]?.string }
        #expect(own == ["unsafe", "hallucination"])
    }

    @Test("asks the judge about leakage where words of the response stand in the instruction")
    func leakage() async throws {
        let bench = try QualityBench(
            "  - check-quality: {judge: {model: m, self_test: false}, checks: [leakage]}",
            respond: Self.judge(no: ["give its own answer away"]))
        let answer = "Ostend has a harbour and a market and it lies by the cold northern sea."
        let row = JudgeTests.candidate(
            text: "Name a town with a harbour. For example you could write: \(answer)",
            questions: [], answers: [answer])
        let result = try await bench.run([row], as: Candidate.self)
        #expect(result.manifests[1].droppedByCode == ["answer-leaked": 1])
    }

    @Test("passes a check that doesn't apply, and records it")
    func notApplicable() async throws {
        let bench = try QualityBench(
            "  - check-quality: {judge: {model: m, method: text, self_test: false}, checks: [hallucination]}"
        ) { _, _ in .answer("NA") }
        _ = try await bench.run([JudgeTests.candidate(questions: [])], as: Candidate.self)
        let kept = try #require(try bench.rows("2-check-quality").first)
        #expect(kept["verdicts"]?.array?.first?["checks"]?.array?.first?["answer"] == "na")
    }

    @Test(
        "keeps the rows within the difficulty band and tells the rate of the others",
        arguments: [(0, "too-hard"), (1, nil), (2, nil), (3, "too-easy"), (4, "too-easy")]
            as [(Int, String?)])
    func band(passing: Int, code: String?) async throws {
        let bench = try QualityBench(
            "  - check-quality: {band: [0, 0.5]}", respond: Self.judge(no: []))
        let answers = (0..<4).map { $0 < passing ? "Ostend is a town by the sea." : "" }
        let row = JudgeTests.candidate(questions: [], answers: answers)
        let result = try await bench.run([row], as: Candidate.self)
        #expect(result.manifests[1].droppedByCode == (code.map { [$0: 1] } ?? [:]))
        if code != nil {
            let drop = try #require(try bench.rows("2-check-quality", "dropped").first)
            #expect(drop["detail"]?.string?.hasPrefix("\(passing) of 4 draws pass") == true)
        }
    }

    @Test("sends no calls when only thresholds change, and every row is accounted for")
    func thresholds() async throws {
        let judge = "judge: {model: m, self_test: false, margin: 0.1}"
        let bench = try QualityBench(
            "  - check-quality: {\(judge)}",
            respond: Self.judge(
                no: ["number 3", "number 4"], unsure: ["number 5", "Is it round?"]))
        let rows = (0..<8).map { number in
            JudgeTests.candidate(
                "row\(number)", text: "Describe the coastal town number \(number) in a sentence.",
                questions: [
                    Self.question("c1", "Is it round?"),
                    Self.question("c2", "Is it red?", after: ["c1"]),
                ])
        }
        let first = try await bench.run(rows, as: Candidate.self)
        let sent = bench.server.counts.requests
        #expect(first.manifests[1].droppedByCode == ["judge-unsure": 6, "poorly-defined": 2])
        var kept: Set<Int> = []
        for (margin, band) in [
            (0.0, ""), (0.3, ""), (0.01, ", band: [0, 0.5]"), (0.0, ", band: [0.1, 1]"),
        ] {
            let changed = judge.replacing("0.1", with: "\(margin), mass: 0.2")
            let result = try await bench.run(
                rows, as: Candidate.self, stages: "  - check-quality: {\(changed)\(band)}")
            let stage = result.manifests[1]
            #expect(stage.rowsIn == stage.rowsKept + stage.rowsDropped + stage.rowsFailed)
            #expect(stage.rowsIn == 8)
            kept.insert(stage.rowsKept)
        }
        #expect(kept.count > 1)
        #expect(bench.server.counts.requests == sent)
    }

    @Test("mends a response that misses one rule, keeps the pair, and refuses to be rewritten")
    func repair() async throws {
        let answer =
            "Ostend is a busy town by the sea, with a harbour and a long pier that people like."
        let rules = [
            RuleUse(id: "punctuation:no_comma", arguments: [:], text: "Use no commas")
        ]
        let row = JudgeTests.candidate(questions: [], answers: ["", answer], rules: rules)
        for (mended, isKept) in [
            (answer.replacing(",", with: ""), true), (answer, false),
            ("Bruges has canals and bridges but no beach at all.", false),
        ] {
            let bench = try QualityBench("  - check-quality: {repair: {model: n, attempts: 2}}") {
                request, _ in
                #expect(request.prompt.contains("Use no commas (no_comma"))
                return .answer(mended)
            }
            let result = try await bench.run([row], as: Candidate.self)
            #expect(result.manifests[1].rowsKept == (isKept ? 1 : 0))
            guard isKept else {
                #expect(result.manifests[1].droppedByCode == ["rule-violated": 1])
                continue
            }
            let kept = try #require(try bench.rows("2-check-quality").first)
            let responses = try #require(kept["responses"]?.array)
            #expect(responses.count == 3)
            #expect(responses[2]["repaired_from"] == 1)
            #expect(kept["chosen"] == 2)
            #expect(kept["pass_rate"]?.double == 0)
            let pair = kept["pairs"]?.array?.first
            #expect(pair?["rejected"]?.string == answer)
            #expect(pair?["chosen"]?.string == mended)
            #expect(pair?["draws"] == [1, 2])
            let sample = try Sample(
                JSONRow(trusted: Array(kept.text.utf8)).fields(Sample.fieldNames))
            #expect(sample.pairs.count == 1)
        }
    }

    @Test("tells of a judge that its own questions show to be wrong, and marks the rows")
    func selfTest() async throws {
        for (kind, warns) in [(0.98, true), (nil, false)] as [(Double?, Bool)] {
            let labels = Dictionary(
                uniqueKeysWithValues: LabelledQuestion.selfTest.map {
                    ($0.messages[0].content, $0.label)
                })
            #expect(labels.count == 40)
            #expect(labels.values.count { $0 } == 20)
            let bench = try QualityBench(
                "  - check-quality: {judge: {model: m}, checks: [language]}"
            ) {
                request, _ in
                let label = labels[request.prompt].map { $0 ? 0.98 : 0.02 }
                return JudgeServer.answer(.likelihoods, request, yes: kind ?? label ?? 0.98)
            }
            let result = try await bench.run([JudgeTests.candidate()], as: Candidate.self)
            #expect(result.notes.contains { $0.contains("is not calibrated") } == warns)
            let kept = try #require(try bench.rows("2-check-quality").first)
            #expect(kept["judge"]?["calibrated"]?.bool == !warns)
            #expect(kept["judge"]?["accuracy"]?.double == (warns ? 0.5 : 1))
            #expect(kept["judge"]?["questions"] == 40)
        }
    }

    @Test("scores a direct answer of a baseline, and keeps what is better than that")
    func reference() async throws {
        let rules = [
            RuleUse(id: "punctuation:no_comma", arguments: [:], text: "Use no commas", leaf: "c1")
        ]
        var samples: [JSONRow] = []
        for (id, chosen) in [("good", "A pier and a harbour."), ("same", "A pier, a harbour.")] {
            let row = JudgeTests.candidate(
                id, questions: [Self.question("c2", "Is it kind?", after: ["c1"])],
                answers: [chosen], rules: rules)
            samples.append(try row.setting([("kind", "instruction"), ("chosen", 0)]))
        }
        for (keep, kept) in [("all", 2), ("superior", 1), ("not-inferior", 2)] {
            let bench = try QualityBench(
                "  - score-reference: {model: n, draws: 3, counted: mean, keep: \(keep), judge: {model: m, self_test: false}}"
            ) { request, _ in
                request.json["model"] == "other"
                    ? .answer("A pier, with boats.")
                    : JudgeServer.answer(.likelihoods, request, yes: 0.99)
            }
            let result = try await bench.run(samples, as: Sample.self)
            #expect(result.manifests[1].rowsKept == kept)
            #expect(result.manifests[1].droppedByCode == (kept == 1 ? ["not-superior": 1] : [:]))
            let row = try #require(try bench.rows("2-score-reference").first)
            #expect(row["reference"]?["satisfied"] == 0)
            #expect(row["reference"]?["of"] == 2)
            #expect(row["satisfied"] == 2)
            let sample = try Sample(
                JSONRow(trusted: Array(row.text.utf8)).fields(Sample.fieldNames))
            #expect(sample.reference?.rules == Reference.Count(satisfied: 0, of: 1))
            #expect(sample.reference?.questions.of == 1)
        }
    }
}
