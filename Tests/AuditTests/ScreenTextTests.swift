import Testing

@testable import Audit

struct ScreenTextTests {
    @Test(
        "A text's width is counted in a terminal's columns.",
        arguments: [
            ("", 0), ("abc", 3), ("写一首诗", 8), ("a写b", 4), ("é", 1), ("e\u{301}", 1), ("，。", 4),
            ("ﾊﾝ", 2), ("ハン", 4), ("한국", 4), ("👍", 2), ("👩‍🔬", 2), ("❤", 1), ("❤\u{FE0F}", 2),
            ("𠮷", 2), ("\u{200B}x", 1), ("…", 1),
        ])
    func width(text: String, columns: Int) {
        #expect(ScreenText.width(text) == columns)
    }

    @Test(
        "A line is cut so that it never takes more columns than it may.",
        arguments: [
            ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("写一首诗", 8, "写一首诗"),
            ("写一首诗", 7, "写一首…"), ("写一首诗", 6, "写一…"), ("写一首诗", 2, "…"), ("写", 1, "…"),
            ("a", 0, ""), ("one\n\n two\tthree", 20, "one two three"), ("  edge  ", 20, "edge"),
            ("abc   ", 3, "abc"), ("red\u{1B}[31m", 20, "red [31m"), ("abc def", 4, "abc…"),
        ])
    func line(text: String, columns: Int, expected: String) {
        let line = ScreenText.line(text, columns: columns)
        #expect(line == expected)
        #expect(ScreenText.width(line) <= columns)
    }

    @Test("Lines keep tabs and lose what would move a terminal's cursor.")
    func lines() {
        #expect(ScreenText.lines("a\tb\r\n\u{1B}[2Jc\n\nd") == ["a\tb", " [2Jc", "", "d"])
    }

    @Test("Columns line up beside Chinese text, and the last one is cut to the width.")
    func columns() {
        var columns = Columns([("code", .left), ("rows", .right), ("for example", .left)])
        columns.add(["重复", "5", "写一首关于春天的诗"])
        columns.add(["too-long", "1200", "abc"])
        #expect(
            columns.lines(width: 30) == [
                "code      rows  for example",
                "重复         5  写一首关于春…",
                "too-long  1200  abc",
            ])
    }
}
