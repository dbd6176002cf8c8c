import Testing

@testable import Constraints

@Suite struct StructureFeasibilityTests {
    private typealias Given = (id: String, arguments: Arguments)

    private static let keys: Given = ("data_format:json_keys", ["keys": ["title", "tips"]])
    private static let columns: Given = ("tables:columns", ["num_columns": 3])
    private static let steps: Given = ("labels:steps", ["num_steps": 5])

    private static let clashing: [[Given]] = [
        [columns, ("tables:headers", ["headers": ["Time", "Height"]])],
        [columns, keys],
        [columns, ("layout:plain_text", [:])],
        [keys, ("data_format:yaml_keys", ["keys": ["title"]])],
        [keys, ("punctuation:no_comma", [:])],
        [keys, ("change_case:english_capital", [:])],
        [keys, steps],
        [keys, ("layout:block_quotes", ["num_quotes": 1])],
        [keys, ("startend:end_checker", ["end_phrase": "That is all."])],
        [keys, ("keywords:forbidden_words", ["forbidden_words": ["tips"]])],
        [("tables:only", [:]), ("lists:numbered_items", ["num_items": 3])],
        [steps, ("layout:line_count", ["num_lines": 4])],
        [("lists:numbered_items", ["num_items": 8]), ("layout:line_count", ["num_lines": 4])],
        [("tables:rows", ["num_rows": 5]), columns, ("layout:line_count", ["num_lines": 6])],
        [("lists:none", [:]), ("lists:checklist", ["num_items": 3, "num_checked": 1])],
        [
            ("lists:unique_items", ["min_items": 10]),
            ("lists:words_per_bullet", ["min_words": 20, "max_words": 30]),
            ("length_constraints:number_words", ["num_words": 150, "relation": "less than"]),
        ],
        [
            ("headings:titles", ["titles": ["How It Works"]]),
            ("headings:words", ["max_words": 2]),
        ],
        [
            ("headings:no_skipped_levels", ["max_level": 2]),
            ("headings:count_at_level", ["num_headings": 3, "level": 3]),
        ],
        [
            ("layout:line_length", ["max_characters": 20]), ("layout:line_count", ["num_lines": 3]),
            ("length_constraints:number_words", ["num_words": 300, "relation": "at least"]),
        ],
        [
            ("labels:glossary", ["num_terms": 3]),
            ("detectable_format:number_bullet_lists", ["num_bullets": 3]),
        ],
        [("code_blocks:only", [:]), ("layout:horizontal_rules", ["num_rules": 1])],
        [
            ("headings:titles", ["titles": ["Overview"]]), ("change_case:english_lowercase", [:]),
        ],
    ]

    private static let agreeing: [[Given]] = [
        [columns, ("tables:rows", ["num_rows": 5]), ("tables:only", [:])],
        [columns, ("tables:no_empty_cells", [:]), steps],
        [keys, ("keywords:existence", ["keywords": ["moon"]])],
        [keys, ("length_constraints:number_words", ["num_words": 80, "relation": "at least"])],
        [
            ("lists:numbered_items", ["num_items": 3]),
            ("lists:bullets_per_item", ["num_bullets": 2]),
        ],
        [("lists:bold_lead", [:]), ("lists:words_per_bullet", ["min_words": 5, "max_words": 9])],
        [
            ("headings:titles", ["titles": ["Overview", "Next Steps"]]),
            ("headings:words", ["max_words": 2]),
        ],
        [
            ("headings:no_skipped_levels", ["max_level": 3]),
            ("headings:count_at_level", ["num_headings": 3, "level": 3]),
        ],
        [steps, ("layout:line_count", ["num_lines": 6])],
        [("layout:plain_text", [:]), ("layout:line_length", ["max_characters": 60])],
        [("code_blocks:only", [:]), ("code_blocks:one_tagged", ["tag": "python"])],
        [
            ("labels:dialogue", ["speakers": ["Alice", "Ben"], "num_lines": 6]),
            ("length_constraints:number_words", ["num_words": 50, "relation": "at least"]),
        ],
    ]

    private static func demands(_ rules: [Given]) throws -> [Demand] {
        try rules.flatMap { try Constraint(id: $0.id, arguments: $0.arguments).rule.demands }
    }

    @Test("Parts that leave no room for each other clash.", arguments: clashing.indices)
    func clashes(_ index: Int) throws {
        let rules = Self.clashing[index]
        #expect(Feasibility.clash(among: try Self.demands(rules)) != nil, "\(rules)")
    }

    @Test("Parts that can stand together don't.", arguments: agreeing.indices)
    func agrees(_ index: Int) throws {
        let rules = Self.agreeing[index]
        #expect(Feasibility.clash(among: try Self.demands(rules)) == nil, "\(rules)")
    }

    @Test(
        "Arguments are refused that contradict each other.",
        arguments: [
            ("lists:words_per_bullet", ["min_words": 9, "max_words": 5]),
            ("lists:checklist", ["num_items": 2, "num_checked": 3]),
            ("data_format:json_keys", ["keys": ["a", " a"]]),
            ("data_format:json_types", ["fields": ["a: text"]]),
            ("data_format:json_types", ["fields": ["a: string", "a: null"]]),
            ("labels:dialogue", ["speakers": ["Ben", "ben"], "num_lines": 4]),
            ("code_blocks:one_tagged", ["tag": "two words"]),
            ("lists:emoji_bullets", ["emoji": " "]),
        ] as [(String, Arguments)])
    func refused(_ id: String, _ arguments: Arguments) {
        #expect(throws: ConstraintError.self) { try Constraint(id: id, arguments: arguments) }
    }

    @Test(
        "Seeds that are answered in one flow of text get no lists, tables or data.",
        arguments: [
            ("Write a poem about the harbour.", PromptLanguage.english),
            ("Write a letter to the mayor about the harbour.", .english),
            ("Is it safe to swim at low tide?", .english), ("写一首关于潮汐的诗。", .chinese),
            ("写一封邮件，邀请同事参加海边的聚会。", .chinese),
        ])
    func flowing(_ text: String, _ language: PromptLanguage) {
        let seed = SeedFacts(text: text, language: language)
        let parts: [any Rule.Type] = [
            TableColumns.self, NumberedItems.self, JSONKeys.self, HeadingCount.self, Steps.self,
            ItemWords.self,
        ]
        let suiting = parts.filter { $0.suits(seed) }.map { $0.id }
        #expect(suiting.isEmpty)
        let suitsNoLists = NoLists.suits(seed)
        #expect(suitsNoLists)
    }

    @Test("A seed that wants a table or JSON itself can be told which.")
    func structured() {
        let rules: [any Rule.Type] = [TableColumns.self, JSONKeys.self, YAMLKeys.self]
        let wanted: [(String, [RuleID])] = [
            ("Make a table of the tides of a week.", [TableColumns.id]),
            ("Describe the tides as JSON.", [JSONKeys.id]),
            ("Give JSON with the fields name, year.", []),
        ]
        for (text, ids) in wanted {
            let seed = SeedFacts(text: text, language: .english)
            let suiting = rules.filter { $0.suits(seed) }.map { $0.id }
            #expect(suiting == ids, "\(text)")
        }
    }

    @Test(
        "The tag of a code block is that of the language the seed names, or none where it isn't sure.",
        arguments: [
            ("Write a Python function that sorts a list.", "python"),
            ("Write a function that sorts a list.", "python"),
            ("How do I read the query string in PHP?", "php"),
            ("Write an SQL query that counts the boats.", "sql"),
            ("Write a C program that prints the tides.", nil),
            ("Write a React component for a tide table.", nil),
            ("Write a regex for phone numbers.", nil),
            ("用C语言写一个函数，计算潮差。", nil),
        ] as [(String, String?)])
    func codeTags(_ text: String, _ tag: String?) {
        let seed = SeedFacts(text: text, language: .english)
        #expect(CodeTag.tag(for: seed) == tag)
    }

    @Test(
        "What marks around the whole or a missing letter would break isn't drawn with them.",
        arguments: [
            (Quotation.id, HashtagsAtEnd.id), (Quotation.id, LetterForm.id),
            (Quotation.id, ParagraphsEndAlike.id), (Lipogram.id, Steps.id),
            (Lipogram.id, QuestionsAnswers.id),
        ])
    func broken(_ left: RuleID, _ right: RuleID) throws {
        let rules = try (RuleCatalogue.find(left.text), RuleCatalogue.find(right.text))
        #expect(RuleCatalogue.conflict(rules.0, rules.1) != nil)
    }

    @Test("Bullets aren't nested deeper than a section has any.")
    func nestedSections() throws {
        let sections = try Constraint(
            id: BulletsPerSection.id.text, arguments: ["num_bullets": 2])
        for (depth, isFeasible) in [(2, true), (3, false)] {
            let nested = try Constraint(
                id: ListDepth.id.text, arguments: ["depth": .integer(depth)])
            let clash = Feasibility.clash(among: sections.rule.demands + nested.rule.demands)
            #expect((clash == nil) == isFeasible, "\(depth)")
        }
    }
}
