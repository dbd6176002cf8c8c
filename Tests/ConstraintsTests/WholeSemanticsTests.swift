import Testing

@testable import Constraints

@Suite struct WholeSemanticsTests {
    @Test(
        "Starts, ends, capitals, commas and languages are checked as upstream does.",
        arguments: [
            .init("detectable_content:postscript", ["postscript_marker": "P.P.S."], "p.p.sx", true),
            .init(
                "detectable_content:postscript", ["postscript_marker": "P.S."], "P.\nS. so", true),
            .init("detectable_content:postscript", ["postscript_marker": "P.S."], "help.s.", true),
            .init("detectable_content:postscript", ["postscript_marker": "P.S."], "ps: x", false),
            .init("detectable_content:postscript", ["postscript_marker": "P.P.S"], "P. P. S", true),
            .init("detectable_content:postscript", ["postscript_marker": "P.P.S"], "P.S.", false),
            .init("detectable_content:postscript", ["postscript_marker": " Note "], "a NOTE", true),
            .init("combination:two_responses", [:], "a*******b", true),
            .init("combination:two_responses", [:], "a******a", false),
            .init("combination:two_responses", [:], "a******A", true),
            .init("combination:two_responses", [:], "******a******b******", true),
            .init("combination:two_responses", [:], "a************b", false),
            .init("combination:two_responses", [:], "a*****b", false),
            .init("combination:repeat_prompt", ["prompt_to_repeat": ""], "a", false),
            .init("combination:repeat_prompt", ["prompt_to_repeat": " "], "a", true),
            .init("combination:repeat_prompt", ["prompt_to_repeat": "Go."], "'go. On", true),
            .init("combination:repeat_prompt", ["prompt_to_repeat": "Go."], "“Go.” On", false),
            .init("combination:repeat_prompt", ["prompt_to_repeat": "Go."], "\"\"go.", false),
            .init("startend:end_checker", ["end_phrase": "end\""], "the end\"", false),
            .init("startend:end_checker", ["end_phrase": " THE END "], "\"the end\"", true),
            .init("startend:end_checker", ["end_phrase": "end"], "\"the end \"", false),
            .init("startend:end_checker", ["end_phrase": "end"], "weekend", true),
            .init("startend:end_checker", ["end_phrase": "end."], "the end", false),
            .init("startend:end_checker", ["end_phrase": "end"], "the end\"\"", true),
            .init("startend:quotation", [:], "\"", false),
            .init("startend:quotation", [:], "\"\"", true),
            .init("startend:quotation", [:], "“a”", false),
            .init("startend:quotation", [:], " \"a\" ", true),
            .init("punctuation:no_comma", [:], "，、،", true),
            .init("punctuation:no_comma", [:], "1,000", false),
            .init(
                "change_case:capital_word_frequency",
                ["capital_frequency": -1, "capital_relation": "at least"], "a", true),
            .init(
                "change_case:capital_word_frequency",
                ["capital_frequency": 3, "capital_relation": "at least"], "I A Ⅷ", true),
            .init(
                "change_case:capital_word_frequency",
                ["capital_frequency": 1, "capital_relation": "at least"], "ABC中文", true),
            .init(
                "change_case:capital_word_frequency",
                ["capital_frequency": 2, "capital_relation": "less than"], "TO-DO", true),
            .init("change_case:english_capital", [:], "42!", false),
            .init(
                "change_case:english_capital", [:], "THE SEA, THE MOON AND THE TIDES OF THE YEAR.",
                true),
            .init("change_case:english_capital", [:], "THE SEA. a", false),
            .init("change_case:english_lowercase", [:], "the sea ǅ", false),
            .init("language:response_language", ["language": "fi"], "42 😀", true),
            .init("language:response_language", ["language": "zh-tw"], "這個問題怎麼解決，我們還沒有時間說。", true),
            .init(
                "language:response_language", ["language": "en"],
                "The sea 海 is wide, and the moon is far from here.", true),
            .init(
                "language:response_language", ["language": "zh-cn"],
                "我们在使用 Python 和 Excel 的时候，要注意版本是否一致，这一点十分重要。", true),
        ] as [Compatible])
    func compatible(_ row: Compatible) throws { try row.check() }
}
