import Foundation
import TestKit
import Testing

@testable import Math

struct RealDataTests {
    struct WordProblem: Decodable {
        let question: String
        let answer: String
    }

    struct Problem: Decodable {
        let problem: String
        let answer: String?
        let solution: String?
    }

    struct Response: Decodable {
        let response: String
        let gold: String
        let isCorrect: Bool

        enum CodingKeys: String, CodingKey {
            case response
            case gold
            case isCorrect = "is_correct"
        }
    }

    static let words = "math/gsm8k_train.jsonl.zst"
    static let mathProblems = "math/deepscaler_train_math.json.zst"
    static let contests = "math/deepscaler_train_aime.json"
    static let verdicts = "conformance/math_response_verdicts.jsonl.zst"

    @Test(
        "Every row of GSM8K yields the number on its last line, and that is safe.",
        .enabled(if: SharedData.has(words), "\(words) is absent"))
    func wordProblems() async throws {
        let rows = try await SharedData.lines(Self.words, as: WordProblem.self)
        #expect(rows.count == 7_473)
        for row in rows {
            let last = try #require(row.answer.components(separatedBy: "#### ").last)
            let found = try #require(AnswerExtraction.marked.answer(in: row.answer))
            #expect(found.rule == .hashes)
            #expect(found.text == last.replacingOccurrences(of: ",", with: ""))
            #expect(RewardableAnswer(reference: found.text, problem: row.question).text != nil)
        }
    }

    @Test(
        "More than nine in ten answers of DeepScaleR's sets are safe, each in a form that stays the same.",
        .enabled(if: SharedData.has(mathProblems) && SharedData.has(contests), "data is absent"),
        arguments: [(mathProblems, 0.92, 0.94), (contests, 0.99, 1)])
    func safeShare(row: (name: String, least: Double, most: Double)) async throws {
        let rows = try await SharedData.rows(row.name, as: Problem.self)
        var safe = 0
        var counts: [UnsafeReason: Int] = [:]
        for problem in rows {
            switch RewardableAnswer(reference: problem.answer ?? "", problem: problem.problem) {
            case .safe(let text, _):
                safe += 1
                #expect(RewardableAnswer(reference: text) == .safe(text, rewrites: []))
                #expect(
                    MathEquivalence.compare(prediction: problem.answer ?? "", reference: text)
                        .verdict
                        != .different)
            case .unsafe(let reason): counts[reason, default: 0] += 1
            }
        }
        let share = Double(safe) / Double(rows.count)
        #expect(share >= row.least && share <= row.most, "\(safe) of \(rows.count); \(counts)")
    }

    @Test(
        "Boxes in contest solutions hold the row's answer.",
        .enabled(if: SharedData.has(contests), "\(contests) is absent"))
    func contestSolutions() async throws {
        let rows = try await SharedData.rows(Self.contests, as: Problem.self)
        var equal = 0
        var boxes = 0
        for row in rows {
            guard let solution = row.solution, let answer = row.answer,
                let found = AnswerExtraction(rules: [.boxed]).answer(in: solution)
            else { continue }
            boxes += 1
            if MathEquivalence.compare(prediction: found.text, reference: answer).verdict == .equal
            {
                equal += 1
            }
        }
        #expect(boxes > 500)
        #expect(Double(equal) > 0.97 * Double(boxes), "\(equal) of \(boxes)")
    }

    @Test(
        "Verdicts on models' boxed answers contradict none that others published.",
        .enabled(if: SharedData.has(verdicts), "\(verdicts) is absent"))
    func publishedVerdicts() async throws {
        let rows = try await SharedData.lines(Self.verdicts, as: Response.self)
        var decided = 0
        for row in rows {
            guard let found = AnswerExtraction.marked.answer(in: row.response) else { continue }
            switch MathEquivalence.compare(prediction: found.text, reference: row.gold).verdict {
            case .equal: #expect(row.isCorrect, "\(found.text) against \(row.gold)")
            case .different: #expect(!row.isCorrect, "\(found.text) against \(row.gold)")
            case .undecided: continue
            }
            decided += 1
        }
        #expect(decided > 800)
    }
}
