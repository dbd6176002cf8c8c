import Testing

@testable import Constraints

@Suite struct LengthSemanticsTests {
    @Test(
        "Words, sentences and paragraphs are counted as upstream does.",
        arguments: [
            .init("length_constraints:number_paragraphs", ["num_paragraphs": 2], "a***b***", true),
            .init(
                "length_constraints:number_paragraphs", ["num_paragraphs": 2], "a ****** b", false),
            .init("length_constraints:number_paragraphs", ["num_paragraphs": 2], "a****b", true),
            .init("length_constraints:number_paragraphs", ["num_paragraphs": 1], "***a***", true),
            .init(
                "length_constraints:number_paragraphs", ["num_paragraphs": 3], "a ***bold*** b",
                true),
            .init("length_constraints:number_paragraphs", ["num_paragraphs": 1], "a\n\nb", true),
            .init("length_constraints:number_paragraphs", ["num_paragraphs": 0], "***", true),
            .init(
                "length_constraints:number_paragraphs", ["num_paragraphs": 2],
                "a\u{85}***\u{3000}b", true),
            .init(
                "length_constraints:nth_paragraph_first_word",
                ["num_paragraphs": 2, "nth_paragraph": 2, "first_word": "b"], "a\n\n\n\nb", false),
            .init(
                "length_constraints:nth_paragraph_first_word",
                ["num_paragraphs": 2, "nth_paragraph": 1, "first_word": "a"], "a\n\n\n\nb", true),
            .init(
                "length_constraints:nth_paragraph_first_word",
                ["num_paragraphs": 2, "nth_paragraph": 2, "first_word": "b"], "a\n \nb", false),
            .init(
                "length_constraints:nth_paragraph_first_word",
                ["num_paragraphs": 1, "nth_paragraph": 1, "first_word": "it"], "'\"It,so", true),
            .init(
                "length_constraints:nth_paragraph_first_word",
                ["num_paragraphs": 1, "nth_paragraph": 1, "first_word": "it"], "\"'It", false),
            .init(
                "length_constraints:nth_paragraph_first_word",
                ["num_paragraphs": 1, "nth_paragraph": 1, "first_word": "**it**"], "**It** is", true
            ),
            .init(
                "length_constraints:nth_paragraph_first_word",
                ["num_paragraphs": 1, "nth_paragraph": 1, "first_word": "首先"], "首先，涨潮", false),
            .init(
                "length_constraints:nth_paragraph_first_word",
                ["num_paragraphs": 1, "nth_paragraph": 1, "first_word": "首先"], "首先,涨潮", true),
            .init(
                "length_constraints:nth_paragraph_first_word",
                ["num_paragraphs": 1, "nth_paragraph": 1, "first_word": "first"], "First: a", false),
            .init(
                "length_constraints:nth_paragraph_first_word",
                ["num_paragraphs": 1, "nth_paragraph": 1, "first_word": "first"], "First? a", true),
            .init(
                "length_constraints:nth_paragraph_first_word",
                ["num_paragraphs": 1, "nth_paragraph": 1, "first_word": "“it”"], "“It” is", true),
            .init(
                "length_constraints:nth_paragraph_first_word",
                ["num_paragraphs": 1, "nth_paragraph": 1, "first_word": ""], "\".\" a", true),
            .init(
                "length_constraints:number_words", ["num_words": 2, "relation": "less than"],
                "潮起潮落", true),
            .init(
                "length_constraints:number_words", ["num_words": 2, "relation": "at least"],
                "don't", true),
            .init(
                "length_constraints:number_words", ["num_words": 1, "relation": "少于"], "😀", true),
            .init(
                "length_constraints:number_words", ["num_words": 3, "relation": "至少"], "हिन्दी", true),
            .init(
                "length_constraints:number_sentences",
                ["num_sentences": 2, "relation": "less than"], "First.Second", true),
            .init(
                "length_constraints:number_sentences",
                ["num_sentences": 2, "relation": "less than"], "潮涨。潮落！", true),
            .init(
                "length_constraints:number_sentences",
                ["num_sentences": 2, "relation": "less than"], "Hello!你好!", true),
            .init(
                "length_constraints:number_sentences",
                ["num_sentences": 2, "relation": "at least"], "- one\n- two", false),
            .init(
                "length_constraints:number_sentences", ["num_sentences": 2, "relation": "至少"],
                "A b. C d.", true),
        ] as [Compatible])
    func compatible(_ row: Compatible) throws { try row.check() }
}
