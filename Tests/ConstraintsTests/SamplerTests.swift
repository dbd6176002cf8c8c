import Testing

@testable import Constraints

@Suite struct SamplerTests {
    private static let seeds: [(String, PromptLanguage)] = [
        ("Explain why the tides follow the moon.", .english),
        ("Write a letter to the mayor about the harbour.", .english),
        ("Write a Python function that sorts a list.", .english),
        ("Classify these animals as mammals or birds: whale, eagle.", .english),
        ("Translate the following sentence into French: \"The tide is high.\"", .english),
        ("Is it safe to swim here at low tide?", .english),
        ("Make a table of the tides of a week.", .english),
        ("Write a schedule for a day at the harbour, with the times of the ferries.", .english),
        ("Give me a recipe for fish soup with the amount of each ingredient.", .english),
        ("请介绍一下潮汐的成因。", .chinese),
        ("写一封邮件，邀请同事参加海边的聚会。", .chinese),
        ("把下面的句子翻译成英文：潮水涨了。", .chinese),
    ]

    @Test("Drawn sets have no conflict, no rule twice, and demands that go together.")
    func draws() throws {
        let sampler = try RuleSampler()
        var generator = SplitMix(seed: 20_250_601)
        var seen: Set<RuleID> = []
        var sizes: [Int: Int] = [:]
        for round in 0..<2000 {
            let (text, language) = Self.seeds[round % Self.seeds.count]
            let seed = SeedFacts(text: text, language: language)
            let draft = sampler.draw(3 + round % 4, for: seed, using: &generator)
            let constraints = draft.filledWithoutModel(using: &generator)
            sizes[constraints.count, default: 0] += 1
            #expect(Set(draft.ids).count == draft.ids.count)
            #expect(constraints.count <= 3 + round % 4)
            let types = constraints.map { type(of: $0.rule) }
            for (index, left) in types.enumerated() {
                seen.insert(left.id)
                #expect(left.languages.contains(language))
                for right in types[(index + 1)...] {
                    #expect(RuleCatalogue.conflict(left, right) == nil, "\(left.id) \(right.id)")
                }
            }
            #expect(Feasibility.clash(among: constraints.flatMap(\.rule.demands)) == nil)
        }
        #expect(seen.isSubset(of: RuleCatalogue.drawn.map { $0.id }))
        #expect(seen.count > RuleCatalogue.drawn.count * 3 / 4, "\(seen.count)")
        #expect(
            sizes[3, default: 0] + sizes[4, default: 0] + sizes[5, default: 0] > 800, "\(sizes)")
    }

    @Test("Every rule that is drawn of itself suits some seed.")
    func reachable() throws {
        var generator = SplitMix(seed: 5)
        for rule in RuleCatalogue.drawn {
            let sampler = try RuleSampler(allowed: [rule.id.text])
            let isDrawn = Self.seeds.contains { text, language in
                let seed = SeedFacts(text: text, language: language)
                return (0..<8).contains { _ in
                    !sampler.draw(1, for: seed, using: &generator)
                        .filledWithoutModel(using: &generator).isEmpty
                }
            }
            #expect(isDrawn, "\(rule.id)")
        }
    }

    @Test("The same generator draws the same rules.")
    func repeatable() throws {
        let sampler = try RuleSampler()
        let seed = SeedFacts(text: "Explain why the tides follow the moon.", language: .english)
        var first = SplitMix(seed: 3)
        var second = SplitMix(seed: 3)
        for _ in 0..<50 {
            let draws = [
                sampler.draw(4, for: seed, using: &first).filledWithoutModel(using: &first),
                sampler.draw(4, for: seed, using: &second).filledWithoutModel(using: &second),
            ]
            #expect(draws[0] == draws[1])
        }
    }

    @Test("Only allowed rules are drawn, and unknown ones are named.")
    func allowed() throws {
        let sampler = try RuleSampler(allowed: ["punctuation:no_comma", "detectable_format:title"])
        var generator = SplitMix(seed: 1)
        let seed = SeedFacts(text: "Explain the tides.", language: .english)
        let draft = sampler.draw(5, for: seed, using: &generator)
        #expect(Set(draft.ids) == ["punctuation:no_comma", "detectable_format:title"])
        #expect(throws: ConstraintError.unknownRule("title", suggestion: nil)) {
            try RuleSampler(allowed: ["title"])
        }
    }

    @Test(
        "Seeds that fix their form get only rules that fit it.",
        arguments: [
            ("Write a Python function that sorts a list.", AnswerForm.code),
            ("用代码实现排序。", .code),
            ("Make a table of the tides of a week.", .structured),
            ("List the tides as JSON.", .structured),
            ("Classify the sentence as positive or negative.", .short),
            ("给这篇文章起一个标题。", .short),
            ("Explain why the tides follow the moon.", .prose),
            ("请介绍一下潮汐的成因。", .prose),
            ("Write about a comfortable, stable home.", .prose),
        ])
    func forms(_ text: String, _ form: AnswerForm) throws {
        let seed = SeedFacts(
            text: text, language: text.utf8.count > text.count ? .chinese : .english)
        #expect(seed.answer == form)
        var generator = SplitMix(seed: 9)
        let sampler = try RuleSampler()
        for _ in 0..<50 {
            for id in sampler.draw(6, for: seed, using: &generator).ids {
                #expect(try #require(RuleCatalogue.rule(id)).answers.contains(form))
            }
        }
    }

    @Test("A seed about a language gets no rule on the response's language.")
    func namesLanguage() throws {
        let sampler = try RuleSampler(allowed: ["language:response_language"])
        var generator = SplitMix(seed: 9)
        let seed = SeedFacts(text: "Translate this poem into German.", language: .english)
        #expect(sampler.draw(1, for: seed, using: &generator).ids.isEmpty)
        let other = SeedFacts(text: "Write a poem on the sea.", language: .english)
        #expect(
            sampler.draw(1, for: other, using: &generator).ids == ["language:response_language"])
    }

    @Test("A rule that stands alone is drawn alone, and only for questions of yes or no.")
    func alone() throws {
        let sampler = try RuleSampler(
            allowed: ["detectable_format:constrained_response", "punctuation:no_comma"])
        var generator = SplitMix(seed: 9)
        let question = SeedFacts(text: "Is it safe to swim at low tide?", language: .english)
        let drawn = (0..<2000).map { _ in sampler.draw(2, for: question, using: &generator).ids }
        #expect(drawn.contains([ConstrainedResponse.id]))
        #expect(drawn.contains([NoComma.id]))
        #expect(drawn.allSatisfy { $0.count == 1 })
        let request = SeedFacts(text: "Explain the tides.", language: .english)
        #expect(sampler.draw(2, for: request, using: &generator).ids == [NoComma.id])
    }

    @Test("The request to repeat is the seed.")
    func repeats() throws {
        let sampler = try RuleSampler(allowed: ["combination:repeat_prompt"])
        var generator = SplitMix(seed: 9)
        let seed = SeedFacts(text: "Write a poem on the sea.", language: .english)
        let drawn = sampler.draw(1, for: seed, using: &generator).filledWithoutModel(
            using: &generator)
        #expect(drawn.first?.arguments == ["prompt_to_repeat": "Write a poem on the sea."])
    }
}
