import Constraints
import Foundation
import Records
import Rows
import Testing

@testable import Pipeline

@Suite("Proofs of rules")
struct ProofRuleTests {
    /// A neighbour that stands beside the rule in every text.
    private static let seeds: [PromptLanguage: String] = [
        .english: "Explain to a newcomer how the tide follows the moon.",
        .chinese: "请向初学者解释潮汐为什么跟着月亮变化。",
    ]

    @Test("Every phrasing of every rule, alone and listed, proves; without it, it doesn't.")
    func everyRule() throws {
        var tally = ProofTally()
        for rule in RuleCatalogue.all where rule.collection.isForTraining {
            for language in PromptLanguage.allCases where rule.languages.contains(language) {
                try measure(rule, language, &tally)
            }
        }
        print(tally.table)
        if let path = ProcessInfo.processInfo.environment["WEFT_PROOF_EXCEPTIONS"] {
            try tally.exceptions.joined(separator: "\n").write(
                toFile: path, atomically: true, encoding: .utf8)
        }
        #expect(tally.falseAlarms == 0)
        #expect(tally.share("sentence removed") >= 0.98)
        #expect(tally.share("number changed") >= 0.98)
        #expect(tally.share("text swapped") >= 0.98)
    }

    /// Draws of each rule; WEFT_PROOF_DRAWS asks for more of them.
    private var rounds: Int {
        ProcessInfo.processInfo.environment["WEFT_PROOF_DRAWS"].flatMap { Int($0) } ?? 6
    }

    private func measure(
        _ rule: any Rule.Type, _ language: PromptLanguage, _ tally: inout ProofTally
    ) throws {
        let seed = Self.seeds[language] ?? ""
        let facts = SeedFacts(text: seed, language: language)
        for round in 0..<rounds {
            var generator = SeededGenerator(
                seed: UInt64(round), purpose: "rule/\(rule.id)", id: nil)
            guard let constraint = try ProofConstraints.drawn(rule, facts, &generator) else { continue }
            let neighbours = try ProofConstraints.neighbours(of: constraint, facts, &generator)
            let others = neighbours.map { $0.text(language: language, variant: round) }
            for variant in 0..<constraint.phrasingCount(language) {
                let use = constraint.use(text: constraint.text(language: language, variant: variant))
                var statement = try RuleStatement(use, leaf: "c1", language)
                let text = ProofBench.listed(seed, others + [use.text], language)
                let found = find(statement, text, seed)
                tally.count(faithful: found == nil, "\(rule.id) \(language): \(found ?? "")")
                guard variant == round % max(1, constraint.phrasingCount(language)) else { continue }
                let label = "\(rule.id) \(language.rawValue)"
                let bare = ProofBench.listed(seed, others, language)
                tally.count("sentence removed", find(statement, bare, seed) != nil, "\(label) | \(bare)")
                for (kind, changed) in ProofFaultMaker.changes(use.text, constraint, round) {
                    let text = ProofBench.listed(seed, others + [changed], language)
                    tally.count(kind, find(statement, text, seed) != nil, "\(label) | \(changed)")
                }
                // The wording unknown: the words of the others alone must tell it.
                statement.wordings.removeAll { $0.map(\.key) == ProofText(use.text).tokens.map(\.key) }
                let fault = find(statement, text, seed)
                tally.count(unknown: fault == nil, "\(label) | \(use.text) | \(fault ?? "")")
            }
        }
    }

    private func find(_ statement: RuleStatement, _ text: String, _ seed: String) -> String? {
        let read = ProofText(text)
        let finder = RuleFinder(text: read, seedSentences: SeedProof(seed).sentences(in: read))
        switch finder.find(statement) {
        case .stated: return nil
        case .fault(_, let detail): return detail
        }
    }
}

/// Constraints for tests of proofs.
enum ProofConstraints {
    /// A rule drawn for a seed, its keywords filled with the seed's words or stock words.
    static func drawn(
        _ rule: any Rule.Type, _ facts: SeedFacts, _ generator: inout SeededGenerator
    ) throws -> Constraint? {
        RuleSampler(rules: [rule]).draw(1, for: facts, using: &generator)
            .filledWithoutModel(using: &generator).first
            ?? (try? made(rule, facts, &generator))
    }

    /// A rule with arguments drawn even where the sampler would not lay it on the seed.
    private static func made(
        _ rule: any Rule.Type, _ facts: SeedFacts, _ generator: inout SeededGenerator
    ) throws -> Constraint {
        let drawn = rule.draw(for: facts, using: &generator)
        var arguments = drawn.arguments
        for slot in drawn.slots {
            let words = Array((facts.language == .english
                ? ["harbour", "lantern", "granite", "velvet", "orchard"] : ["港口", "灯笼", "石头", "果园", "河流"])
                .shuffled(using: &generator).prefix(slot.count))
            if case .texts = rule.parameters.first(where: { $0.name == slot.argument })?.kind {
                arguments[slot.argument] = .strings(words)
            } else {
                arguments[slot.argument] = .string(words.first ?? "")
            }
        }
        return try Constraint(id: rule.id.text, arguments: arguments)
    }

    /// Two other rules that can stand beside a constraint.
    static func neighbours(
        of constraint: Constraint, _ facts: SeedFacts, _ generator: inout SeededGenerator
    ) throws -> [Constraint] {
        let rules = RuleCatalogue.drawn.filter {
            $0.id != constraint.id
                && RuleCatalogue.conflict($0, type(of: constraint.rule)) == nil
        }
        let drawn = RuleSampler(rules: rules).draw(4, for: facts, using: &generator)
            .filledWithoutModel(using: &generator)
        var kept: [Constraint] = []
        for other in drawn where kept.count < 3 {
            if RuleClash.all(among: kept + [constraint, other]).isEmpty { kept.append(other) }
        }
        return kept
    }
}
