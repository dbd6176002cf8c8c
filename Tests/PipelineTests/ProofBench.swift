import Constraints
import Foundation
import Records
import Rows
import Shards
import TestKit

@testable import Pipeline

/// Real seeds and the drafts that are made of them.
enum ProofBench {
    /// A rule as one draft states it, with the other ways to state it.
    struct Draft {
        let draft: InstructionDraft
        let constraints: [Constraint]
        let seed: String
    }

    /// Seeds of the shared data in a language; none where it is absent.
    static func seeds(_ language: PromptLanguage, _ count: Int) throws -> [String] {
        let file = language == .english ? "alpaca_5000.json" : "oasst_sft_zh.json"
        guard let path = SharedData.path("seeds/\(file)") else { return [] }
        var reader = try ItemReader(path: path, maximumItemBytes: 1 << 24)
        var seeds: [String] = []
        while let item = try reader.next(), seeds.count < count * 6 {
            guard let row = item.row,
                let seed = try? AlpacaSeedImporter.seed(from: row),
                (20...1_500).contains(seed.text.unicodeScalars.count),
                SeedLanguage.detect(seed.text) == language.rawValue
            else { continue }
            seeds.append(TextNormalisation.normalised(seed.text))
        }
        return stride(from: 0, to: seeds.count, by: max(1, seeds.count / count))
            .prefix(count).map { seeds[$0] }
    }

    /// Rules drawn for a seed and put below it, as a draft has them.
    static func draft(
        _ seed: String, _ language: PromptLanguage, rules: Int, number: Int
    ) throws -> Draft {
        var generator = SeededGenerator(
            seed: UInt64(number), purpose: "proofs", id: RecordID("\(number)"))
        let facts = SeedFacts(text: seed, language: language)
        let sampler = try RuleSampler()
        let constraints = sampler.draw(rules, for: facts, using: &generator)
            .filledWithoutModel(using: &generator)
        let uses = constraints.map { constraint in
            let variant = Int.random(
                in: 0..<max(1, constraint.phrasingCount(language)), using: &generator)
            return constraint.use(text: constraint.text(language: language, variant: variant))
        }
        let leaves = uses.enumerated().map {
            Composition.leaf(Composition.Leaf(id: "c\($0.offset + 1)", .rule($0.element)))
        }
        return Draft(
            draft: InstructionDraft(
                seed: seed, language: language, composition: .and(leaves),
                listed: listed(seed, uses.map(\.text), language)),
            constraints: constraints, seed: seed)
    }

    static func listed(
        _ seed: String, _ sentences: [String], _ language: PromptLanguage
    ) -> String {
        let heading = language == .english ? "Requirements:" : "要求："
        return "\(seed)\n\n\(heading)\n" + sentences.map { "- \($0)" }.joined(separator: "\n")
    }
}
