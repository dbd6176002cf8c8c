import Foundation
import TestKit
import Testing

@testable import Math

struct ResponseVerdictTests {
    struct Response: Decodable {
        let source: String
        let response: String
        let gold: String
        let pred: String?
        let isCorrect: Bool

        enum CodingKeys: String, CodingKey {
            case source, response, gold, pred
            case isCorrect = "is_correct"
        }
    }

    static let verdicts = "conformance/math_response_verdicts.jsonl.zst"
    static let extractive = "conformance/lighteval_extractive_match_cases.jsonl"

    @Test(
        "Published verdicts on responses' final answers are met.",
        .enabled(if: SharedData.has(verdicts), "\(verdicts) is absent"))
    func finalAnswers() throws {
        var right = 0
        var all = 0
        for row in try SharedData.lines(Self.verdicts, as: Response.self) {
            guard let pred = row.pred else { continue }
            all += 1
            let result = MathEquivalence.compare(prediction: pred, reference: row.gold)
            if (result.verdict == .equal) == row.isCorrect {
                right += 1
            } else {
                print("miss \(row.source): \(row.gold) | \(pred): \(result.explanation)")
            }
        }
        print("\(Self.verdicts): \(right) of \(all)")
        #expect(Double(right) >= 0.995 * Double(all), "\(right) of \(all)")
    }

    @Test(
        "Published cases of extracted answers are decided as expected.",
        .enabled(if: SharedData.has(extractive), "\(extractive) is absent"))
    func extracted() throws {
        var right = 0
        var all = 0
        for line in try SharedData.bytes(Self.extractive).split(separator: UInt8(ascii: "\n")) {
            guard
                let test = try? JSONDecoder().decode(
                    EquivalenceConformanceTests.Case.self, from: line)
            else { continue }
            all += 1
            let gold = ConformanceText(test.gold).answer
            let pred = ConformanceText(test.pred).answer
            let options = MathEquivalence(decimals: test.precision, renamesVariables: false)
            let result = options.compare(prediction: pred, reference: gold)
            if (result.verdict == .equal) == test.isExpected {
                right += 1
            } else {
                print("miss \(test.id): \(gold.prefix(160)) | \(pred.prefix(160)): expected")
                print("  \(test.isExpected), \(result.explanation)")
            }
        }
        print("\(Self.extractive): \(right) of \(all)")
        #expect(Double(right) >= 0.8 * Double(all), "\(right) of \(all)")
    }
}
