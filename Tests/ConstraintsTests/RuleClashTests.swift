import Testing

@testable import Constraints

@Suite struct RuleClashTests {
    private static func set(_ rules: (String, Arguments)...) throws -> [Constraint] {
        try rules.map { try Constraint(id: $0.0, arguments: $0.1) }
    }

    @Test("What can't be obeyed together is told, with the rules and the reason.")
    func clashes() throws {
        let words: Arguments = ["num_words": 40, "relation": "less than"]
        let sets: [([Constraint], String)] = try [
            (
                Self.set(
                    (
                        "detectable_format:multiple_sections",
                        [
                            "section_spliter": "Section", "num_sections": 5,
                        ]
                    ), ("length_constraints:number_words", words)),
                "at most 39 words leave no room"
            ),
            (
                Self.set(
                    ("keywords:existence", ["keywords": ["tide"]]),
                    ("keywords:forbidden_words", ["forbidden_words": ["tide"]])),
                "\"tide\" is wanted and \"tide\" is not"
            ),
            (
                Self.set(
                    ("change_case:english_lowercase", [:]),
                    ("startend:end_checker", ["end_phrase": "THE END"])), "isn't in lower case"
            ),
            (
                Self.set(
                    ("punctuation:no_comma", [:]),
                    ("detectable_content:postscript", ["postscript_marker": "Lastly, a note:"])),
                "\"Lastly, a note:\" is wanted and \",\" is not"
            ),
            (
                Self.set(
                    ("detectable_content:postscript", ["postscript_marker": "P.S."]),
                    ("startend:end_checker", ["end_phrase": "That is all."])),
                "only one thing can be last"
            ),
            (
                Self.set(
                    ("length_constraints:number_words", words),
                    ("length_constraints:number_words", ["num_words": 50, "relation": "at least"])),
                "a rule can be asked only once"
            ),
            (
                Self.set(
                    (
                        "length_constraints:number_sentences",
                        [
                            "num_sentences": 3, "relation": "less than",
                        ]
                    ),
                    (
                        "detectable_format:multiple_sections",
                        [
                            "section_spliter": "Part", "num_sections": 2,
                        ]
                    ), ("detectable_content:postscript", ["postscript_marker": "P.P.S"])),
                "3 parts need as many sentences"
            ),
        ]
        for (set, reason) in sets {
            let found = RuleClash.all(among: set)
            #expect(found.contains { $0.reason.contains(reason) }, "\(found)")
            #expect(found.allSatisfy { Set($0.rules).isSubset(of: set.map(\.id)) })
        }
    }

    @Test("What only three rules together make impossible is told of all three.")
    func three() throws {
        let set = try Self.set(
            ("length_constraints:number_words", ["num_words": 40, "relation": "less than"]),
            ("detectable_content:number_placeholders", ["num_placeholders": 8]),
            ("keywords:existence", ["keywords": ["tide", "moon", "harbour", "rope", "salt"]]))
        let clashes = RuleClash.all(among: set)
        #expect(clashes.map(\.rules) == [set.map(\.id)], "\(clashes)")
    }

    @Test("Nothing that the sampler draws clashes.")
    func drawn() throws {
        let sampler = try RuleSampler()
        var generator = SplitMix(seed: 3)
        for language in PromptLanguage.allCases {
            let seed = SeedFacts(text: Witnesses.prompt(language), language: language)
            for _ in 0..<300 {
                let draft = sampler.draw(5, for: seed, using: &generator)
                let constraints = draft.filledWithoutModel(using: &generator)
                #expect(RuleClash.all(among: constraints).isEmpty)
            }
        }
    }
}
