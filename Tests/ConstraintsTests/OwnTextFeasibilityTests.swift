import Testing

@testable import Constraints

@Suite struct OwnTextFeasibilityTests {
    private typealias Given = (id: String, arguments: Arguments)

    private static func clash(_ rules: [Given]) throws -> String? {
        Feasibility.clash(
            among: try rules.flatMap {
                try Constraint(id: $0.id, arguments: $0.arguments).rule.demands
            })
    }

    private static let clashing: [[Given]] = [
        [
            ("length_range:words_about", ["num_words": 300, "percent": 10]),
            ("length_range:characters_at_most", ["max_characters": 500]),
        ],
        [
            ("length_range:words_about", ["num_words": 300, "percent": 10]),
            ("length_constraints:number_words", ["num_words": 200, "relation": "less than"]),
        ],
        [
            ("length_range:paragraph_sentences", ["min_sentences": 4, "max_sentences": 5]),
            ("length_range:paragraph_words", ["min_words": 10, "max_words": 20]),
            ("length_constraints:number_words", ["num_words": 15, "relation": "less than"]),
        ],
        [
            ("length_range:paragraph_words", ["min_words": 80, "max_words": 100]),
            ("length_range:paragraphs", ["min_paragraphs": 5, "max_paragraphs": 6]),
            ("length_constraints:number_words", ["num_words": 300, "relation": "less than"]),
        ],
        [
            ("length_range:paragraphs", ["min_paragraphs": 3, "max_paragraphs": 4]),
            ("length_constraints:number_paragraphs", ["num_paragraphs": 3]),
        ],
        [
            ("wording:keyword_in_paragraph", ["keyword": "tide", "paragraph": 4]),
            ("length_range:paragraphs", ["min_paragraphs": 2, "max_paragraphs": 3]),
        ],
        [
            ("wording:lipogram", ["letter": "q"]),
            ("keywords:existence", ["keywords": ["quiet"]]),
        ],
        [("marks:no_digits", [:]), ("notation:iso_dates", ["min_dates": 1])],
        [("marks:no_digits", [:]), ("marks:numbers_at_least", ["num_numbers": 1])],
        [("marks:no_digits", [:]), ("citations:numbered", ["num_references": 2])],
        [("closing:question", [:]), ("marks:hashtags_at_end", ["num_hashtags": 2])],
        [
            ("closing:question", [:]),
            ("correspondence:letter", ["recipient": "Alex", "sender": "Tom Ash"]),
        ],
        [("opening:question", [:]), ("opening:phrase", ["phrase": "In short,"])],
        [("opening:phrase", ["phrase": "In short,"]), ("punctuation:no_comma", [:])],
        [("opening:phrase", ["phrase": "In short,"]), ("change_case:english_lowercase", [:])],
        [("opening:phrase", ["phrase": "Good question!"]), ("wording:lipogram", ["letter": "q"])],
        [
            ("marks:semicolons_at_least", ["num_semicolons": 3]),
            ("wording:acrostic_lines", ["word": "SEA"]),
            ("startend:end_checker", ["end_phrase": "That is all."]),
        ],
        [("marks:no_dashes", [:]), ("startend:end_checker", ["end_phrase": "The end — for now."])],
        [
            ("wording:no_first_person", [:]),
            ("opening:phrase", ["phrase": "以下是我的看法："]),
        ],
    ]

    private static let agreeing: [[Given]] = [
        [
            ("length_range:words_about", ["num_words": 300, "percent": 10]),
            ("length_range:sentence_at_most", ["max_words": 20]),
            ("opening:question", [:]), ("closing:question", [:]),
        ],
        [
            ("length_range:paragraph_sentences", ["min_sentences": 2, "max_sentences": 4]),
            ("length_range:paragraphs", ["min_paragraphs": 3, "max_paragraphs": 4]),
            ("wording:keyword_in_paragraph", ["keyword": "tide", "paragraph": 2]),
            ("marks:no_digits", [:]),
        ],
        [
            ("length_range:chinese_characters", ["min_characters": 200, "max_characters": 300]),
            ("length_range:sentence_at_most", ["max_words": 30]),
            ("wording:keyword_order", ["keywords": ["薄荷", "柠檬"]]),
            ("wording:no_first_person", [:]),
        ],
        [
            ("marks:emoji", ["num_emoji": 3]), ("marks:exclamation_marks", ["num_marks": 2]),
            ("marks:hashtags_at_end", ["num_hashtags": 3]), ("wording:no_contractions", [:]),
        ],
        [
            ("citations:numbered", ["num_references": 3]), ("marks:no_dashes", [:]),
            ("marks:quotations", ["num_quotations": 2]), ("wording:lipogram", ["letter": "z"]),
        ],
    ]

    @Test("Demands that no response can meet clash.", arguments: clashing.indices)
    func clashes(_ index: Int) throws {
        #expect(try Self.clash(Self.clashing[index]) != nil, "\(Self.clashing[index])")
    }

    @Test("Demands that go together don't clash.", arguments: agreeing.indices)
    func agrees(_ index: Int) throws {
        #expect(try Self.clash(Self.agreeing[index]) == nil, "\(Self.agreeing[index])")
    }

    @Test("A lower bound above the upper one is a fault, whichever rule has them.")
    func bounds() throws {
        for (id, least, most) in [
            ("length_range:chinese_characters", "min_characters", "max_characters"),
            ("length_range:characters", "min_characters", "max_characters"),
            ("length_range:paragraphs", "min_paragraphs", "max_paragraphs"),
            ("length_range:paragraph_words", "min_words", "max_words"),
            ("length_range:paragraph_sentences", "min_sentences", "max_sentences"),
        ] {
            #expect(throws: ConstraintError.self) {
                try Constraint(id: id, arguments: [least: 5, most: 4])
            }
        }
    }

    @Test("Letters and words to spell have to be ones.")
    func texts() {
        let given: [Given] = [
            ("wording:lipogram", ["letter": "ab"]), ("wording:lipogram", ["letter": "?"]),
            ("wording:acrostic_lines", ["word": "!"]), ("opening:phrase", ["phrase": " "]),
        ]
        for (id, arguments) in given {
            #expect(throws: ConstraintError.self) { try Constraint(id: id, arguments: arguments) }
        }
    }

    @Test("Every rule on text is drawn for some seed, in each of its languages.")
    func drawn() throws {
        let seeds: [(String, PromptLanguage)] = [
            ("Explain why the tides follow the moon.", .english),
            ("Share a recipe for fish soup.", .english),
            ("Make a schedule for a weekend at sea.", .english),
            ("请介绍一下潮汐的成因。", .chinese), ("请给我一份鱼汤的食谱。", .chinese),
            ("请安排一份周末出海的日程。", .chinese),
        ]
        let sampler = try RuleSampler(allowed: RuleCatalogue.weftText.map { $0.id.text })
        var generator = SplitMix(seed: 5)
        var seen: [PromptLanguage: Set<RuleID>] = [:]
        for round in 0..<1200 {
            let (text, language) = seeds[round % seeds.count]
            let seed = SeedFacts(text: text, language: language)
            let draft = sampler.draw(4, for: seed, using: &generator)
            seen[language, default: []].formUnion(draft.ids)
        }
        for language in PromptLanguage.allCases {
            let wanted = RuleCatalogue.weftText.filter { $0.languages.contains(language) }
            let missing = Set(wanted.map { $0.id }).subtracting(seen[language] ?? [])
            #expect(missing.isEmpty, "\(language): \(missing)")
        }
    }
}
