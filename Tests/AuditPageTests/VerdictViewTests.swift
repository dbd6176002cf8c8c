import Audit
import Rows
import Testing

@testable import AuditPage

struct VerdictViewTests {
    @Test("Places are marked up to a bound, over all rules of a draw.")
    func manyPlaces() {
        let rule: JSONValue = ["id": "punctuation:no_comma", "kwargs": [:], "text": "No."]
        let text = String(repeating: "a,", count: 2_500)
        let row: JSONValue = [
            "rules": [rule], "responses": [["draw": 0, "text": .string(text)]],
        ]
        let broken: JSONValue = [
            "rule": "punctuation:no_comma", "sound": false, "detail": "commas",
        ]
        var html = HTML()
        VerdictView.write(
            [["draw": 0, "rules": [broken, broken]]], row: RowMarks(row: row), &html)
        let shown = String(decoding: html.bytes, as: UTF8.self)
        #expect(shown.contains("Where: 2,000 places"))
    }
}
