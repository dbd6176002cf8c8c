import Foundation
import OrderedCollections
import Rows
import TestKit
import Testing

@testable import Constraints

/// Rows of the conformance data: IFEval's own checker's verdicts.
enum Conformance {
    /// Whether this machine has the shared data.
    static let isThere = SharedData.path("conformance") != nil

    static func rows(_ name: String) async throws -> [JSONValue] {
        try await SharedData.bytes("conformance/\(name)").split(separator: UInt8(ascii: "\n")).map {
            try JSONValue(parsing: Array($0))
        }
    }

    static func arguments(_ object: JSONValue?) throws -> Arguments {
        var arguments = Arguments()
        for (name, value) in try #require(object?.object) {
            switch value {
            case .string(let text): arguments[name] = .string(text)
            case .int(let number): arguments[name] = .integer(Int(number))
            case .array(let items): arguments[name] = .strings(items.compactMap(\.string))
            default: Issue.record("argument \(name) is \(value)")
            }
        }
        return arguments
    }
}

@Suite(.enabled(if: Conformance.isThere, "no shared data: set WEFT_SHARED"))
struct ConformanceTests {
    @Test("Every unit case of IFEval's own gets IFEval's verdict.")
    func unitCases() async throws {
        var checked = 0
        for row in try await Conformance.rows("ifeval_unit_cases.jsonl") {
            guard let id = row["registry_ids"]?.array?.first?.string else { continue }
            let constraint = try Constraint(id: id, arguments: Conformance.arguments(row["kwargs"]))
            let response = ResponseText(try #require(row["response"]?.string))
            let verdict = constraint.check(response, prompt: "", as: .compatible)
            #expect(
                verdict.followed == row["expected"]?.bool,
                "\(row["id"]?.string ?? ""): \(verdict.detail)")
            checked += 1
        }
        #expect(checked > 60)
    }

    @Test("Strict and loose verdicts agree with IFEval's on models' responses.")
    func verdicts() async throws {
        /// Rules whose upstream checkers rest on tables of NLTK's and langdetect's.
        let hard: Set<String> = [
            "length_constraints:number_sentences", "language:response_language",
            "change_case:english_capital", "change_case:english_lowercase",
        ]
        var tally: [Bool: (agreed: Int, all: Int)] = [true: (0, 0), false: (0, 0)]
        for row in try await Conformance.rows("ifeval_verdicts.jsonl.zst") {
            let prompt = try #require(row["prompt"]?.string)
            let response = ResponseText(try #require(row["response"]?.string))
            let ids = try #require(row["instruction_id_list"]?.array).compactMap(\.string)
            let kwargs = try #require(row["kwargs"]?.array)
            let strict = try #require(row["strict"]?.array).compactMap(\.bool)
            let loose = try #require(row["loose"]?.array).compactMap(\.bool)
            let stable = try #require(row["stable"]?.array).compactMap(\.bool)
            for (index, id) in ids.enumerated() where stable[index] {
                let constraint = try Constraint(
                    id: id, arguments: Conformance.arguments(kwargs[index]))
                let found = constraint.check(response, prompt: prompt, as: .compatible)
                let foundLoose = constraint.checkLoose(response, prompt: prompt)
                let isHard = hard.contains(id)
                for (verdict, wanted, name) in [
                    (found, strict[index], "strict"), (foundLoose, loose[index], "loose"),
                ] {
                    tally[isHard, default: (0, 0)].all += 1
                    if verdict.followed == wanted {
                        tally[isHard, default: (0, 0)].agreed += 1
                    } else {
                        let place = "\(row["model"]?.string ?? "") \(row["key"]?.int ?? 0)"
                        print("disagrees: \(place) \(id) \(name) \(wanted); \(verdict.detail)")
                    }
                }
            }
        }
        for (isHard, share) in [(false, 0.999), (true, 0.99)] {
            let (agreed, all) = try #require(tally[isHard])
            #expect(all > 500)
            #expect(Double(agreed) >= share * Double(all), "\(agreed) of \(all)")
            print("agrees: \(agreed) of \(all)")
        }
    }
}
