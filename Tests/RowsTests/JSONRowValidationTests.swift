import Rows
import Testing

@Suite("Validation of rows")
struct JSONRowValidationTests {
    @Test(
        "A right document is accepted as it is.",
        arguments: [
            "{}", " { } ", #"{"a":1}"#, #"{"a":-0}"#, #"{"a":-0.0e-0}"#, #"{"a":1E+400}"#,
            #"{"a":0.1}"#, #"{"a":[]}"#, #"{"a":[[],{},[{}]]}"#, #"{"":null}"#,
            #"{"a":true,"a":false}"#, #"{"a":"\"\\\/\b\f\n\r\t\u00e9\uD83D\uDE00"}"#,
            #"{"\u0061":1}"#, #"{"中文":"é😀"}"#, "{\n  \"a\" :\t[ 1 ,\r\n 2 ]\n}\n",
            #"{"a":1234567890123456789012345678901234567890}"#, #"{"a":"}{][,:"}"#,
            #"{"a":"\\"}"#, #"{"a":"\\\""}"#, "{\"a\":\"\u{7F}\u{2028}\"}",
        ])
    func accepts(text: String) throws {
        let row = try JSONRow(validating: Array(text.utf8))
        #expect(row.description == text)
    }

    @Test(
        "A faulty document is refused with the reason.",
        arguments: [
            ("", "there is nothing here"), ("  \n", "there is nothing here"),
            ("[]", "an object was expected but this is an array"),
            ("1", "an object was expected but this is a number"),
            ("null", "an object was expected but this is null"),
            ("{", "it ends too early, at byte 1"), ("}", "not a value, at byte 0"),
            (#"{"a"}"#, "':' was expected after a name, at byte 4"),
            (#"{"a":}"#, "not a value, at byte 5"),
            (#"{"a":1"#, "it ends too early, at byte 6"),
            (#"{"a":1,}"#, "a member's name was expected, at byte 7"),
            (#"{,}"#, "a member's name was expected, at byte 1"),
            (#"{"a":1 2}"#, "',' or '}' was expected, at byte 7"),
            (#"{"a":1,,"b":2}"#, "a member's name was expected, at byte 7"),
            (#"{"a":1;"b":2}"#, "not a number as JSON writes it, at byte 5"),
            (#"{"a" 1}"#, "':' was expected after a name, at byte 5"),
            (#"{"a"::1}"#, "not a value, at byte 5"),
            (#"{a:1}"#, "a member's name was expected, at byte 1"),
            (#"{'a':1}"#, "a member's name was expected, at byte 1"),
            (#"{1:1}"#, "a member's name was expected, at byte 1"),
            (#"{"a":[1,]}"#, "not a value, at byte 8"),
            (#"{"a":[1 2]}"#, "',' or ']' was expected, at byte 8"),
            (#"{"a":[1}"#, "',' or ']' was expected, at byte 7"),
            (#"{"a":{]}"#, "a member's name was expected, at byte 6"),
            (#"{"a":1}}"#, "something follows the value, at byte 7"),
            (#"{"a":1}{"b":2}"#, "something follows the value, at byte 7"),
            (#"{} x"#, "something follows the value, at byte 3"),
            (#"{"a":01}"#, "not a number as JSON writes it, at byte 5"),
            (#"{"a":-}"#, "not a number as JSON writes it, at byte 5"),
            (#"{"a":+1}"#, "not a value, at byte 5"),
            (#"{"a":.5}"#, "not a value, at byte 5"),
            (#"{"a":1.}"#, "not a number as JSON writes it, at byte 5"),
            (#"{"a":1e}"#, "not a number as JSON writes it, at byte 5"),
            (#"{"a":1e+}"#, "not a number as JSON writes it, at byte 5"),
            (#"{"a":0x10}"#, "not a number as JSON writes it, at byte 5"),
            (#"{"a":1a}"#, "not a number as JSON writes it, at byte 5"),
            (#"{"a":1"b"}"#, "not a number as JSON writes it, at byte 5"),
            (#"{"a":NaN}"#, "not a value, at byte 5"),
            (#"{"a":Infinity}"#, "not a value, at byte 5"),
            (#"{"a":-Infinity}"#, "not a number as JSON writes it, at byte 5"),
            (#"{"a":True}"#, "not a value, at byte 5"),
            (#"{"a":truex}"#, "not a value, at byte 5"),
            (#"{"a":nul}"#, "not a value, at byte 5"),
            (#"{"a":"b"c}"#, "',' or '}' was expected, at byte 8"),
            (#"{"a":"b""c"}"#, "',' or '}' was expected, at byte 8"),
            (#"{"a":"b}"#, "a string isn't closed"), (#"{"a":"\"}"#, "a string isn't closed"),
            (#"{"a":"\x"}"#, "a backslash before a character that has no escape, at byte 6"),
            (#"{"a":"ok\u12"}"#, "\\u without four hexadecimal digits, at byte 8"),
            (#"{"a":"\u12g4"}"#, "\\u without four hexadecimal digits, at byte 6"),
            (#"{"\q":1}"#, "a backslash before a character that has no escape, at byte 2"),
            (
                #"{"a":"\ud83d"}"#,
                "half of a surrogate pair, which stands for no character, at byte 6"
            ),
            (
                #"{"a":"\ud83dx\ude00"}"#,
                "half of a surrogate pair, which stands for no character, at byte 6"
            ),
            (
                #"{"a":"\ude00\ud83d"}"#,
                "half of a surrogate pair, which stands for no character, at byte 6"
            ),
            (
                #"{"a":"\ud83d\ud83d"}"#,
                "half of a surrogate pair, which stands for no character, at byte 6"
            ),
            ("{\"a\":\"b\nc\"}", "a string holds a control character"),
            ("{\"a\":\"\t\"}", "a string holds a control character"),
            ("{\"a\":\"\0\"}", "a string holds a control character"),
            ("{\"a\":\0}", "not a value, at byte 5"),
            ("{\u{C}}", "a member's name was expected, at byte 1"),
            ("{\"a\"\u{1A}1}", "':' was expected after a name, at byte 4"),
            ("{\u{A0}}", "a member's name was expected, at byte 1"),
            ("\u{FEFF}{}", "not a value, at byte 0"),
            ("{} // comment", "something follows the value, at byte 3"),
        ])
    func refuses(text: String, reason: String) {
        #expect(throws: RowError.malformed(reason: reason)) {
            try JSONRow(validating: Array(text.utf8))
        }
    }

    // simdjson's versions for different processors see other parts here, and all of them a fault.
    @Test(
        "A faulty document is refused on every processor.",
        arguments: [#"{"a":\"b"}"#, #"{"a":"b"\}"#, #"{"a":1\"b"}"#, "{\"a\":1\u{C}\"b\":2}"])
    func refusesEverywhere(text: String) {
        #expect(throws: RowError.self) { try JSONRow(validating: Array(text.utf8)) }
    }

    @Test(
        "Bytes that aren't UTF-8 are refused.",
        arguments: [
            [0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
            [0xE4, 0xB8],
        ] as [[UInt8]])
    func refusesOtherEncodings(inside: [UInt8]) {
        let bytes = Array(#"{"a":""#.utf8) + inside + Array(#""}"#.utf8)
        #expect(throws: RowError.malformed(reason: "the text isn't UTF-8")) {
            try JSONRow(validating: bytes)
        }
        #expect(throws: RowError.self) { try JSONRow(trusted: bytes).fields(["a"]) }
    }

    @Test("Nesting of 512 is read and one more is an error.", arguments: ["[", #"{"a":"#])
    func nesting(open: String) throws {
        let close = open == "[" ? "]" : "}"
        func nested(_ depth: Int) -> [UInt8] {
            let inside = String(repeating: open, count: depth - 1) + "0"
            return Array(
                (#"{"x":"# + inside + String(repeating: close, count: depth - 1) + "}").utf8)
        }
        _ = try JSONRow(validating: nested(512))
        _ = try JSONValue(parsing: nested(512)).text
        for depth in [513, 100_000] {
            #expect(throws: RowError.self) { try JSONRow(validating: nested(depth)) }
            #expect(throws: RowError.self) { try JSONValue(parsing: nested(depth)) }
        }
    }

    @Test("Every prefix of a document is refused.")
    func prefixes() throws {
        let text = #"{"a":[1,-2.5e3,true,false,null,"x\n\ud83d\ude00é"],"b":{"c":{}},"d":[[]]}"#
        let bytes = Array(text.utf8)
        _ = try JSONRow(validating: bytes)
        for length in bytes.indices {
            let prefix = Array(bytes[..<length])
            #expect(throws: RowError.self, "\(length) bytes") { try JSONRow(validating: prefix) }
            #expect(throws: RowError.self, "\(length) bytes") { try JSONValue(parsing: prefix) }
            #expect(throws: RowError.self, "\(length) bytes") {
                try JSONRow(trusted: prefix).fields(["a"])
            }
        }
    }

    @Test("A pretty-printed row becomes one line and its strings stay as they were.")
    func singleLine() throws {
        let text = "{\r\n  \"a b\": \"x  \\n y\",\n\n\t\"c\": [\n 1,\n 2\n ]\n}\n"
        let line = try JSONRow(validating: Array(text.utf8)).singleLine
        #expect(line.description == #"{"a b": "x  \n y","c": [1,2]}"#)
        #expect(line.singleLine == line)
        _ = try JSONRow(validating: line.bytes)
    }

    @Test("A text after a much longer one is read right.")
    func manySizes() throws {
        for length in [10, 5_000_000, 10, 70_000, 3_000_000, 100] {
            let string = String(repeating: "ab\\n", count: length / 4)
            let row = try JSONRow(validating: Array(#"{"s":"\#(string)","n":7}"#.utf8))
            let fields = try row.fields(["n", "s"])
            #expect(try fields.int("n") == 7)
            #expect(try fields.string("s").utf8.count == length / 4 * 3)
        }
    }
}
