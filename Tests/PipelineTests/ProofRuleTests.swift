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
        ProcessInfo.processInfo.environment["WEFT_PROOF_DRAWS"].flatMap { Int($0) } ?? 1
    }

    private func measure(
        _ rule: any Rule.Type, _ language: PromptLanguage, _ tally: inout ProofTally
    ) throws {
        let seed = Self.seeds[language] ?? ""
        let facts = SeedFacts(text: seed, language: language)
        for round in 0..<rounds {
            var generator = SeededGenerator(
                seed: UInt64(round), purpose: "rule/\(rule.id)", id: nil)
            guard let constraint = try ProofConstraints.drawn(rule, facts, &generator) else {
                continue
            }
            let neighbours = try ProofConstraints.neighbours(of: constraint, facts, &generator)
            let others = neighbours.map { $0.text(language: language, variant: round) }
            let beside = try zip(neighbours, others).enumerated().map { index, pair in
                try RuleStatement(pair.0.use(text: pair.1), leaf: "n\(index)", language)
            }
            let fault = { (statement: RuleStatement, sentences: [String]) -> String? in
                let read = ProofText(ProofBench.listed(seed, sentences, language))
                var proof = CompositionProof(
                    read, seedSentences: SeedProof(seed).sentences(in: read), language)
                proof.prove([statement] + beside)
                return proof.faults.first { $0.leaf == "c1" }?.detail
            }
            let count = max(1, constraint.phrasingCount(language))
            let any = try RuleStatement(
                constraint.use(text: constraint.text(language: language, variant: round)),
                leaf: "c1", language)
            for variant in 0..<count {
                let use = constraint.use(
                    text: constraint.text(language: language, variant: variant))
                let found = fault(any, others + [use.text])
                tally.count(faithful: found == nil, "\(rule.id) \(language): \(found ?? "")")
                guard variant == round % count else { continue }
                var statement = any
                let label = "\(rule.id) \(language.rawValue)"
                tally.count(
                    "sentence removed", fault(statement, others) != nil,
                    "\(label) | \(others.joined(separator: " | "))")
                for (kind, changed) in ProofFaultMaker.changes(use.text, constraint, round) {
                    tally.count(
                        kind, fault(statement, others + [changed]) != nil,
                        "\(label) | \(changed) | \(others.joined(separator: " | "))")
                }
                // The wording unknown: the words of the others alone must tell it.
                let own = ProofText(use.text).tokens.map(\.key)
                statement.wordings.removeAll { $0.map(\.key) == own }
                let unknown = fault(statement, others + [use.text])
                tally.count(unknown: unknown == nil, "\(label) | \(use.text) | \(unknown ?? "")")
            }
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
            let words = Array(
                (facts.language == .english
                    ? ["harbour", "lantern", "granite", "velvet", "orchard"]
                    : ["港口", "灯笼", "石头", "果园", "河流"])
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
