import Testing

@testable import Constraints

@Suite struct FeasibilityTests {
    private typealias Given = (id: String, arguments: Arguments)

    private static func demands(_ rules: [Given]) throws -> [Demand] {
        try rules.flatMap { try Constraint(id: $0.id, arguments: $0.arguments).rule.demands }
    }

    private static func words(_ relation: Argument, _ number: Int) -> Given {
        ("length_constraints:number_words", ["num_words": .integer(number), "relation": relation])
    }

    private static func sentences(_ relation: Argument, _ number: Int) -> Given {
        (
            "length_constraints:number_sentences",
            ["num_sentences": .integer(number), "relation": relation]
        )
    }

    private static func bullets(_ number: Int) -> Given {
        ("detectable_format:number_bullet_lists", ["num_bullets": .integer(number)])
    }

    private static func sections(_ number: Int) -> Given {
        (
            "detectable_format:multiple_sections",
            ["section_spliter": "Section", "num_sections": .integer(number)]
        )
    }

    private static func keyword(
        _ word: Argument, _ relation: Argument, _ number: Int
    ) -> Given {
        (
            "keywords:frequency",
            ["keyword": word, "relation": relation, "frequency": .integer(number)]
        )
    }

    private static func letter(
        _ letter: Argument, _ relation: Argument, _ number: Int
    ) -> Given {
        (
            "keywords:letter_frequency",
            ["letter": letter, "let_relation": relation, "let_frequency": .integer(number)]
        )
    }

    private static func end(_ phrase: Argument) -> Given {
        ("startend:end_checker", ["end_phrase": phrase])
    }

    private static let forbidden = "keywords:forbidden_words"
    private static let existence = "keywords:existence"

    private static let clashing: [[Given]] = [
        [words("at least", 300), sentences("less than", 2)],
        [words("at least", 900), keyword("moon", "less than", 2)],
        [words("less than", 40), sections(6)],
        [words("less than", 40), bullets(10)],
        [words("less than", 100), ("length_constraints:number_paragraphs", ["num_paragraphs": 9])],
        [words("at least", 300), letter("e", "less than", 10)],
        [words("less than", 30), letter("z", "at least", 40)],
        [words("less than", 30), keyword("moon", "at least", 9)],
        [
            words("less than", 40),
            ("detectable_format:number_highlighted_sections", ["num_highlights": 12]),
        ],
        [words("less than", 40), sentences("at least", 20)],
        [sentences("less than", 3), sections(5)],
        [bullets(3), ("length_constraints:number_paragraphs", ["num_paragraphs": 3])],
        [(existence, ["keywords": ["moonlight"]]), (forbidden, ["forbidden_words": ["Moon"]])],
        [keyword("moon", "at least", 2), (forbidden, ["forbidden_words": ["moon"]])],
        [(existence, ["keywords": ["moon"]]), keyword("Moon", "less than", 1)],
        [keyword("moon", "at least", 3), keyword("MOON", "less than", 3)],
        [end("Well, that is all."), ("punctuation:no_comma", [:])],
        [end("以上，就是全部。"), ("punctuation:no_comma", [:])],
        [end("That is all."), ("change_case:english_lowercase", [:])],
        [end("That is all."), ("change_case:english_capital", [:])],
        [
            ("detectable_content:postscript", ["postscript_marker": "P.S."]),
            ("change_case:english_lowercase", [:]),
        ],
        [end("That is all."), (forbidden, ["forbidden_words": ["all"]])],
        [
            end("That is all."),
            ("detectable_content:postscript", ["postscript_marker": "P.S."]),
        ],
        [sections(2), ("change_case:english_lowercase", [:])],
        [words("at least", 20), ("language:response_language", ["language": "th"])],
    ]

    private static let agreeing: [[Given]] = [
        [words("at least", 300), sentences("at least", 10)],
        [words("less than", 200), sections(3)],
        [words("at least", 100), keyword("moon", "less than", 4)],
        [words("less than", 60), bullets(3)],
        [(existence, ["keywords": ["moon", "tide"]]), ("change_case:english_capital", [:])],
        [(existence, ["keywords": ["moon"]]), keyword("moon", "less than", 3)],
        [end("that is all."), ("change_case:english_lowercase", [:])],
        [end("That is all."), ("punctuation:no_comma", [:])],
        [letter("q", "less than", 5), words("at least", 200)],
        [words("at least", 20), ("language:response_language", ["language": "de"])],
    ]

    @Test("Demands that no natural response meets clash.", arguments: clashing.indices)
    func clashes(_ index: Int) throws {
        let rules = Self.clashing[index]
        #expect(Feasibility.clash(among: try Self.demands(rules)) != nil, "\(rules)")
    }

    @Test("Demands that can be met together don't clash.", arguments: agreeing.indices)
    func agrees(_ index: Int) throws {
        let rules = Self.agreeing[index]
        #expect(Feasibility.clash(among: try Self.demands(rules)) == nil, "\(rules)")
    }

    @Test("A bound that another already implies is told.")
    func redundancy() throws {
        let words = try Constraint(
            id: "length_constraints:number_words",
            arguments: ["num_words": 650, "relation": "less than"])
        let characters = try Constraint(
            id: "length_range:characters_at_most", arguments: ["max_characters": 300])
        let wide = try Constraint(
            id: "length_range:characters_at_most", arguments: ["max_characters": 3_000])
        #expect(Feasibility(words.rule.demands + characters.rule.demands).redundancy != nil)
        #expect(Feasibility(words.rule.demands + wide.rule.demands).redundancy == nil)
        #expect(Feasibility(words.rule.demands).redundancy == nil)
    }

    @Test("A table of data needs the room of its fields.")
    func dataNeedsRoom() throws {
        let csv = try Constraint(
            id: "data_format:csv",
            arguments: ["columns": ["Point", "Cause", "Effect"], "num_rows": 12])
        let letters = try Constraint(
            id: "letters:letter_counting", arguments: ["N": 100, "relation": "less than"])
        #expect(RuleClash.all(among: [csv, letters]).isEmpty == false)
    }
}
