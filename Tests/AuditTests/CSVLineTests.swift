import Audit
import Testing

@Suite("A line of CSV")
struct CSVLineTests {
    @Test(
        "quotes what RFC 4180 wants quoted, and takes the force out of formulas",
        arguments: [
            ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""),
            ("two\nlines", "\"two\nlines\""), ("two\r\nlines", "\"two\r\nlines\""),
            ("=1+2", "'=1+2"), ("@SUM(A1)", "'@SUM(A1)"), ("-1", "'-1"), ("+1", "'+1"),
            ("\tx", "'\tx"), ("=\"a\",b", "\"'=\"\"a\"\",b\""), ("", ""), ("逗号，", "逗号，"),
        ])
    func fields(text: String, field: String) {
        #expect(CSVLine.text([.text(text)]) == field + "\r\n")
    }

    @Test("keeps numbers as they are and leaves out what isn't there")
    func numbers() {
        #expect(CSVLine.text([.number(-3), nil, .share(0.25), .text("x")]) == "-3,,0.25,x\r\n")
    }
}
