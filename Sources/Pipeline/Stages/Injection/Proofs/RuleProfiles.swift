import Constraints
import Foundation

/// The profiles of every rule that may be drawn, computed once from the catalogue.
struct RuleProfiles: Sendable {
    static let english = RuleProfiles(.english)
    static let chinese = RuleProfiles(.chinese)

    static func of(_ language: PromptLanguage) -> RuleProfiles {
        language == .english ? english : chinese
    }

    let profiles: [RuleID: RuleProfile]
    /// The rules by the terms that weigh in them.
    private let index: [String: [RuleID]]

    /// The words of one rule's phrasings.
    private struct Material {
        let id: RuleID
        let phrasings: [Set<String>]
        let isNegative: Bool
        let constants: Set<String>
    }

    private init(_ language: PromptLanguage) {
        let materials = RuleCatalogue.all.filter { $0.collection.isForTraining }.compactMap {
            Self.material($0, language)
        }
        var spread: [String: Double] = [:]
        for material in materials {
            var counts: [String: Double] = [:]
            for terms in material.phrasings { for term in terms { counts[term, default: 0] += 1 } }
            for (term, count) in counts {
                spread[term, default: 0] += min(1, 2 * count / Double(material.phrasings.count))
            }
        }
        let rules = Double(materials.count)
        let rarity = spread.mapValues { max(0, log(rules / ($0 + 1))) }
        var profiles: [RuleID: RuleProfile] = [:]
        var index: [String: [RuleID]] = [:]
        for material in materials {
            let profile = Self.profile(material, rarity, others: materials)
            profiles[material.id] = profile
            for (term, weight) in profile.weights where weight > 0.2 {
                index[term, default: []].append(material.id)
            }
        }
        self.profiles = profiles
        self.index = index
    }

    /// The rules that a sentence may be taken for, the likeliest first.
    func rules(statedBy terms: Set<String>) -> [(profile: RuleProfile, excess: Double)] {
        var candidates: Set<RuleID> = []
        for term in terms { candidates.formUnion(index[term] ?? []) }
        return candidates.compactMap { id in
            guard let profile = profiles[id] else { return nil }
            let excess = profile.weight(of: terms) / profile.threshold
            return excess >= 1 || profile.isWorded(by: terms) ? (profile, excess) : nil
        }.sorted { ($1.excess, $0.profile.id) < ($0.excess, $1.profile.id) }
    }

    private static func profile(
        _ material: Material, _ rarity: [String: Double], others: [Material]
    ) -> RuleProfile {
        let count = Double(material.phrasings.count)
        var shares: [String: Double] = [:]
        for terms in material.phrasings { for term in terms { shares[term, default: 0] += 1 } }
        let weights = shares.reduce(into: [String: Double]()) { weights, entry in
            // Of a term that one phrasing has alone, another wording of the rule tells nothing.
            weights[entry.key] = (entry.value - 0.75) / count * (rarity[entry.key] ?? 0)
        }
        func weight(_ terms: Set<String>) -> Double {
            terms.reduce(0) { $0 + (weights[$1] ?? 0) }
        }
        // Each phrasing weighed as if the rule were known by the other phrasings alone.
        let own = material.phrasings.map { terms in
            terms.reduce(0) { sum, term in
                sum + max(0, (shares[term, default: 0] - 1.75) / count) * (rarity[term] ?? 0)
            }
        }.sorted()
        let foreign = others.lazy.filter { $0.id != material.id }.flatMap(\.phrasings)
            .map(weight).sorted()
        let typical = own.isEmpty ? 0 : own[own.count / 2]
        let nearest = foreign.isEmpty ? 0 : foreign[foreign.count - 1 - foreign.count / 100]
        let threshold = max(0.35 * typical, min(nearest * 1.02, 0.7 * typical), 0.01)
        return RuleProfile(
            id: material.id, weights: weights, threshold: threshold,
            isNegative: material.isNegative, constants: material.constants,
            phrasings: material.phrasings)
    }

    /// The words that a rule's phrasings keep whatever its arguments are.
    private static func material(
        _ rule: any Rule.Type, _ language: PromptLanguage
    ) -> Material? {
        let constraints = (0..<6).compactMap { try? constraint(rule, language, round: $0) }
        guard let first = constraints.first else { return nil }
        var negated = 0
        var constants: Set<String> = []
        let phrasings = (0..<first.phrasingCount(language)).map { variant in
            let texts = constraints.map {
                ProofText($0.text(language: language, variant: variant))
            }
            if let text = texts.first, ProofTerms.isNegated(text.tokens[...]) { negated += 1 }
            var numbers: Set<String> = []
            for constraint in constraints {
                for case .integer(let number) in constraint.arguments.values.values {
                    numbers.insert("#\(number)")
                }
            }
            let fixed = texts.map { text in
                Set(
                    text.tokens.indices.filter { text.tokens[$0].number != nil }.map {
                        numberKey($0, in: text.tokens)
                    })
            }
            constants.formUnion(
                fixed.dropFirst().reduce(fixed.first ?? []) { $0.intersection($1) })
            let terms = texts.map { ProofTerms.terms($0.tokens[...]) }
            return terms.dropFirst().reduce(terms.first ?? []) { $0.intersection($1) }
                .subtracting(numbers)
        }
        return Material(
            id: rule.id, phrasings: phrasings,
            isNegative: !phrasings.isEmpty && negated * 10 >= phrasings.count * 8,
            constants: constants)
    }

    /// A number with what it counts.
    static func numberKey(_ index: Int, in tokens: [ProofText.Token]) -> String {
        tokens[index].key + " " + (RelationWords.noun(after: index, in: tokens) ?? "")
    }

    private static let letters = "bcdfghjklmnprtvz".map { String($0) }

    /// A constraint of the rule, with words that occur in no phrasing where a model would think of some.
    private static func constraint(
        _ rule: any Rule.Type, _ language: PromptLanguage, round: Int
    ) throws -> Constraint {
        var generator = SeededGenerator(
            seed: UInt64(round), purpose: "profile/\(rule.id)", id: nil)
        let texts = ["qqa qqb.", "qqc qqd.", "qqe qqf.", "qqg qqh."]
        let seed = SeedFacts(text: texts[round % texts.count], language: language)
        let drawn = rule.draw(for: seed, using: &generator)
        var arguments = drawn.arguments
        for (place, slot) in drawn.slots.enumerated() {
            // Words of letters only, and other ones each time, so that none seems to be the rule's.
            let words = (0..<slot.count).map { index in
                "qq" + [round, place, index].map { letters[$0 % letters.count] }.joined()
            }
            let parameter = rule.parameters.first { $0.name == slot.argument }
            if case .texts = parameter?.kind {
                arguments[slot.argument] = .strings(words)
            } else {
                arguments[slot.argument] = .string(words.first ?? "")
            }
        }
        return try Constraint(id: rule.id.text, arguments: arguments)
    }
}
