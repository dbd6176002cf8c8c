import Testing

@testable import Constraints

@Suite struct ConstraintTests {
    @Test(
        "Arguments that don't fit are named, with what would.",
        arguments: [
            (
                "length_constraints:number_word", [:],
                "no rule is called 'length_constraints:number_word'; did you mean 'length_constraints:number_words'?"
            ),
            ("nothing", [:], "no rule is called 'nothing'; `weft rules` lists them all"),
            (
                "length_constraints:number_words", ["relation": "at least"],
                "length_constraints:number_words: argument 'num_words' is missing"
            ),
            (
                "length_constraints:number_words", ["num_words": "300", "relation": "at least"],
                "length_constraints:number_words: argument 'num_words' should be a whole number from 0 but is a string"
            ),
            (
                "length_constraints:number_words", ["num_words": 300, "relation": "at most"],
                """
                length_constraints:number_words: argument 'relation' should be one of "at least", \
                "less than", "至少", "少于" but is "at most"
                """
            ),
            (
                "length_constraints:number_words",
                ["num_words": 300, "relation": "at least", "num_word": 3],
                "length_constraints:number_words: argument 'num_word' is unknown; did you mean 'num_words'?"
            ),
            (
                "punctuation:no_comma", ["commas": 0],
                "punctuation:no_comma: argument 'commas' is unknown: the rule takes none"
            ),
            (
                "keywords:letter_frequency",
                ["letter": "q", "let_frequency": 1, "let_relation": "至少"],
                """
                keywords:letter_frequency: argument 'let_relation' should be one of "at least", \
                "less than" but is "至少"
                """
            ),
            (
                "length_constraints:nth_paragraph_first_word",
                ["num_paragraphs": 2, "nth_paragraph": 3, "first_word": "so"],
                """
                length_constraints:nth_paragraph_first_word: argument 'nth_paragraph' should be at most 2 \
                but is 3
                """
            ),
            (
                "detectable_format:multiple_sections",
                ["section_spliter": "Part (", "num_sections": 2],
                """
                detectable_format:multiple_sections: argument 'section_spliter' is used as a regular \
                expression, and "Part (" isn't one
                """
            ),
            (
                "detectable_content:postscript", ["postscript_marker": "*"],
                """
                detectable_content:postscript: argument 'postscript_marker' is used as a regular \
                expression, and "*" isn't one
                """
            ),
            (
                "keywords:existence", ["keywords": "tide"],
                "keywords:existence: argument 'keywords' should be a list of 1 to 100 strings but is a string"
            ),
        ] as [(String, Arguments, String)])
    func faults(_ id: String, _ arguments: Arguments, _ message: String) {
        let error = #expect(throws: ConstraintError.self) {
            try Constraint(id: id, arguments: arguments)
        }
        #expect(error?.description == message)
    }

    @Test("A verdict says what was measured and what was wanted.")
    func detail() throws {
        let constraint = try Constraint(
            id: "length_constraints:number_words",
            arguments: ["num_words": 300, "relation": "at least"])
        let response = ResponseText("Tides don't wait.")
        #expect(
            constraint.check(response, prompt: "", as: .compatible)
                == RuleVerdict(followed: false, detail: "number_words: 4, at least 300"))
        #expect(
            constraint.check(response, prompt: "", as: .sound)
                == RuleVerdict(followed: false, detail: "number_words: 3, at least 300"))
    }

    @Test("A phrasing agrees with its number and words its relation and list.")
    func wording() throws {
        let words = try Constraint(
            id: "length_constraints:number_words",
            arguments: ["num_words": 1, "relation": "less than"])
        #expect(words.text(language: .english, variant: 0) == "Answer with fewer than 1 word.")
        #expect(
            words.text(language: .english, variant: words.phrasingCount(.english))
                == words.text(language: .english, variant: 0)
        )
        #expect(words.text(language: .chinese, variant: 1) == "请写少于1个单词。")
        let keywords = try Constraint(
            id: "keywords:existence", arguments: ["keywords": ["tide", "moon", "sea"]])
        #expect(
            keywords.text(language: .english, variant: 3)
                == "Work \"tide\", \"moon\" and \"sea\" into what you write.")
        #expect(keywords.text(language: .chinese, variant: 0) == "回答中必须出现“tide”、“moon”和“sea”。")
    }

    @Test("The loose forms leave out lines at the ends, and asterisks.")
    func looseForms() {
        let forms = LooseForms.others(than: "a\n*b*\nc".points).map { String(points: $0) }
        #expect(forms == ["*b*\nc", "a\n*b*", "*b*", "a\nb\nc", "b\nc", "a\nb", "b"])
        #expect(LooseForms.others(than: "a".points).isEmpty)
        #expect(LooseForms.others(than: "a\n\nb ".points).map { String(points: $0) } == ["b", "a"])
    }

    @Test("A response may obey loosely and not strictly.")
    func loose() throws {
        let constraint = try Constraint(id: "startend:quotation", arguments: [:])
        let response = ResponseText("Sure:\n\"Tides rise.\"")
        #expect(!constraint.check(response, prompt: "", as: .compatible).followed)
        #expect(constraint.checkLoose(response, prompt: "").followed)
    }
}
