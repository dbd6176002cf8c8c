import Testing

@testable import Constraints

@Suite struct WitnessTests {
    static let rules = RuleCatalogue.all.filter { $0.collection.isForTraining }

    @Test("Every rule for training has what makes its witnesses.")
    func complete() {
        #expect(Set(Witnesses.all.keys) == Set(Self.rules.map { $0.id }))
    }

    @Test(
        "A text made to obey a rule passes both checkers, and an edit later it fails both.",
        arguments: rules.map { $0.id })
    func obeyAndBreak(_ id: RuleID) throws {
        let rule = try #require(RuleCatalogue.rule(id))
        let make = try #require(Witnesses.all[id])
        var generator = SplitMix(seed: 11)
        for language in PromptLanguage.allCases where rule.languages.contains(language) {
            let prompt = Witnesses.prompt(language)
            let seed = SeedFacts(text: prompt, language: language)
            for _ in 0..<200 {
                let drawn = rule.draw(for: seed, using: &generator)
                let constraint = try RuleDraft.constraint(
                    RuleDraft.DrawnRule(type: rule, drawn: drawn),
                    Self.keywords(for: drawn.slots, language))
                let witness = try make(constraint.arguments, language, &generator)
                for reading in Reading.allCases {
                    let kept = constraint.check(
                        ResponseText(witness.obeys), prompt: prompt, as: reading)
                    #expect(kept.followed, "\(reading) \(kept.detail): \(witness.obeys)")
                    let broken = constraint.check(
                        ResponseText(witness.breaks), prompt: prompt, as: reading)
                    #expect(!broken.followed, "\(reading) \(broken.detail): \(witness.breaks)")
                    guard kept.followed, !broken.followed else { return }
                }
            }
        }
    }

    /// Words for open slots that the fillers never use.
    private static func keywords(
        for slots: [KeywordSlot], _ language: PromptLanguage
    ) -> [[String]] {
        var rest =
            language == .english
            ? [
                "lantern", "anchor", "ferry", "gull", "tariff", "pilot", "salt", "rope", "cargo",
                "oar",
            ]
            : ["灯塔", "船锚", "渡轮", "海鸥", "关税", "领航", "食盐", "缆绳", "货物", "船桨"]
        return slots.map { slot in
            let words = Array(rest.prefix(slot.count))
            rest.removeFirst(words.count)
            return words
        }
    }
}
