import Foundation
import TestKit
import Testing

@testable import Math

/// Extraction against cases and verdicts that others published.
struct ExtractionConformanceTests {
    struct Case: Decodable {
        let id: String
        let test: String
        let gold: String
        let pred: String
        let isEqual: Bool

        enum CodingKeys: String, CodingKey {
            case id, test, gold, pred, expected
        }

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            id = try values.decode(String.self, forKey: .id)
            test = try values.decode(String.self, forKey: .test)
            gold = try values.decode(String.self, forKey: .gold)
            pred = try values.decode(String.self, forKey: .pred)
            let number = try? values.decode(Int.self, forKey: .expected)
            isEqual = try number.map { $0 == 1 } ?? values.decode(Bool.self, forKey: .expected)
        }
    }

    struct Response: Decodable {
        let response: String
        let gold: String
        let pred: String?
    }

    static let cases = "conformance/lighteval_extractive_match_cases.jsonl"
    static let verdicts = "conformance/math_response_verdicts.jsonl.zst"

    @Test(
        "Letters of choices are decided as published.",
        .enabled(if: SharedData.has(cases), "\(cases) is absent"))
    func letters() throws {
        let rows = try SharedData.lines(Self.cases, as: Case.self).filter {
            $0.test.hasSuffix("extraction_abc")
        }
        #expect(rows.count >= 8)
        for row in rows {
            let pair = AnswerPair(response: row.pred, reference: row.gold)
            #expect(pair.isChoice)
            #expect((pair.prediction?.text == pair.reference) == row.isEqual, "\(row.id)")
        }
    }

    @Test(
        "An answer is found in each case of math, and no decided verdict is wrong but for listed ones.",
        .enabled(if: SharedData.has(cases), "\(cases) is absent"))
    func math() throws {
        let rows = try SharedData.lines(Self.cases, as: Case.self).filter {
            !$0.test.hasSuffix("extraction_abc")
        }
        var wrong: [String] = []
        for row in rows {
            let pair = AnswerPair(response: row.pred, reference: row.gold)
            guard let found = pair.prediction else {
                if row.isEqual { wrong.append("\(row.id): nothing found") }
                continue
            }
            let verdict = AnswerComparison.verdict(
                prediction: found.text, reference: pair.reference)
            if verdict == (row.isEqual ? .different : .equal) {
                wrong.append("\(row.id): \(found.text) against \(pair.reference)")
            }
        }
        for miss in wrong { print("extraction miss:", miss) }
        #expect(Double(wrong.count) <= 0.05 * Double(rows.count))
    }

    @Test(
        "Responses give the answers that were published with them.",
        .enabled(if: SharedData.has(verdicts), "\(verdicts) is absent"))
    func responses() throws {
        let rows = try SharedData.lines(Self.verdicts, as: Response.self)
        var compared = 0
        var misses: [String] = []
        func plain(_ text: String) -> String {
            let marks: Set<Character> = [",", " ", "$", "%", "\\"]
            let text = text.replacing("\\text", with: "").filter { !marks.contains($0) }
            return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
        }
        for row in rows {
            guard let pred = row.pred, !pred.isEmpty else { continue }
            compared += 1
            let pair = AnswerPair(response: row.response, reference: row.gold)
            let found = pair.prediction?.text ?? ""
            let verdict = AnswerComparison.verdict(prediction: found, reference: pred)
            if plain(found) != plain(pred), verdict == .different {
                misses.append("\(found) for \(pred)")
            }
        }
        for miss in misses { print("response miss:", miss) }
        #expect(compared > 2_000)
        #expect(Double(misses.count) <= 0.005 * Double(compared))
    }
}
