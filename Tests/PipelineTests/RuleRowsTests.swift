import Constraints
import OrderedCollections
import Records
import Rows
import Testing

@testable import Pipeline

@Suite("Rules in rows")
struct RuleRowsTests {
    @Test("Every rule's arguments come back from a row's JSON as they went in.")
    func roundTrip() throws {
        for rule in RuleCatalogue.all {
            for example in rule.examples {
                let constraint = try Constraint(id: rule.id.text, arguments: example.arguments)
                let row = JSONRow(["rules": .array([constraint.use(text: "as asked").json])])
                let rules = try JSONRow(validating: row.bytes).fields(["rules"]).value("rules")
                let use = try RuleUse(try #require(rules?.array?.first))
                #expect(use.text == "as asked")
                #expect(try Constraint(use) == constraint, "\(rule.id)")
            }
        }
    }

    @Test("Whole numbers may be written as decimals, as IFBench's are; other decimals may not.")
    func decimals() throws {
        let id = "length_constraints:number_words"
        let constraint = try Constraint(id: id, json: ["num_words": 3.0, "relation": "at least"])
        #expect(constraint.arguments["num_words"] == .integer(3))
        #expect(throws: ConstraintError.self) {
            try Constraint(id: id, json: ["num_words": 3.5, "relation": "at least"])
        }
    }

    @Test("Only rules for training can be drawn, from collections that there are.")
    func collections() throws {
        #expect(throws: ConstraintError.forEvaluation("count:numbers")) {
            try RuleSampler(allowed: ["punctuation:no_comma", "count:numbers"])
        }
        #expect(RuleCatalogue.drawn.allSatisfy { $0.collection != .ifbench })
    }
}
