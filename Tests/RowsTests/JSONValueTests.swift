import Rows
import Testing

@Suite("JSON values")
struct JSONValueTests {
    static let fortyDigits = "1234567890123456789012345678901234567890"

    @Test(
        "A number is held by the first type that holds it exactly.",
        arguments: [
            ("0", .int(0)), ("-1", .int(-1)), ("9223372036854775807", .int(.max)),
            ("-9223372036854775808", .int(.min)),
            ("9223372036854775808", .number("9223372036854775808")),
            (fortyDigits, .number(fortyDigits)), ("-" + fortyDigits, .number("-" + fortyDigits)),
            ("0.1", .double(0.1)), ("0.10", .double(0.1)), ("1.0", .double(1)),
            ("1e2", .double(100)),
            ("1E-2", .double(0.01)), ("-2.50e+01", .double(-25)), ("0e0", .double(0)),
            ("1.7976931348623157e308", .double(.greatestFiniteMagnitude)),
            ("5e-324", .double(.leastNonzeroMagnitude)),
            (
                "0.1000000000000000055511151231257827",
                .number("0.1000000000000000055511151231257827")
            ),
            ("1e400", .number("1e400")), ("1e-400", .number("1e-400")),
            ("1e99999999999999999999", .number("1e99999999999999999999")),
            ("0e99999999999999999999", .number("0e99999999999999999999")),
            ("12345678901234567890.5", .number("12345678901234567890.5")),
        ] as [(String, JSONValue)])
    func numbers(text: String, value: JSONValue) throws {
        #expect(try JSONValue(parsing: text) == value)
        #expect(try JSONValue(parsing: "[\(text)]") == .array([value]))
        #expect(try JSONValue(parsing: value.text) == value)
    }

    @Test("Minus zero keeps its sign.")
    func minusZero() throws {
        let value = try #require(try JSONValue(parsing: "-0").double)
        #expect(value.sign == .minus && value == 0)
        #expect(JSONValue.double(value).text == "-0.0")
    }

    @Test(
        "A string is read with its escapes and written with as few as can be.",
        arguments: [
            (#""""#, "", #""""#), (#""\u0000\u001f""#, "\0\u{1F}", #""\u0000\u001f""#),
            (#""\b\f\n\r\t\"\\\/""#, "\u{8}\u{C}\n\r\t\"\\/", #""\b\f\n\r\t\"\\/""#),
            (#""\u00e9\u4E2D\uD83D\uDE00""#, "é中😀", #""é中😀""#),
            (#""\ud7ff\ue000\uffff""#, "\u{D7FF}\u{E000}\u{FFFF}", "\"\u{D7FF}\u{E000}\u{FFFF}\""),
            (#""\ud800\udc00\udbff\udfff""#, "\u{10000}\u{10FFFF}", "\"\u{10000}\u{10FFFF}\""),
            (#""a\\u0041""#, #"a\u0041"#, #""a\\u0041""#),
        ])
    func strings(text: String, value: String, written: String) throws {
        #expect(try JSONValue(parsing: text) == .string(value))
        #expect(JSONValue.string(value).text == written)
    }

    @Test("A tree keeps the order of its members; its canonical text doesn't.")
    func trees() throws {
        let text = #" {"b" : [1, {"z":null,"é":2,"a":true}, []], "a": {}, "B":"x"} "#
        let value = try JSONValue(parsing: text)
        #expect(value.text == #"{"b":[1,{"z":null,"é":2,"a":true},[]],"a":{},"B":"x"}"#)
        #expect(value.canonicalText == #"{"B":"x","a":{},"b":[1,{"a":true,"z":null,"é":2},[]]}"#)
        #expect(value["b"]?.array?[1]["é"]?.int == 2)
    }

    @Test("Of members with the same name the last one counts.")
    func duplicates() throws {
        #expect(try JSONValue(parsing: #"{"a":1,"b":2,"a":3}"#).text == #"{"a":3,"b":2}"#)
    }

    @Test("A double that JSON can't write becomes null.")
    func notFinite() {
        #expect(JSONValue.array([.double(.nan), .double(.infinity)]).text == "[null,null]")
    }

    @Test("Random values come back from their text.", arguments: 0..<50 as Range<UInt64>)
    func random(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        for _ in 0..<20 {
            let value = RandomDocument.value(depth: 4, using: &random)
            #expect(try JSONValue(parsing: value.text) == value)
            let spaced = RandomDocument.text(of: value, using: &random)
            #expect(try JSONValue(parsing: spaced) == value, "\(spaced)")
        }
    }
}
