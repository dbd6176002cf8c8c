import Testing

@testable import Constraints

@Suite struct KeywordSemanticsTests {
    @Test(
        "Keywords and letters are looked for as upstream does.",
        arguments: [
            .init("keywords:existence", ["keywords": [""]], "a", true),
            .init("keywords:existence", ["keywords": [" tide "]], "the tide", false),
            .init("keywords:existence", ["keywords": [" tide "]], "the tide rose", true),
            .init("keywords:existence", ["keywords": ["a.c"]], "abc", false),
            .init("keywords:existence", ["keywords": ["(x)"]], "f(X)", true),
            .init("keywords:existence", ["keywords": ["art", "cat"]], "CATS party", true),
            .init("keywords:existence", ["keywords": ["kelvin"]], "\u{212A}elvin", true),
            .init("keywords:existence", ["keywords": ["é"]], "e\u{301}", false),
            .init("keywords:existence", ["keywords": ["红"]], "红色", true),
            .init(
                "keywords:frequency", ["keyword": "aa", "frequency": 3, "relation": "less than"],
                "aaaa", true),
            .init(
                "keywords:frequency", ["keyword": "aa", "frequency": 2, "relation": "at least"],
                "aaaa", true),
            .init(
                "keywords:frequency", ["keyword": " ", "frequency": 4, "relation": "at least"],
                "abc", true),
            .init(
                "keywords:frequency", ["keyword": " ", "frequency": 5, "relation": "at least"],
                "abc", false),
            .init(
                "keywords:frequency", ["keyword": " tide ", "frequency": 1, "relation": "至少"],
                "tide", true),
            .init(
                "keywords:frequency", ["keyword": "tide", "frequency": 1, "relation": "少于"], "tide",
                false),
            .init(
                "keywords:frequency", ["keyword": "ß", "frequency": 1, "relation": "at least"],
                "ss", false),
            .init("keywords:forbidden_words", ["forbidden_words": ["红"]], "红色", true),
            .init("keywords:forbidden_words", ["forbidden_words": ["红"]], "，红。", false),
            .init("keywords:forbidden_words", ["forbidden_words": ["C++"]], "C++ code", true),
            .init("keywords:forbidden_words", ["forbidden_words": ["C++"]], "C++x", false),
            .init("keywords:forbidden_words", ["forbidden_words": ["#tag"]], "a #tag", true),
            .init("keywords:forbidden_words", ["forbidden_words": ["#tag"]], "a#tag", false),
            .init("keywords:forbidden_words", ["forbidden_words": ["tide"]], "tide_s", true),
            .init("keywords:forbidden_words", ["forbidden_words": ["tide"]], "TIDE-s", false),
            .init("keywords:forbidden_words", ["forbidden_words": ["cafe"]], "cafe\u{301}", false),
            .init(
                "keywords:letter_frequency",
                ["letter": "i", "let_frequency": 2, "let_relation": "at least"], "\u{130}I", true),
            .init(
                "keywords:letter_frequency",
                ["letter": "T", "let_frequency": 2, "let_relation": "at least"], "tT", true),
            .init(
                "keywords:letter_frequency",
                ["letter": "k", "let_frequency": 1, "let_relation": "at least"], "\u{212A}", true),
            .init(
                "keywords:letter_frequency",
                ["letter": "s", "let_frequency": 1, "let_relation": "at least"], "ſ", false),
            .init(
                "keywords:letter_frequency",
                ["letter": "a", "let_frequency": 1, "let_relation": "less than"], "á", true),
        ] as [Compatible])
    func compatible(_ row: Compatible) throws { try row.check() }
}
