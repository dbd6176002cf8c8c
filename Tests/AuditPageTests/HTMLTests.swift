import Testing

@testable import AuditPage

struct HTMLTests {
    private func text(_ body: (inout HTML) -> Void) -> String {
        var html = HTML()
        body(&html)
        return String(decoding: html.bytes, as: UTF8.self)
    }

    @Test(
        "A text is escaped, in an element and in an attribute.",
        arguments: [
            ("<b>", "&lt;b&gt;"), ("a & b", "a &amp; b"), ("\"'", "&quot;&#39;"),
            ("&lt;", "&amp;lt;"), ("村。é", "村。é"), ("a\nb\tc", "a\nb\tc"),
            ("\u{0}\u{7}\r", "⟨U+0000⟩⟨U+0007⟩⟨U+000D⟩"), ("\u{202E}", "⟨U+202E⟩"),
            ("\u{2028}\u{E000}\u{FFFF}", "⟨U+2028⟩⟨U+E000⟩⟨U+FFFF⟩"),
            ("👩\u{200D}🚀", "👩\u{200D}🚀"),
        ])
    func escaping(text: String, escaped: String) {
        #expect(self.text { $0.add("p", text: text) } == "<p>\(escaped)</p>")
        #expect(self.text { $0.void("br", ["class": text]) } == "<br class=\"\(escaped)\">")
    }

    @Test("A row's text has what isn't seen set apart.")
    func oddCharacters() {
        let shown = text { $0.rowText("a\u{202E}<") }
        #expect(shown == "a<span class=\"odd\">⟨U+202E⟩</span>&lt;")
    }

    @Test("A row's text is cut at a bound, and the rest is told.")
    func limit() {
        let shown = text { $0.rowText("abcdef", limit: 4) }
        #expect(shown == "abcd<span class=\"cut\"> … 2 more characters</span>")
        #expect(text { $0.rowText("abcd", limit: 4) } == "abcd")
    }

    @Test("An attribute without a value is left out.")
    func missingAttribute() {
        #expect(
            text { $0.add("a", ["href": nil, "class": "x"], text: "") } == "<a class=\"x\"></a>")
    }

    @Test(
        "Numbers are written for people.",
        arguments: [(0, "0"), (999, "999"), (1_000, "1,000"), (-1_234_567, "-1,234,567")])
    func grouping(number: Int, text: String) { #expect(Figures.grouped(number) == text) }

    @Test(
        "A share is never rounded to none or all where it isn't that.",
        arguments: [
            (0, 10, "0.0 %"), (10, 10, "100.0 %"), (1, 3, "33.3 %"), (1, 100_000, "<0.1 %"),
            (99_999, 100_000, ">99.9 %"), (0, 0, "–"),
        ])
    func percent(part: Int, whole: Int, text: String) {
        #expect(Figures.percent(part, of: whole) == text)
    }

    @Test("What a form sends back is what it was given; other attributes show what isn't seen.")
    func formValues() {
        let shown = text {
            $0.void("input", ["value": "می\u{200C}خواهم <'\">&", "class": "\u{200C}"])
        }
        #expect(
            shown == "<input value=\"می\u{200C}خواهم &lt;&#39;&quot;&gt;&amp;\" class=\"⟨U+200C⟩\">"
        )
    }

    @Test(
        "A number that can't be written is a dash.",
        arguments: [Double.nan, .infinity, -.infinity, 1e300, -1e300, 1e12])
    func hugeNumbers(number: Double) {
        #expect(Figures.decimal(number) == "–")
        #expect(Figures.share(number) == "–")
    }
}
