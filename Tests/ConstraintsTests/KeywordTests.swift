import Testing

@testable import Constraints

@Suite struct KeywordTests {
    private static let seed = SeedFacts(
        text: "Create a game about the tides.", language: .english)

    private func draft(_ rules: [(any Rule.Type, DrawnArguments)]) -> RuleDraft {
        RuleDraft(
            rules: rules.map { RuleDraft.DrawnRule(type: $0.0, drawn: $0.1) }, seed: Self.seed)
    }

    private func slot(
        _ rule: any Rule.Type, _ argument: String, _ count: Int, _ purpose: KeywordSlot.Purpose
    ) -> (any Rule.Type, DrawnArguments) {
        (rule, DrawnArguments(slots: [KeywordSlot(rule.id, argument, count: count, purpose)]))
    }

    @Test("A model's words become arguments.")
    func fills() throws {
        let draft = draft([
            slot(KeywordExistence.self, "keywords", 2, .required), (NoComma.self, DrawnArguments()),
            slot(ForbiddenWords.self, "forbidden_words", 1, .forbidden),
        ])
        #expect(draft.slots.map(\.count) == [2, 1])
        let constraints = try draft.filled(with: [["moon", "low tide"], ["delve"]])
        #expect(
            constraints.map(\.id.text) == [
                "keywords:existence", "punctuation:no_comma", "keywords:forbidden_words",
            ])
        #expect(constraints[0].arguments == ["keywords": ["moon", "low tide"]])
        #expect(constraints[2].arguments == ["forbidden_words": ["delve"]])
    }

    @Test(
        "Words that can't be used are refused with the reason.",
        arguments: [
            (["game"], "the seed itself asks for it"),
            (["  "], "it is blank"),
            ([" moon"], "it has whitespace around it"),
            (["a,b"], "letters, digits, spaces"),
            (["12"], "no letter"),
            ([String(repeating: "m", count: 41)], "longer than 40"),
            (["moon", "sea"], "1 different words are wanted, not 2"),
        ])
    func refuses(_ words: [String], _ reason: String) {
        let draft = draft([slot(ForbiddenWords.self, "forbidden_words", 1, .forbidden)])
        let error = #expect(throws: KeywordFault.self) { try draft.filled(with: [words]) }
        #expect(error?.description.contains(reason) == true, "\(error?.description ?? "")")
    }

    @Test("A word can't be wanted and forbidden.")
    func clash() {
        let draft = draft([
            slot(KeywordExistence.self, "keywords", 1, .required),
            slot(ForbiddenWords.self, "forbidden_words", 1, .forbidden),
        ])
        #expect(throws: KeywordFault.clash("\"moonlight\" is wanted and \"Moon\" is not")) {
            try draft.filled(with: [["moonlight"], ["Moon"]])
        }
    }

    @Test("Without a model the seed's own words are used, and neutral ones to forbid.")
    func fallback() throws {
        var generator = SplitMix(seed: 4)
        let draft = draft([
            slot(KeywordExistence.self, "keywords", 2, .required),
            slot(ForbiddenWords.self, "forbidden_words", 3, .forbidden),
        ])
        for _ in 0..<100 {
            let constraints = draft.filledWithoutModel(using: &generator)
            #expect(constraints.count == 2)
            let forbidden = try #require(constraints.last).arguments
            #expect(try forbidden.strings("forbidden_words").allSatisfy { !Self.seed.holds($0) })
        }
        let constraints = draft.filledWithoutModel(using: &generator)
        #expect(try constraints[0].arguments.strings("keywords").contains { Self.seed.holds($0) })
    }

    @Test("A rule that no neutral word fits is left out, and the others stay.")
    func leftOut() {
        var generator = SplitMix(seed: 4)
        let draft = draft([
            slot(ForbiddenWords.self, "forbidden_words", 99, .forbidden),
            (NoComma.self, DrawnArguments()),
        ])
        let constraints = draft.filledWithoutModel(using: &generator)
        #expect(constraints.map(\.id.text) == ["punctuation:no_comma"])
    }
}
