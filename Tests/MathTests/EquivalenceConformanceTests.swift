import Foundation
import TestKit
import Testing

@testable import Math

struct EquivalenceConformanceTests {
    struct Case: Decodable {
        let id: String
        let gold: String
        let pred: String
        let isExpected: Bool
        let isSymmetric: Bool
        let precision: Int?
        let isStrict: Bool

        enum CodingKeys: String, CodingKey {
            case id, gold, pred, expected, symmetric, precision, strict
        }

        init(from decoder: any Decoder) throws {
            let row = try decoder.container(keyedBy: CodingKeys.self)
            func text(_ key: CodingKeys) -> String {
                if let text = try? row.decode(String.self, forKey: key) { return text }
                if let number = try? row.decode(Int.self, forKey: key) { return "\(number)" }
                if let number = try? row.decode(Double.self, forKey: key) { return "\(number)" }
                return ""
            }
            id = try row.decode(String.self, forKey: .id)
            gold = text(.gold)
            pred = text(.pred)
            isExpected =
                (try? row.decode(Int.self, forKey: .expected)) == 1
                || (try? row.decode(Bool.self, forKey: .expected)) == true
            isSymmetric = (try? row.decode(Bool.self, forKey: .symmetric)) ?? false
            precision = (try? row.decode(Int.self, forKey: .precision)).flatMap {
                $0 == 6 ? nil : $0
            }
            isStrict = (try? row.decode(Bool.self, forKey: .strict)) ?? true
        }
    }

    static let suites: [(String, Double)] = [
        ("conformance/math_verify_cases.jsonl", 0.98),
        ("conformance/math_equiv_small_suites.jsonl", 0.98),
    ]

    @Test(
        "Published cases of equivalence are decided as expected.",
        .enabled(if: SharedData.has("conformance/math_verify_cases.jsonl"), "data is absent"),
        arguments: suites)
    func cases(row: (name: String, least: Double)) throws {
        var right = 0
        var all = 0
        for line in try SharedData.bytes(row.name).split(separator: UInt8(ascii: "\n")) {
            // Cases of extraction have lists for what they expect.
            guard let test = try? JSONDecoder().decode(Case.self, from: line), !test.gold.isEmpty
            else { continue }
            all += 1
            let gold = ConformanceText(test.gold).answer
            let pred = ConformanceText(test.pred).answer
            let options = MathEquivalence(
                decimals: test.precision, renamesVariables: !test.isStrict)
            var verdicts = [options.compare(prediction: pred, reference: gold)]
            if test.isSymmetric {
                verdicts.append(options.compare(prediction: gold, reference: pred))
            }
            if verdicts.allSatisfy({ ($0.verdict == .equal) == test.isExpected }) {
                right += 1
            } else {
                print("miss \(test.id): \(gold.prefix(160)) | \(pred.prefix(160)): expected")
                print("  \(test.isExpected), \(verdicts[0].explanation)")
            }
        }
        print("\(row.name): \(right) of \(all)")
        #expect(Double(right) >= row.least * Double(all), "\(right) of \(all)")
    }
}
