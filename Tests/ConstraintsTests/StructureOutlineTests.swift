import Testing

@testable import Constraints

@Suite struct StructureOutlineTests {
    private static func outline(_ text: String) -> MarkdownOutline { ResponseText(text).outline }

    @Test(
        "Lines are what CommonMark takes them for.",
        arguments: [
            ("# a\n## b ##\n####### c\n#d", "heading heading text text"),
            ("a\n===\nb\n---\n\n---", "heading heading heading heading blank rule"),
            ("- a\n---", "item rule"),
            ("* * *\n_ _ _\n--\n\n-", "rule rule text blank item"),
            ("```\n# a\n- b\n```\n# c", "fence code code fence heading"),
            ("~~~~ x\n~~~\n~~~~~", "fence code fence"),
            ("``` a`b\n- c", "text item"),
            ("```\nnever closed\n\n# a", "fence code code code"),
            ("> a\nlazy\n> b\n\nc", "quote quote quote blank text"),
            ("In\n2023. was\n1. not", "text text item"),
            ("- a\n2. b", "item item"),
            ("1.a\n1)b\n1234567890. c", "text text text"),
            ("    # a\n\n    - b", "text blank text"),
            ("| a | b |\n|---|---|\n| c |\nd", "table table table text"),
            ("| a | b |\n|---|\n| c | d |", "text text text"),
            ("a \\| b\n--- | ---", "text text"),
            ("a | b\n:-: | --\nc | d", "table table table"),
            ("- a\n\n      b\n  c", "item blank text text"),
            ("1. a\n   ```\n   1. b\n   ```\n2. c", "item fence code fence item"),
            ("- ```swift\n  - a\n  ```\n- b", "item code fence item"),
            ("a\r\n\r\n- b\r\n", "text blank item blank"),
        ])
    func kinds(_ text: String, _ kinds: String) {
        let found = Self.outline(text).lines.map { "\($0.kind)" }.joined(separator: " ")
        #expect(found == kinds)
    }

    @Test(
        "Items are as deep as their indentation puts them in others' text.",
        arguments: [
            ("- a\n  - b\n    - c\n- d", [1, 2, 3, 1]),
            ("- a\n - b", [1, 1]),
            ("1. a\n  - b", [1, 1]),
            ("1. a\n   - b", [1, 2]),
            ("10. a\n    - b", [1, 2]),
            ("- a\n\t- b\n\t\t- c", [1, 2, 3]),
            ("* a\n    * b\n        * c", [1, 2, 3]),
            ("- a\n\ntext\n\n  - b", [1, 1]),
            ("- a\n\n  text\n\n  - b", [1, 2]),
            ("-\n  - a", [1, 2]),
        ])
    func depths(_ text: String, _ depths: [Int]) {
        #expect(Self.outline(text).items.map(\.depth) == depths)
    }

    @Test("An item's text goes on in the lines that continue it, and in no other.")
    func itemText() {
        let response = ResponseText("- a\n  b\nc\n- d\n\n  e\n\nf\n- g\n  ```\n  h\n  ```\n  i")
        let texts = response.outline.items.map { String(points: response.points[$0.text]) }
        #expect(texts == ["a\n  b\nc", "d\n\n  e", "g"])
    }

    @Test("Headings have their level and their text without marks.")
    func headings() {
        let response = ResponseText("#\n## a # b #\n### c#\nd\ne\n=\n")
        let found = response.outline.headings.map {
            "\($0.level) \(String(points: response.points[$0.text]))"
        }
        #expect(found == ["1 ", "2 a # b", "3 c#", "1 d\ne"])
    }

    @Test("Cells are parted by pipes without a backslash.")
    func cells() {
        let points = "| a \\| b | | **c** |".points
        let cells = TableRow.cells(of: 0..<points.count, in: points).map {
            String(points: points[$0])
        }
        #expect(cells == ["a \\| b", "", "**c**"])
    }

    @Test(
        "Labels are read through bold text and headings, and times and addresses are none.",
        arguments: [
            ("**Q:** why", "Q=why"), ("**Q**: why", "Q=why"), ("## 第1步：看", "第1步=看"),
            ("- Q: why", ""), ("10:30 is late", ""), ("https://example.org", ""),
            ("Note: see 10:30", "Note=see 10:30"), (": x", ""), ("> Q: why", ""),
            ("```\nQ: why\n```", ""),
        ])
    func labels(_ text: String, _ wanted: String) {
        let response = ResponseText(text)
        let found = response.labelledLines.map {
            response.label(of: $0) + "=" + String(points: response.points[$0.content])
        }
        #expect(found.joined(separator: ";") == wanted)
    }
}
