import Rows
import Testing

@testable import Audit

@Suite("Marks of rules in a row's responses")
struct RowMarksTests {
    private static let row: JSONValue = [
        "rules": [["id": "punctuation:no_comma", "kwargs": [:], "text": "No commas."]],
        "responses": [
            ["draw": 0, "text": "Small 安静，and quiet, too."], ["draw": 1, "text": "Quiet."],
        ],
    ]

    @Test("are the places that break a rule, in scalars and as ranges of the text")
    func offending() throws {
        let marks = RowMarks(row: Self.row)
        let found = marks.marks(rule: "punctuation:no_comma", draw: 0)
        #expect(found.map(\.scalars) == [8..<9, 18..<19])
        #expect(found.allSatisfy { $0.isOffending })
        let text = try #require(marks.text(draw: 0))
        #expect(found.compactMap { $0.range(in: text) }.map { String(text[$0]) } == ["，", ","])
        #expect(found.last?.range(in: "short") == nil)
        #expect(marks.marks(rule: "punctuation:no_comma", draw: 1).isEmpty)
    }

    @Test(
        "aren't there for rules, draws and arguments that there aren't",
        arguments: ["punctuation:no_comma", "no:such_rule", ""])
    func unknown(rule: String) {
        #expect(RowMarks(row: Self.row).marks(rule: rule, draw: 7).isEmpty)
        #expect(RowMarks(row: "nothing").marks(rule: rule, draw: 0).isEmpty)
        #expect(RowMarks.marks(rule: rule, arguments: ["num": [1]], in: "a, b").isEmpty)
    }

    @Test("are shown by carets below the place, wide characters counted, or in reverse video")
    func lines() {
        let marks = RowMarks(row: Self.row).marks(rule: "punctuation:no_comma", draw: 0)
        let text = "Small 安静，and quiet, too."
        let carets = MarkedText(text: text, style: .carets).lines(marks, indent: 2)
        #expect(carets[0] == "  " + text)
        #expect(carets[1] == "            ^^")
        #expect(carets[3] == "                       ^")
        let reverse = MarkedText(text: text, style: .reverse).lines(marks, indent: 0)
        #expect(reverse.first == "Small 安静\u{1B}[7m，\u{1B}[27mand quiet, too.")
    }

    @Test("of a hostile text move no cursor and stay short")
    func hostile() {
        let text = String(repeating: "x\u{1B}[2J\n", count: 100) + ",,,,," + "\u{1B}]0;title\u{7}"
        let marks = RowMarks.marks(rule: "punctuation:no_comma", arguments: [:], in: text)
        #expect(marks.count == 5)
        let lines = MarkedText(text: text, style: .carets).lines(marks, indent: 0)
        #expect(lines.count == 7)
        #expect(lines.last == "and 2 more")
        #expect(lines.allSatisfy { !$0.contains("\u{1B}") && $0.count < 200 })
    }
}
