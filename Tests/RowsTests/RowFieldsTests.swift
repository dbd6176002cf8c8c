import Rows
import Testing

@Suite("Fields of rows")
struct RowFieldsTests {
    static let row = JSONRow(
        trusted: Array(
            #"{"s":"a\nb","n":-7,"d":2.5,"t":true,"f":false,"z":null,"o":{"s":"inner","x":[1]},"#
                .utf8
        ) + Array(#""big":1234567890123456789012345678901234567890,"a":[1,2] ,"e\u0061":"é"}"#.utf8)
    )

    static let names = ["s", "n", "d", "t", "f", "z", "o", "big", "a", "ea", "absent"]

    @Test("Fields of every kind are read.")
    func reads() throws {
        let fields = try Self.row.fields(Self.names)
        #expect(try fields.string("s") == "a\nb")
        #expect(try fields.int("n") == -7)
        #expect(try fields.double("n") == -7)
        #expect(try fields.double("d") == 2.5)
        #expect(try fields.bool("t"))
        #expect(try !fields.bool("f"))
        #expect(try fields.string("ea") == "é")
        #expect(try fields.double("big") == 1.2345678901234568e39)
        #expect(try fields.value("o") == ["s": "inner", "x": [1]])
        #expect(try fields.value("z") == .null)
        #expect(try fields.value("big") == .number("1234567890123456789012345678901234567890"))
        #expect(try fields.value("absent") == nil)
        #expect(fields.rawBytes("o").map(Array.init) == Array(#"{"s":"inner","x":[1]}"#.utf8))
        #expect(fields.rawBytes("a").map(Array.init) == Array("[1,2]".utf8))
        #expect(fields.rawBytes("s").map(Array.init) == Array(#""a\nb""#.utf8))
        #expect(fields.contains("z") && !fields.contains("absent"))
    }

    @Test("Absent and null fields are nil where that is allowed and missing where it isn't.")
    func missing() throws {
        let fields = try Self.row.fields(Self.names)
        for name in ["z", "absent"] {
            #expect(try fields.optionalString(name) == nil)
            #expect(try fields.optionalInt(name) == nil)
            #expect(try fields.optionalDouble(name) == nil)
            #expect(try fields.optionalBool(name) == nil)
            #expect(throws: RowError.missing(field: name)) { try fields.string(name) }
            #expect(throws: RowError.missing(field: name)) { try fields.int(name) }
            #expect(throws: RowError.missing(field: name)) { try fields.double(name) }
            #expect(throws: RowError.missing(field: name)) { try fields.bool(name) }
        }
    }

    @Test("A field of another kind is an error that says which.")
    func wrongKind() throws {
        let fields = try Self.row.fields(Self.names)
        func message(_ body: () throws -> Any) -> String {
            do { return "no error but \(try body())" } catch { return "\(error)" }
        }
        let whole = "a whole number of at most 64 bits"
        #expect(
            message { try fields.string("n") }
                == #"field "n" should be a string but is the number -7"#)
        #expect(
            message { try fields.string("o") } == #"field "o" should be a string but is an object"#)
        #expect(
            message { try fields.int("s") } == #"field "s" should be \#(whole) but is a string"#)
        #expect(
            message { try fields.int("d") }
                == #"field "d" should be \#(whole) but is the number 2.5"#)
        #expect(
            message { try fields.int("big") }
                == #"field "big" should be \#(whole) but is the number "#
                + "1234567890123456789012345678901234567890")
        #expect(
            message { try fields.double("t") }
                == #"field "t" should be a number but is a truth value"#)
        #expect(
            message { try fields.bool("a") }
                == #"field "a" should be true or false but is an array"#)
    }

    @Test("Of members with the same name the last one counts.")
    func duplicates() throws {
        let row = JSONRow(trusted: Array(#"{"a":1,"\u0061":2,"b":3}"#.utf8))
        #expect(try row.fields(["a"]).int("a") == 2)
    }

    @Test(
        "Faults inside a value come to light when it is asked for.",
        arguments: ["tru", "1x", #""\ud800""#, "[1,]", #"{"b"}"#])
    func lazyFaults(value: String) throws {
        let row = JSONRow(trusted: Array(#"{"a":\#(value),"n":1}"#.utf8))
        let fields = try row.fields(["a", "n"])
        #expect(try fields.int("n") == 1)
        #expect(throws: RowError.self) { try fields.value("a") }
        #expect(throws: RowError.self) { try fields.string("a") }
        #expect(throws: RowError.self) { try fields.int("a") }
        #expect(throws: RowError.self) { try fields.bool("a") }
    }

    @Test(
        "A row whose members can't be told apart is an error.",
        arguments: [
            "", "[]", "{", #"{"a":1"#, #"{"a":1,}"#, #"{"a" 1}"#, #"{"a":1 "b":2}"#, "{} {}",
            #"{"a":,"b":1}"#,
            #"{"a":[1}"#, #"{"a":"x"y}"#, #"{"\x":1}"#,
        ])
    func brokenRows(text: String) {
        #expect(throws: RowError.self) { try JSONRow(trusted: Array(text.utf8)).fields(["a"]) }
    }
}
