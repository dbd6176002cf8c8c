import Testing

@testable import Constraints

@Suite struct PhrasingTests {
    @Test(
        """
        A rule for training has eight phrasings a language, one for evaluation has one; each states \
        every parameter.
        """)
    func names() {
        for rule in RuleCatalogue.all {
            for language in PromptLanguage.allCases {
                let phrasings = rule.phrasings[language] ?? []
                #expect(
                    Set(phrasings).count >= (rule.collection.isForTraining ? 8 : 1),
                    "\(rule.id) \(language)")
                for phrasing in phrasings {
                    #expect(
                        phrasing.names == Set(rule.parameters.map(\.name)),
                        "\(rule.id): \(phrasing)")
                }
            }
        }
    }

    @Test(
        "Every phrasing of every rule contains what was drawn for each parameter.",
        arguments: RuleCatalogue.all.filter { $0.collection.isForTraining }.map { $0.id })
    func statesDraws(_ id: RuleID) throws {
        let rule = try #require(RuleCatalogue.rule(id))
        var generator = SplitMix(seed: 7)
        for language in PromptLanguage.allCases {
            let seed = SeedFacts(text: "Describe the tide. 描述潮汐。", language: language)
            for round in 0..<200 {
                let drawn = rule.draw(for: seed, using: &generator)
                let words = drawn.slots.map { slot in
                    (0..<slot.count).map { "word\(round)x\($0)" }
                }
                let constraint = try RuleDraft.constraint(
                    RuleDraft.DrawnRule(type: rule, drawn: drawn), words)
                for variant in 0..<constraint.phrasingCount(language) {
                    let text = constraint.text(language: language, variant: variant)
                    #expect(!unfilled(text, constraint.arguments), "\(text)")
                    for (name, value) in constraint.arguments.values {
                        #expect(states(text, name, value), "\(text) should state \(name) \(value)")
                    }
                }
            }
        }
    }

    /// Whether a hole is left, or the gap of one; braces and spaces of an argument's own are none.
    private func unfilled(_ text: String, _ arguments: Arguments) -> Bool {
        var text = text
        for case .string(let value) in arguments.values.values where value.contains("{") {
            text = text.replacing(value, with: "x")
        }
        return text.contains("{") || text.contains("}") || text.contains("  ")
    }

    private func states(_ text: String, _ name: String, _ value: Argument) -> Bool {
        switch value {
        case .integer(let number):
            text.split { !$0.isASCII || !$0.isNumber }.contains { $0 == "\(number)" }
        case .string("at least") where name.hasSuffix("relation"):
            ["at least", "no fewer", "minimum", "至少", "不少于", "不得少于", "达到"].contains {
                text.contains($0)
            }
        case .string("less than") where name.hasSuffix("relation"):
            ["fewer than", "less than", "under", "less often", "少于", "低于"].contains {
                text.contains($0)
            } && !text.contains("不少于") && !text.contains("不得少于") && !text.contains("no fewer")
        case .string(let code) where name == "language":
            ResponseLanguageNames.all[code].map {
                text.contains($0.english) || text.contains($0.chinese)
            } ?? false
        case .string(let string): text.contains(string)
        case .strings(let items): items.allSatisfy { text.contains($0) }
        }
    }
}

/// A small generator with a seed, so that draws in tests are always the same.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
