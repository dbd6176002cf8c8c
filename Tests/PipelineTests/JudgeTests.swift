import Foundation
import OrderedCollections
import Records
import Rows
import TestKit
import Testing

@testable import Pipeline

@Suite("A judge")
struct JudgeTests {
    @Test(
        "is read tolerantly, and never where it says nothing",
        arguments: [
            ("YES", "yes"), ("no.", "no"), ("**Yes**", "yes"), ("Yes, it names a date.", "yes"),
            ("The response names a date.\n\nAnswer: YES", "yes"), ("Verdict: **NO**", "no"),
            ("I think so.\nFinal answer: no", "no"), ("{\"answer\": \"NO\"}", "no"),
            ("```json\n{\"satisfied\": true}\n```", "yes"),
            ("<think>It is NO... no wait.</think>\nYES", "yes"), ("是", "yes"), ("否。", "no"),
            ("是的，回答提到了地点。", "yes"), ("不满足，因为没有写日期。", "no"), ("结论：是", "yes"),
            ("回答没有写价格。\n答案：否", "no"),
            ("", "unsure"), ("Maybe.", "unsure"), ("YES or NO", "unsure"), ("Not sure.", "unsure"),
            ("YES\nWell, on reflection it isn't.\nNO, it lacks a date.", "unsure"),
            ("<think>It is YES", "unsure"), ("不确定", "unsure"), ("是否满足要看情况", "unsure"),
            ("Notable is the date.", "unsure"), ("Yesterday was named.", "unsure"),
            ("不好说", "unsure"), ("NA", "unsure"),
        ])
    func text(text: String, answer: String) {
        #expect(VerdictWords.yesNo.verdict(in: text).rawValue == answer)
    }

    @Test(
        "says True, False or NA where a check asks for it",
        arguments: [
            ("True", "yes"), ("**False**", "no"), ("NA", "na"), ("N/A", "na"), ("不适用", "na"),
            ("The text is fine.\nResult: False", "no"), ("Truthful.", "unsure"),
        ])
    func checkWords(text: String, answer: String) {
        #expect(VerdictWords.trueFalse.verdict(in: text).rawValue == answer)
    }

    @Test("is unsure of ties, of thin margins and of little mass, and always leans the same way")
    func thresholds() {
        func ballot(
            _ leaning: JudgeDecision.Answer, _ probability: Double? = nil, mass: Double = 1
        ) -> JudgeBallot {
            JudgeBallot(
                leaning: leaning, probability: probability, mass: mass, detail: "", call: "")
        }
        let strict = JudgeThresholds(margin: 0.2, mass: 0.5)
        let lax = JudgeThresholds(margin: 0, mass: 0)
        func answers(_ ballots: [JudgeBallot]) -> [JudgeDecision.Answer] {
            [JudgeDecision(ballots, lax).answer, JudgeDecision(ballots, strict).answer]
        }
        #expect(answers([ballot(.yes, 0.6)]) == [.yes, .unsure])
        #expect(answers([ballot(.no, 0.1)]) == [.no, .no])
        #expect(answers([ballot(.yes, 0.9, mass: 0.3)]) == [.yes, .unsure])
        #expect(answers([ballot(.yes), ballot(.no)]) == [.unsure, .unsure])
        #expect(answers([ballot(.yes), ballot(.yes), ballot(.no)]) == [.yes, .yes])
        #expect(answers([ballot(.yes), ballot(.unsure), ballot(.no)]) == [.unsure, .unsure])
        #expect(answers([ballot(.yes), ballot(.unsure)]) == [.unsure, .unsure])
        #expect(answers([]) == [.unsure, .unsure])
        #expect(JudgeDecision([ballot(.yes, 0.6)], strict).leansYes)
        #expect(!JudgeDecision([ballot(.no, 0.4)], strict).leansYes)
        #expect(
            JudgeDecision([ballot(.yes), ballot(.yes), ballot(.no)], lax).probability == 2.0 / 3)
    }

    /// A candidate with one question, answered once.
    static func candidate(
        _ id: String = "a",
        text: String = "Name a town by the sea that has a harbour and a market.",
        questions: [Question] = [
            Question(text: "Be polite.", question: "Is it polite?", category: "style", leaf: "c1")
        ],
        answers: [String] = ["Ostend has a harbour and a market, and it lies by the sea."],
        rules: [RuleUse] = [], language: String = "en"
    ) -> JSONRow {
        let responses = answers.enumerated().map { draw, answer in
            Response(
                draw: draw, text: answer, reasoning: "", form: .plain, finish: "stop", model: "w",
                call: "ab")
        }
        return JSONRow([
            "id": .string(id), "instruction": .string(text), "language": .string(language),
            "rules": .array(rules.map(\.json)), "questions": .array(questions.map(\.json)),
            "responses": .array(responses.map(\.json)),
        ])
    }

    static let bare = "judge: {model: m, self_test: false}, checks: [language]"

    @Test(
        "is asked as its server can answer",
        arguments: [
            (JudgeServer.Kind.likelihoods, true), (.schema, false), (.text, false),
            (.thinking, false), (.refusing, false),
        ])
    func servers(kind: JudgeServer.Kind, hasProbability: Bool) async throws {
        for (yes, fault) in [(0.95, nil), (0.05, "question-failed")] as [(Double, String?)] {
            let bench = try QualityBench("  - check-quality: {\(Self.bare)}") { request, _ in
                JudgeServer.answer(kind, request, yes: yes)
            }
            let rows = ["en", "zh"].map { language in
                Self.candidate(
                    language, language: language == "zh" ? "zh" : "en")
            }
            var options = bench
            options.stages = "  - check-quality: {language: false, \(Self.bare)}"
            let result = try await options.run(rows, as: Candidate.self)
            #expect(result.manifests[1].rowsKept == (fault == nil ? 2 : 0), "\(kind)")
            #expect(result.manifests[1].droppedByCode == (fault.map { [$0: 2] } ?? [:]))
            let kept = try bench.rows("2-check-quality")
            for row in kept {
                let question = row["verdicts"]?.array?.first?["questions"]?.array?.first
                #expect(question?["answer"] == "yes")
                #expect(question?["counted"] == true)
                #expect(question?["leaf"] == "c1")
                #expect((question?["probability"]?.double != nil) == hasProbability)
                #expect(row["verdicts"]?.array?.first?["score"]?.double == 1)
            }
        }
    }

    @Test("sums the variants of a word, in both languages, and shows the probability")
    func variants() async throws {
        let bench = try QualityBench("  - check-quality: {\(Self.bare)}") { _, _ in
            JudgeServer.likelihoods(
                "The",
                [("The", 0.3), ("YES", 0.2), (" yes", 0.1), ("是", 0.1), ("No", 0.08), ("否", 0.02)])
        }
        _ = try await bench.run([Self.candidate()], as: Candidate.self)
        let row = try #require(try bench.rows("2-check-quality").first)
        let question = row["verdicts"]?.array?.first?["questions"]?.array?.first
        let probability = try #require(question?["probability"]?.double)
        #expect(abs(probability - 0.8) < 1e-9)
        // The probe and the question, no more.
        #expect(bench.server.counts.requests == 2)
    }

    @Test("votes k times, and of several models the majority counts")
    func votes() async throws {
        let bench = try QualityBench(
            """
              - check-quality: {judge: {model: m, votes: 3, method: text, self_test: false}, checks: [language]}
            """
        ) { request, _ in
            let seed = request.json["seed"]?.int ?? 0
            return .answer(seed % 3 == 0 ? "NO" : "YES")
        }
        let result = try await bench.run([Self.candidate()], as: Candidate.self)
        #expect(result.manifests[1].rowsKept == 1)
        #expect(bench.server.counts.requests == 3)
        let models = "{models: [m, n], method: text, self_test: false}"
        let tie = try QualityBench("  - check-quality: {judge: \(models), checks: [language]}") {
            request, _ in
            .answer(request.json["model"] == "other" ? "NO" : "YES")
        }
        let tied = try await tie.run([Self.candidate()], as: Candidate.self)
        #expect(tied.manifests[1].droppedByCode == ["judge-unsure": 1])
    }

    @Test("reads likelihoods as text completions tell them, too, and those of no verdict as doubt")
    func otherForms() async throws {
        @Sendable func completion(_ tokens: JSONValue) -> Behaviour {
            .json([
                "id": "1", "object": "chat.completion", "model": "stub",
                "choices": [
                    [
                        "index": 0, "finish_reason": "length",
                        "message": ["role": "assistant", "content": "\n YES"],
                        "logprobs": tokens,
                    ]
                ],
            ])
        }
        let said: JSONValue = [
            "tokens": ["\n", " YES"], "token_logprobs": [-0.1, -0.22314355131420976],
            "top_logprobs": [["\n": -0.1], [" NO": -1.6094379124341003]],
        ]
        let lost: JSONValue = [
            "tokens": ["The"], "token_logprobs": [-0.1],
            "top_logprobs": [["YES": -5.0, "NO": -7.0]],
        ]
        for (tokens, answer, probability) in [(said, "yes", 0.8), (lost, "unsure", 0.88)] {
            let bench = try QualityBench("  - check-quality: {\(Self.bare)}") { _, _ in
                completion(tokens)
            }
            _ = try await bench.run([Self.candidate()], as: Candidate.self)
            let kept = try bench.rows("2-check-quality").first?["verdicts"]
            let dropped = try bench.rows("2-check-quality", "dropped").first?["evidence"]
            let verdict = try #require((kept ?? dropped)?.array?.first)
            let question = try #require(verdict["questions"]?.array?.first)
            #expect(question["answer"]?.string == answer)
            #expect(abs(try #require(question["probability"]?.double) - probability) < 0.01)
        }
    }
}
