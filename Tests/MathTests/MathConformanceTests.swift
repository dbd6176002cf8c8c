import Foundation
import TestKit
import Testing

@testable import Math

/// Extraction and comparison as a user meets them, against cases and verdicts that others published.
struct MathConformanceTests {
    struct Response: Decodable {
        let source: String
        let response: String
        let gold: String
        let pred: String?
        let isCorrect: Bool

        private enum CodingKeys: String, CodingKey {
            case source, response, gold, pred
            case isCorrect = "is_correct"
        }
    }

    static let suites: [(String, Double)] = [
        ("conformance/math_verify_cases.jsonl", 0.98),
        ("conformance/lighteval_extractive_match_cases.jsonl", 0.95),
        ("conformance/math_equiv_small_suites.jsonl", 0.98),
    ]
    static let verdicts = "conformance/math_response_verdicts.jsonl.zst"

    @Test(
        "Published cases are decided as expected.",
        .enabled(if: suites.allSatisfy { SharedData.has($0.0) }, "the suites are absent"),
        arguments: suites)
    func cases(suite: (name: String, least: Double)) async throws {
        let cases = try await SharedData.lines(suite.name, as: ConformanceCase.self)
        let misses = cases.compactMap { test in test.miss.map { "\(test.id): \($0)" } }
        report(misses, of: cases.count, in: suite.name, least: suite.least)
    }

    @Test(
        "Letters of choices are taken for such, and decided as published.",
        .enabled(if: SharedData.has(suites[1].0), "\(suites[1].0) is absent"))
    func letters() async throws {
        let cases = try await SharedData.lines(Self.suites[1].0, as: ConformanceCase.self).filter {
            AnswerPair(response: $0.pred, reference: $0.gold).isChoice
        }
        #expect(cases.count >= 8)
        for test in cases { #expect(test.miss == nil, "\(test.id)") }
    }

    @Test(
        "Published verdicts on whole responses are met.",
        .enabled(if: SharedData.has(verdicts), "\(verdicts) is absent"))
    func responses() async throws {
        let rows = try await SharedData.lines(Self.verdicts, as: Response.self)
        var misses: [String] = []
        for row in rows {
            let pair = AnswerPair(response: row.response, reference: row.gold)
            let comparison = pair.comparison(by: .strict)
            guard (comparison?.verdict == .equal) != row.isCorrect else { continue }
            misses.append(
                """
                \(row.source): \(pair.prediction?.text ?? "nothing found") (published: \
                \(row.pred ?? "nothing")) against \(pair.reference), expected \
                \(row.isCorrect ? "equal" : "different"): \(comparison?.explanation ?? [])
                """)
        }
        report(misses, of: rows.count, in: Self.verdicts, least: 0.995)
    }

    @Test(
        "Published verdicts on answers that others extracted are met.",
        .enabled(if: SharedData.has(verdicts), "\(verdicts) is absent"))
    func finalAnswers() async throws {
        var all = 0
        var misses: [String] = []
        for row in try await SharedData.lines(Self.verdicts, as: Response.self) {
            guard let pred = row.pred else { continue }
            all += 1
            let result = MathEquivalence.compare(prediction: pred, reference: row.gold)
            if (result.verdict == .equal) != row.isCorrect {
                misses.append("\(row.source): \(pred) against \(row.gold): \(result.explanation)")
            }
        }
        report(misses, of: all, in: "\(Self.verdicts), answers alone", least: 0.995)
    }

    @Test(
        "Responses give the answers that were published with them.",
        .enabled(if: SharedData.has(verdicts), "\(verdicts) is absent"))
    func answers() async throws {
        var all = 0
        var misses: [String] = []
        for row in try await SharedData.lines(Self.verdicts, as: Response.self) {
            guard let pred = row.pred, !pred.isEmpty else { continue }
            all += 1
            let found = AnswerPair(response: row.response, reference: row.gold).prediction?.text
            let verdict = MathEquivalence.compare(prediction: found ?? "", reference: pred).verdict
            if verdict != .equal { misses.append("\(found ?? "nothing") for \(pred)") }
        }
        report(misses, of: all, in: "\(Self.verdicts), answers found", least: 0.99)
    }

    private func report(_ misses: [String], of all: Int, in name: String, least: Double) {
        for miss in misses { print("miss \(miss)") }
        let right = all - misses.count
        print("\(name): \(right) of \(all)")
        #expect(all > 20)
        #expect(Double(right) >= least * Double(all), "\(name): \(right) of \(all)")
    }
}
