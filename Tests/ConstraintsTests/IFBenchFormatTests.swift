import Foundation
import OrderedCollections
import Rows
import Testing

@testable import Constraints

@Suite(.enabled(if: Conformance.isThere, "no shared data: set WEFT_SHARED"))
struct IFBenchFormatTests {
    private static let ids = Set(RuleCatalogue.ifbenchFormat.map { $0.id.text })

    /// A check whose upstream verdict is known.
    private struct Case {
        let place: String
        let id: String
        let found: RuleVerdict
        let wanted: Bool
    }

    @Test("Every unit case of IFBench's own on formats, custom rules and repeats gets its verdict.")
    func unitCases() async throws {
        var cases: [Case] = []
        for row in try await Conformance.rows("ifbench_unit_cases.jsonl") {
            // The cases ask some rules by names that the registry doesn't have.
            guard let id = row["registry_ids"]?.array?.first?.string, Self.ids.contains(id) else {
                continue
            }
            let constraint = try Constraint(id: id, arguments: arguments(row["kwargs"]))
            let response = ResponseText(try #require(row["response"]?.string))
            // The cases call the checker itself, which some ask about an empty text.
            let wanted = try #require(row["expected"]?.bool as Bool?)
            let found = constraint.rule.check(response, prompt: "")
            cases.append(
                Case(place: row["id"]?.string ?? "", id: id, found: found, wanted: wanted))
        }
        #expect(cases.count > 80)
        #expect(disagreements(cases) == 0)
    }

    @Test("Strict and loose verdicts agree with IFBench's on models' responses.")
    func verdicts() async throws {
        var cases: [Case] = []
        for row in try await Conformance.rows("ifbench_verdicts.jsonl.zst") {
            let response = ResponseText(try #require(row["response"]?.string))
            let ids = try #require(row["instruction_id_list"]?.array).compactMap(\.string)
            let kwargs = try #require(row["kwargs"]?.array)
            for (index, id) in ids.enumerated() where Self.ids.contains(id) {
                guard row["stable"]?.array?[index].bool != false else { continue }
                let constraint = try Constraint(id: id, arguments: arguments(kwargs[index]))
                let place = "\(row["source"]?.string ?? "") \(row["key"]?.text ?? "")"
                if let wanted = row["strict"]?.array?[index].bool {
                    let found = constraint.check(response, prompt: "", as: .compatible)
                    cases.append(Case(place: place, id: id, found: found, wanted: wanted))
                }
                if let wanted = row["loose"]?.array?[index].bool {
                    let found = constraint.checkLoose(response, prompt: "")
                    cases.append(
                        Case(place: "\(place), loose", id: id, found: found, wanted: wanted))
                }
            }
        }
        #expect(cases.count > 150)
        #expect(Double(disagreements(cases)) <= 0.01 * Double(cases.count))
    }

    /// Prints the agreement of each rule and every disagreement, whose number it returns.
    private func disagreements(_ cases: [Case]) -> Int {
        let agree = cases.filter { $0.found.followed == $0.wanted }
        for id in Self.ids.sorted() {
            let all = cases.count { $0.id == id }
            if all > 0 { print("\(id): \(agree.count { $0.id == id }) of \(all)") }
        }
        for other in cases where other.found.followed != other.wanted {
            print("disagrees: \(other.place) \(other.id) \(other.wanted); \(other.found.detail)")
        }
        print("agrees: \(agree.count) of \(cases.count)")
        return cases.count - agree.count
    }

    /// Reads arguments, of which those of all other rules may be there as nulls.
    private func arguments(_ object: JSONValue?) throws -> Arguments {
        var arguments = Arguments()
        for (name, value) in try #require(object?.object) {
            switch value {
            case .null: continue
            case .string(let text): arguments[name] = .string(text)
            case .int(let number): arguments[name] = .integer(Int(number))
            default: Issue.record("argument \(name) is \(value)")
            }
        }
        return arguments
    }
}
