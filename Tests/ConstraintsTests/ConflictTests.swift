import Testing

@testable import Constraints

@Suite struct ConflictTests {
    /// RAIF's table, as names: what each rule conflicts with beyond itself and
    /// `constrained_response`; "J" is `json_format`.
    private static let table: [(rules: String, conflicts: String)] = [
        ("existence", "response_language"),
        ("frequency", "response_language two_responses repeat_prompt"),
        ("forbidden_words", "response_language repeat_prompt"),
        (
            "letter_frequency number_words number_placeholders postscript number_bullet_lists",
            "J two_responses repeat_prompt"
        ),
        (
            "response_language",
            """
            J multiple_sections existence frequency forbidden_words end_checker english_capital \
            english_lowercase repeat_prompt
            """
        ),
        ("number_sentences", "J two_responses repeat_prompt number_paragraphs"),
        (
            "number_paragraphs",
            """
            J two_responses repeat_prompt number_sentences nth_paragraph_first_word \
            multiple_sections
            """
        ),
        ("nth_paragraph_first_word", "J two_responses repeat_prompt number_paragraphs"),
        ("number_highlighted_sections", "J two_responses repeat_prompt multiple_sections"),
        (
            "multiple_sections",
            """
            J two_responses repeat_prompt response_language number_highlighted_sections \
            number_paragraphs
            """
        ),
        ("title", "J quotation"),
        ("end_checker", "J two_responses repeat_prompt response_language"),
        (
            "capital_word_frequency",
            "J two_responses repeat_prompt english_capital english_lowercase"
        ),
        (
            "english_capital",
            """
            J two_responses repeat_prompt response_language english_lowercase \
            capital_word_frequency
            """
        ),
        (
            "english_lowercase",
            """
            J two_responses repeat_prompt response_language english_capital capital_word_frequency
            """
        ),
        ("no_comma", "J"),
        ("quotation", "J repeat_prompt title"),
    ]

    /// Rules with which alone these may stand.
    private static let friends: [String: Set<String>] = [
        "json_format": ["existence", "forbidden_words", "frequency"],
        "two_responses": [
            "title", "existence", "forbidden_words", "response_language", "no_comma", "quotation",
        ],
        "repeat_prompt": ["title", "existence", "no_comma"],
        "constrained_response": [],
    ]

    @Test("Conflicts are those of RAIF's table, both ways.")
    func table() throws {
        let names = RuleCatalogue.ifeval.map { String($0.id.name) }
        for left in RuleCatalogue.ifeval {
            for right in RuleCatalogue.ifeval {
                let pair = (String(left.id.name), String(right.id.name))
                let wanted = Self.conflicts(pair.0, pair.1) || Self.conflicts(pair.1, pair.0)
                #expect((RuleCatalogue.conflict(left, right) != nil) == wanted, "\(pair)")
                #expect(
                    (RuleCatalogue.conflict(left, right) == nil)
                        == (RuleCatalogue.conflict(right, left) == nil))
            }
        }
        #expect(
            Set(names).isSuperset(
                of: Self.table.flatMap { $0.rules.split(separator: " ").map(String.init) }))
    }

    @Test("There are 207 compatible pairs, as many as RAIF's table has without its XML rule.")
    func pairs() {
        var count = 0
        for (index, left) in RuleCatalogue.ifeval.enumerated() {
            count += RuleCatalogue.ifeval[(index + 1)...].count {
                RuleCatalogue.conflict(left, $0) == nil
            }
        }
        #expect(count == 207)
    }

    private static func conflicts(_ left: String, _ right: String) -> Bool {
        if left == right { return true }
        if let friends = friends[left] { return !friends.contains(right) }
        return table.contains { row in
            row.rules.split(separator: " ").contains { $0 == left }
                && row.conflicts.split(separator: " ").contains {
                    $0 == right || $0 == "J" && right == "json_format"
                }
        }
    }
}
