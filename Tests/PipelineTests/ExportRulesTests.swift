import Constraints
import OrderedCollections
import Records
import Rows
import Testing

@testable import Pipeline

@Suite("Rules as RAIF's trainer takes them")
struct ExportRulesTests {
    @Test(
        "take every rule of IFEval that injection draws",
        arguments: [PromptLanguage.english, .chinese])
    func drawn(language: PromptLanguage) throws {
        let sampler = try RuleSampler(
            allowed: RuleCatalogue.drawn.filter { $0.collection == .ifeval }.map { $0.id.text })
        let text = language == .english ? "Describe a walk through an old harbour." : "描写一次在旧港口的散步。"
        let facts = SeedFacts(text: text, language: language)
        var seen: Set<String> = []
        for seed in 0..<300 {
            var generator = SeededGenerator(seed: UInt64(seed), purpose: "test", id: nil)
            let draft = sampler.draw(4, for: facts, using: &generator)
            for constraint in draft.filledWithoutModel(using: &generator) {
                let rules = try TrainerRules([constraint.use(text: "t")])
                seen.insert(constraint.id.text)
                let target = rules.target(nil)
                #expect(target["instruction_id_list"]?.array == [.string(constraint.id.text)])
                #expect(target["kwargs"]?.array?.count == 1)
            }
        }
        #expect(seen.count >= 10, "\(seen)")
    }

    @Test("know IFEval's rules by the same arguments, and no others")
    func catalogue() throws {
        for rule in RuleCatalogue.all where rule.collection != .ifeval {
            #expect(throws: ExportFault.notExportable("RAIF's trainer has no rule \(rule.id)")) {
                try TrainerRules([RuleUse(id: rule.id.text, arguments: [:], text: "t")])
            }
        }
        for rule in RuleCatalogue.all where rule.collection == .ifeval {
            let names = rule.parameters.map(\.name)
            let use = RuleUse(
                id: rule.id.text,
                arguments: OrderedDictionary(
                    uniqueKeysWithValues: names.map { ($0, JSONValue.null) }), text: "t")
            let known = names.isEmpty ? nil : "\(rule.id.text) lacks \(names[0])"
            do throws(ExportFault) {
                _ = try TrainerRules([use])
                #expect(known == nil)
            } catch {
                #expect(error.detail.hasPrefix("\(rule.id.text) lacks "), "\(error)")
            }
        }
    }

    @Test(
        "write arguments in the trainer's order, whatever order they came in",
        arguments: [
            (
                "keywords:frequency",
                ["relation": "less than", "keyword": "tea", "frequency": 3],
                #"{"keyword":"tea","frequency":3,"relation":"less than"}"#
            ),
            (
                "length_constraints:nth_paragraph_first_word",
                ["first_word": "so", "nth_paragraph": 1, "num_paragraphs": 2],
                #"{"num_paragraphs":2,"nth_paragraph":1,"first_word":"so"}"#
            ),
        ] as [(String, OrderedDictionary<String, JSONValue>, String)])
    func order(
        id: String, arguments: OrderedDictionary<String, JSONValue>, text: String
    ) throws {
        let rules = try TrainerRules([RuleUse(id: id, arguments: arguments, text: "t")])
        #expect(rules.target(nil)["kwargs"]?.array?.first?.text == text)
    }
}
