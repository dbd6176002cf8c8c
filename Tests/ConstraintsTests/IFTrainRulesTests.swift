import Testing

@testable import Constraints

@Suite struct IFTrainRulesTests {
    @Test("All 29 of upstream's new ids are there; those near IFBench's and one more aren't drawn.")
    func ids() throws {
        #expect(RuleCatalogue.iftrain.count == 29)
        let held = RuleCatalogue.iftrain.filter { $0.weight == 0 }.map { $0.id.text }.sorted()
        #expect(
            held == [
                "count:count_increment_word", "keywords:exclude_word_harder",
                "keywords:keyword_specific_position",
                "keywords:palindrome", "new:copy_span_idx",
            ])
        // They may still be asked for by name.
        let sampler = try RuleSampler(allowed: held)
        var generator = SplitMix(seed: 5)
        let seed = SeedFacts(text: Witnesses.prompt(.english), language: .english)
        #expect(!sampler.draw(2, for: seed, using: &generator).ids.isEmpty)
    }

    /// A rule's name, its arguments, a response and what upstream's code says of it.
    struct Case: Sendable, CustomStringConvertible {
        let id: String
        let arguments: Arguments
        let response: String
        let followed: Bool

        init(_ id: String, _ arguments: Arguments, _ response: String, _ followed: Bool) {
            (self.id, self.arguments, self.response) = (id, arguments, response)
            self.followed = followed
        }

        var description: String { "\(id) \(followed): \(response)" }
    }

    private static let phrase: Arguments = ["phrase": "Every tide has a turn", "small_n": 1]
    private static let question: Arguments = ["phrase": "Who rules the tide?", "small_n": 1]
    private static let group: Arguments = ["phrase": "(Who) rules the tide", "small_n": 1]
    private static let two: Arguments = ["prompt_to_repeat": "Name it.", "N": 2]
    private static let span: Arguments = [
        "prompt_to_repeat": "Name a tide.", "n_start": 4, "n_end": 7,
    ]
    private static let late: Arguments = ["prompt_to_repeat": "Name it.", "n_start": 9, "n_end": 7]

    private static let copies: [Case] = [
        Case("copy:repeat_phrase", phrase, "xEvery tide has the turned", true),
        Case("copy:repeat_phrase", phrase, "Every tide\nhas the turn", false),
        Case("copy:repeat_phrase", phrase, "Every big tide has a turn", false),
        Case("copy:repeat_phrase", phrase, "Every tide has a turn", false),
        Case("copy:repeat_phrase", phrase, "Every  turn of Every tide has no turn", false),
        // The last word's question mark makes its letter one that may be missing.
        Case("copy:repeat_phrase", question, "Who rules a tid", false),
        Case("copy:repeat_phrase", question, "Who rules a tide", false),
        // Of a match with a group Python's `findall` gives the group.
        Case("copy:repeat_phrase", group, "Who rules no tide", false),
        Case("copy:copying_multiple", two, "******Name it.******Name it.", false),
        Case("copy:copying_multiple", two, "name it. ****** NAME IT.", true),
        Case("copy:copying_multiple", two, "Name it.*******Name it.", false),
        Case("new:copy_span_idx", span, "A", true), Case("new:copy_span_idx", span, "a t", false),
        Case("new:copy_span_idx", span, " a ", true),
        Case("new:copy_span_idx", late, "Name it.", false),
    ]

    private static let once: Arguments = ["keyword": "tide"]
    private static let pattern: Arguments = ["keyword": "ti.e|moon"]
    private static let increment: Arguments = ["keyword1": "tide", "keyword2": "tid"]
    private static let formats: [Case] = [
        Case("detectable_format:sentence_hyphens", [:], "One tide.-Two tides. Three.", false),
        Case("detectable_format:sentence_hyphens", [:], "One tide.-Two \"tides.\"", false),
        Case("detectable_format:sentence_hyphens", [:], "One tide.-", true),
        Case("detectable_format:sentence_hyphens", [:], "-One tide.", false),
        Case("detectable_format:sentence_hyphens", [:], "One tide ", false),
        Case("detectable_format:square_brackets", [:], "[] [a]b]", true),
        Case("detectable_format:square_brackets", [:], "[a b]", false),
        Case("detectable_format:square_brackets", [:], "]", false),
        Case("detectable_format:bigram_wrapping", [:], "<<a b c>> <<d", false),
        Case("detectable_format:bigram_wrapping", [:], "<<a b>> c", true),
        Case("detectable_format:bigram_wrapping", [:], "<<a b>> <<c d", false),
        Case("paragraphs:paragraphs", [:], "***a***b***", true),
        Case("paragraphs:paragraphs", [:], "a****b", true),
        Case("paragraphs:paragraphs", [:], "a******b", false),
        Case("paragraphs:paragraphs2", [:], "\n\na\n\n\nb\n\n", true),
        Case("paragraphs:paragraphs2", [:], "a\r\n\r\nb", false),
        Case("keywords:word_once", once, "untided TIDES", false),
        Case("keywords:word_once", pattern, "Moon", true),
        Case("keywords:word_once", pattern, "Moon time", false),
        Case("keywords:exclude_word_harder", once, "tide tide", true),
        Case("keywords:exclude_word_harder", once, "a tide b", false),
        Case("keywords:exclude_word_harder", once, "a Tide b", true),
        Case("keywords:no_adjacent_consecutive", [:], "1. 2.", false),
        Case("keywords:no_adjacent_consecutive", [:], "b a", true),
        Case("keywords:no_adjacent_consecutive", [:], "A Boat", false),
        Case("keywords:no_adjacent_consecutive", [:], "İl x", false),
        Case("keywords:no_adjacent_consecutive", [:], "İl", true),
        Case("keywords:no_adjacent_consecutive", [:], "“a b", true),
        Case("keywords:palindrome", [:], "Level level.", false),
        Case("keywords:palindrome", [:], "潮起潮", true),
        Case("count:count_increment_word", increment, "tide untidy", true),
        Case("count:count_increment_word", increment, "tide tid tid", false),
    ]

    private static let word: Arguments = ["first_word": " Tide "]
    private static let last: Arguments = ["last_word": "tide"]
    private static let position: Arguments = ["keyword": "tide", "n": 2, "m": 3]
    private static let lower: Arguments = ["N": 2]
    private static let composition: Arguments = ["n_sent": 2, "n_words": 3]
    private static let counts: [Case] = [
        Case("first_word:first_word_sent", word, "tide rises! TIDE falls", true),
        Case("first_word:first_word_sent", word, "Tide, rises.", false),
        Case("first_word:first_word_sent", word, "Tide rises?!", false),
        Case("first_word:first_word_sent", word, "tide\nthen falls", true),
        Case("first_word:first_word_answer", word, "\n Tide", true),
        Case("first_word:first_word_answer", word, "“Tide” rises", false),
        Case("last_word:last_word_sent", last, "A (tide). No tide", true),
        Case("last_word:last_word_sent", last, "A tide. (No tide.) X", false),
        Case("last_word:last_word_sent", last, "A t-i-d-e!", true),
        Case("last_word:last_word_answer", last, "no tide .", false),
        Case("last_word:last_word_answer", last, "a \"TIDE\"!", true),
        Case("keywords:keyword_specific_position", position, "Yes. We, tide.", true),
        Case("keywords:keyword_specific_position", position, "Yes. We see Tide.", false),
        Case("keywords:keyword_specific_position", position, "Yes. Don't tide.", true),
        Case("keywords:keyword_specific_position", position, "Yes.", false),
        Case("keywords:start_end", [:], "Tide", false),
        Case("keywords:start_end", [:], "!a!", true),
        Case("keywords:start_end", [:], "\"Tide, tide\"", false),
        Case("keywords:start_end", [:], "Tide by tide", true),
        Case("count:lowercase_counting", lower, "it's Fine", true),
        Case("count:lowercase_counting", lower, "it's fine", false),
        Case("count:lowercase_counting", lower, "a b naïve x2 y_z", true),
        Case("count:count_unique", [:], "The the", true),
        Case("count:count_unique", [:], "a, b, c", false),
        Case("count:count_unique", [:], "\"Tide\"", true),
        Case("count:count_unique", [:], "Mr. Moss met Mrs. Reed.", true),
        Case("count:counting_composition", composition, "A b. C d.***E f. G h.***I j. K l.", false),
        Case(
            "count:counting_composition", composition,
            "We go. He goes.***So do. They do.***As we. All do!", true),
        Case(
            "count:counting_composition", composition,
            "We go. He goes.***So do. They do.***As we. All do!***", false),
    ]

    @Test(
        "The compatible checkers say what upstream's code says, worked out by hand.",
        arguments: copies + formats + counts)
    func upstream(_ item: Case) throws {
        let constraint = try Constraint(id: item.id, arguments: item.arguments)
        let verdict = constraint.check(
            ResponseText(item.response), prompt: "", as: .compatible)
        #expect(verdict.followed == item.followed, "\(verdict.detail)")
    }

    @Test(
        "Arguments for which upstream would draw others, or fail, are refused.",
        arguments: [
            ("copy:copy", ["prompt_to_repeat": ""]), ("keywords:word_once", ["keyword": " "]),
            ("keywords:word_once", ["keyword": "(tide"]),
            ("new:copy_span_idx", ["prompt_to_repeat": "a", "n_start": 0, "n_end": 1]),
            ("count:lowercase_counting", ["N": 0]),
            ("first_word:first_word_sent", ["first_word": ""]),
            (
                "keywords:word_count_different_numbers",
                ["keyword": "a", "frequency": 1, "relation": "至少"]
            ),
            ("copy:repeat_phrase", ["phrase": "", "small_n": 1]),
            ("copy:repeat_phrase", ["phrase": "(a) b (c)", "small_n": 1]),
            ("letters:letter_counting", ["N": 3, "relation": "at most"]),
        ] as [(String, Arguments)])
    func refused(_ id: String, _ arguments: Arguments) {
        #expect(throws: ConstraintError.self) { try Constraint(id: id, arguments: arguments) }
    }

    @Test(
        "A word that can never stand where it is wanted makes a set that can't be obeyed.",
        arguments: [
            ("first_word:first_word_sent", "first_word", "two words", true),
            ("first_word:first_word_sent", "first_word", "well-known", false),
            ("last_word:last_word_answer", "last_word", "well-known", true),
            ("last_word:last_word_sent", "last_word", "tide", false),
        ])
    func impossible(_ id: String, _ name: String, _ word: String, _ clashes: Bool) throws {
        let constraint = try Constraint(id: id, arguments: [name: .string(word)])
        #expect((Feasibility.clash(among: constraint.rule.demands) != nil) == clashes)
    }

    @Test("Every rule that is drawn of itself comes up, with arguments that go together.")
    func drawn() throws {
        var generator = SplitMix(seed: 17)
        let seed = SeedFacts(text: Witnesses.prompt(.english), language: .english)
        for rule in RuleCatalogue.iftrain {
            let sampler = try RuleSampler(allowed: [rule.id.text])
            let constraints = sampler.draw(1, for: seed, using: &generator)
                .filledWithoutModel(using: &generator)
            #expect(constraints.map(\.id) == [rule.id])
        }
    }

    @Test("Marks show what counts and what offends.")
    func marks() throws {
        func marks(_ id: String, _ arguments: Arguments, _ text: String) throws -> [String] {
            let constraint = try Constraint(id: id, arguments: arguments)
            return constraint.marks(in: ResponseText(text)).map { mark in
                let part = String(points: text.points[mark.scalars])
                return mark.meaning == .counted ? "+" + part : "-" + part
            }
        }
        #expect(
            try marks("first_word:first_word_sent", Self.word, "**Tide** falls. Then it rises.")
                == ["+Tide", "-Then"])
        #expect(try marks("count:count_unique", [:], "The tide, the sea") == ["-the"])
        #expect(
            try marks("detectable_format:sentence_hyphens", [:], "One.-Two. Three.") == [
                "+-", "- ",
            ])
        #expect(
            try marks("detectable_format:square_brackets", [:], "[潮水] [a] b") == ["-[潮水]", "-b"])
        #expect(try marks("keywords:no_adjacent_consecutive", [:], "A \"boat\"") == ["-boat"])
    }
}
