import Foundation
import Rows
import TestKit
import Testing

@Suite("weft check math")
struct CheckMathCommandTests {
    /// Runs the check on lines and gives the lines that it wrote.
    private func check(
        _ options: [String] = [], _ lines: [JSONValue]
    ) async throws -> (code: Int32, lines: [JSONValue], faults: String) {
        let folder = try TemporaryDirectory()
        let file = URL(filePath: folder.path).appending(path: "in.jsonl")
        try Data(lines.map(\.text).joined(separator: "\n").utf8).write(to: file)
        let result = try await WeftCommand().run(["check", "math"] + options + [file.path()])
        let written = try result.output.split(separator: "\n").map {
            try JSONValue(parsing: Array($0.utf8))
        }
        return (result.code, written, result.faults)
    }

    private func pair(_ prediction: String, _ reference: String) -> JSONValue {
        ["prediction": .string(prediction), "reference": .string(reference)]
    }

    @Test("says of pairs whether they are equal, or why that isn't decided")
    func pairs() async throws {
        let (code, lines, faults) = try await check(
            [],
            [
                pair(#"\frac12"#, "0.5"), pair("x>3", "x<3"), pair(#"\{1,2\}"#, #"\{2,1\}"#),
                pair("", "5"),
            ])
        #expect(code == 0)
        #expect(faults.isEmpty)
        #expect(
            lines.prefix(3).map(\.text) == ["true", "false", "true"].map { #"{"equal":\#($0)}"# })
        #expect(lines.last == ["equal": .null, "reason": "an answer is empty"])
    }

    @Test("finds the answer of a response and its place, in bytes")
    func responses() async throws {
        let response = #"Größe: \boxed{1{,}024}."#
        let (code, lines, _) = try await check(
            [],
            [
                ["response": .string(response), "reference": "1024"],
                ["response": .string(response), "reference": "1025"],
                ["response": "I can't tell.", "reference": "1024"],
                ["response": .string(response)], ["response": "I can't tell."],
                ["response": "It can't be A, so the answer is C.", "reference": "(C)"],
            ])
        #expect(code == 0)
        #expect(lines.prefix(3).map { $0["equal"] } == [true, false, false])
        #expect(lines[0]["answer"] == "1{,}024")
        #expect(lines[0]["rule"] == "boxed")
        #expect(lines[0]["range"] == [16, 23])
        #expect(Array(response.utf8)[16..<23].elementsEqual("1{,}024".utf8))
        #expect(lines[2]["answer"] == .null)
        #expect(lines[2]["reason"] == "the response has no answer")
        #expect(lines[3] == ["answer": "1{,}024", "rule": "boxed", "range": [16, 23]])
        #expect(lines[4] == ["answer": .null, "rule": .null, "range": .null])
        #expect(lines[5]["equal"] == true)
        #expect(lines[5]["answer"] == "C")
    }

    @Test("tells the checkers apart")
    func checkers() async throws {
        let lines = [
            pair("x>3", "x<3"), pair(#"\{1,2\}"#, #"\{2,1\}"#), pair("5", "5"),
            ["response": #"First \boxed{3}, then a\boxed{50\%}"#, "reference": "50"],
            ["response": #"\boxed{5}"#],
        ]
        let compatible = try await check(["--checker", "compatible"], lines).lines
        #expect(compatible[0] == ["equal": true])
        #expect(compatible[1] == ["equal": false])
        #expect(compatible[3]["answer"] == "50")
        #expect(compatible[4] == ["answer": "5"])
        let both = try await check(["--checker", "both"], lines).lines
        #expect(both[0]["equal"] == false)
        #expect(both[0]["sound"] == ["equal": false])
        #expect(both[0]["compatible"] == ["equal": true])
        #expect(both[1]["equal"] == false)
        #expect(both[2]["equal"] == true)
        #expect(both[4]["equal"] == nil)
        #expect(both[4]["sound"]?["rule"] == "boxed")
        #expect(both[4]["compatible"]?["answer"] == "5")
    }

    @Test("rounds to a precision and renames variables where a line says so")
    func options() async throws {
        func line(_ pair: JSONValue, _ member: String) throws -> JSONValue {
            try JSONValue(parsing: Array("\(pair.text.dropLast()),\(member)}".utf8))
        }
        let rounded = pair("2.667", #"\frac{8}{3}"#)
        let named = pair("f(y)", "f(x)")
        let (_, lines, _) = try await check(
            [],
            [
                rounded, try line(rounded, #""precision":3"#), try line(rounded, #""precision":4"#),
                named,
                try line(named, #""strict":false"#), try line(named, #""strict":true"#),
            ])
        #expect(lines.map { $0["equal"] } == [false, true, false, false, true, false])
    }

    @Test("explains itself")
    func explains() async throws {
        let pairs = [
            pair(#"\sqrt8"#, #"2\sqrt2"#), ["response": "The answer is 5.", "reference": "6"],
        ]
        let lines = try await check(["--explain"], pairs).lines
        let notes = try #require(lines[0]["explanation"]?.array)
        #expect(notes.first?.string?.hasPrefix("prediction reads as ") == true)
        #expect(notes.last == "equal: the normal forms are the same")
        #expect(lines[1]["explanation"]?.array?.last == "different: the normal forms differ")
        let trainer = try await check(["--explain", "--checker", "compatible"], pairs).lines
        #expect(trainer[1]["explanation"]?.array?.first == "the trainer compares 5")
    }

    @Test("answers a line that is wrong with what is wrong, and goes on")
    func faults() async throws {
        let (code, lines, faults) = try await check(
            [],
            [
                ["prediction": "5"], ["reference": "5"], "nonsense",
                ["prediction": 5, "reference": "5"],
                ["prediction": "5", "response": "5", "reference": "5"],
                ["prediction": "5", "reference": "5", "precision": -1],
                ["prediction": "5", "reference": "5", "strict": "no"], pair("5", "5"),
            ])
        #expect(code == 3)
        #expect(lines.count == 8)
        for (index, line) in lines.dropLast().enumerated() {
            #expect(line["equal"] == .null)
            #expect(line["error"]?.string?.hasPrefix("line \(index + 1): ") == true)
        }
        #expect(lines[3]["error"]?.string?.contains("put it between quotes") == true)
        #expect(lines.last == ["equal": true])
        #expect(faults.contains("7 of the lines"))
    }
}
