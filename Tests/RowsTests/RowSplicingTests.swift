import OrderedCollections
import Rows
import Testing

@Suite("Splicing of rows")
struct RowSplicingTests {
    typealias Changes = [(String, JSONValue?)]

    @Test(
        "A change leaves every other byte alone.",
        arguments: [
            (#"{}"#, [("a", 1)], #"{"a":1}"#),
            (#"{ }"#, [("a", 1), ("b", "x")], #"{"a":1,"b":"x" }"#),
            (#"{"a":1}"#, [("a", 2)], #"{"a":2}"#),
            (#" { "a" : 1 , "b" : 2 } "#, [("b", [1, 2])], #" { "a" : 1 , "b" : [1,2] } "#),
            (#"{"a" : {"b":1} }"#, [("b", true)], #"{"a" : {"b":1},"b":true }"#),
            (#"{"a":1}"#, [("a", .some(.null))], #"{"a":null}"#),
            (#"{"a":1,"b":2,"c":3}"#, [("a", nil)], #"{"b":2,"c":3}"#),
            (#"{"a":1,"b":2,"c":3}"#, [("b", nil)], #"{"a":1,"c":3}"#),
            (#"{"a":1,"b":2,"c":3}"#, [("c", nil)], #"{"a":1,"b":2}"#),
            (#"{"a":1,"b":2,"c":3}"#, [("a", nil), ("b", nil)], #"{"c":3}"#),
            (#"{"a":1,"b":2,"c":3}"#, [("a", nil), ("c", nil)], #"{"b":2}"#),
            (#"{"a":1,"b":2,"c":3}"#, [("b", nil), ("c", nil)], #"{"a":1}"#),
            (#"{"a":1, "b":2, "c":3 }"#, [("c", nil), ("b", nil), ("a", nil)], "{ }"),
            (#"{"a":1,"b":2}"#, [("a", nil), ("b", nil), ("d", 4)], #"{"d":4}"#),
            (#"{"a":1,"b":2}"#, [("a", nil), ("d", 4)], #"{"b":2,"d":4}"#),
            (#"{"a":1,"b":2}"#, [("b", nil), ("d", 4), ("a", 5)], #"{"a":5,"d":4}"#),
            (#"{"x":1,"x":1,"a":1}"#, [("a", 2)], #"{"x":1,"x":1,"a":2}"#),
            (#"{"a":1,"x":0,"a":2}"#, [("a", 3)], #"{"a":3,"x":0,"a":3}"#),
            (#"{"a":1,"x":0,"a":2}"#, [("a", nil)], #"{"x":0}"#),
            (#"{"\u0061":1}"#, [("a", 2)], #"{"\u0061":2}"#),
            (#"{"a":1}"#, [("gone", nil)], #"{"a":1}"#),
            (#"{"a":1}"#, [], #"{"a":1}"#),
            (#"{"a":1}"#, [("b", 1), ("b", 2), ("a", 5), ("a", 6)], #"{"a":6,"b":2}"#),
            (#"{"a":1}"#, [("b", 1), ("b", nil)], #"{"a":1}"#),
            (
                #"{"n":12345678901234567890123}"#, [("q\"", "\n")],
                #"{"n":12345678901234567890123,"q\"":"\n"}"#
            ),
        ] as [(String, Changes, String)])
    func changes(text: String, changes: Changes, result: String) throws {
        #expect(try JSONRow(trusted: Array(text.utf8)).setting(changes).description == result)
    }

    @Test("A broken row can't be changed.", arguments: ["", "[]", "{", #"{"a":1,}"#, "{}}"])
    func broken(text: String) {
        #expect(throws: RowError.self) {
            try JSONRow(trusted: Array(text.utf8)).setting([("a", 1)])
        }
    }

    @Test(
        "What is set is read again and the other fields keep their bytes.",
        arguments: 0..<100 as Range<UInt64>)
    func random(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        for _ in 0..<10 {
            let object = RandomDocument.object(depth: 3, using: &random)
            let text = RandomDocument.text(of: .object(object), using: &random)
            let row = try JSONRow(validating: Array(text.utf8))
            let before = try row.fields(Array(object.keys))

            var changes: OrderedDictionary<String, JSONValue?> = [:]
            for name in object.keys where Bool.random(using: &random) {
                let isRemoved = Bool.random(using: &random)
                changes.updateValue(
                    isRemoved ? nil : RandomDocument.value(depth: 2, using: &random), forKey: name)
            }
            for name in ["new", "new 2"] where Bool.random(using: &random) {
                changes.updateValue(RandomDocument.value(depth: 2, using: &random), forKey: name)
            }
            let spliced = try row.setting(changes.map { ($0.key, $0.value) })
            let valid = try JSONRow(validating: spliced.bytes)
            let names = Array(object.keys) + changes.keys.filter { object[$0] == nil }
            let after = try valid.fields(names)
            for name in names {
                if let change = changes[name] {
                    #expect(try after.value(name) == change, "\(name) in \(text)")
                } else {
                    #expect(after.rawBytes(name) == before.rawBytes(name), "\(name) in \(text)")
                }
            }
            let kept = Array(object.keys).filter { changes[$0] != .some(nil) }
            let added = Array(changes.keys).filter {
                object[$0] == nil && changes[$0] != .some(nil)
            }
            #expect(
                try JSONValue(parsing: spliced.bytes).object.map { Array($0.keys) } == kept + added)
        }
    }
}
