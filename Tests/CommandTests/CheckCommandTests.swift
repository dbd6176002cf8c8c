import Foundation
import Rows
import TestKit
import Testing

@Suite("weft check")
struct CheckCommandTests {
    /// Runs a check on lines and gives the lines that it wrote.
    private func check(
        _ arguments: [String], _ lines: [String]
    ) async throws -> (code: Int32, lines: [JSONValue], faults: String) {
        let folder = try TemporaryDirectory()
        let file = URL(filePath: folder.path).appending(path: "in.jsonl")
        try Data(lines.joined(separator: "\n").utf8).write(to: file)
        let result = try await WeftCommand().run(["check"] + arguments + [file.path()])
        let written = try result.output.split(separator: "\n").map {
            try JSONValue(parsing: Array($0.utf8))
        }
        return (result.code, written, result.faults)
    }

    @Test("gives a verdict a line, for one rule and for a list")
    func verdicts() async throws {
        let rule = #"{"instruction_id":"length_constraints:number_words","kwargs":"#
        let (code, lines, faults) = try await check(
            ["rules"],
            [
                rule
                    + #"{"num_words":2,"relation":"at least","letter":null},"response":"Low tide"}"#,
                rule + #"{"num_words":3,"relation":"at least"},"response":"Low tide"}"#,
                """
                {"instruction_id_list":["punctuation:no_comma","startend:quotation"],\
                "kwargs":[{},{}],"response":"Low tide"}
                """,
            ])
        #expect(code == 0)
        #expect(faults.isEmpty)
        #expect(lines.map { $0["followed"] } == [.bool(true), .bool(false), nil])
        #expect(lines[1]["detail"] == .string("number_words: 2, at least 3"))
        #expect(lines[2]["follow_all_instructions"] == .bool(false))
        #expect(lines[2]["follow_instruction_list"] == [.bool(true), .bool(false)])
    }

    @Test("tells the checkers apart, and takes loose forms")
    func checkers() async throws {
        let sentence =
            #"{"instruction_id":"keywords:forbidden_words","kwargs":{"forbidden_words":["红"]},"response":"红色的花"}"#
        let both = try await check(["rules", "--checker", "both"], [sentence]).lines[0]
        #expect(both["compatible"] == .bool(true))
        #expect(both["sound"] == .bool(false))
        #expect(both["followed"] == .bool(false))
        #expect(
            try await check(["rules", "--checker", "sound"], [sentence]).lines[0]["followed"]
                == .bool(false))
        let title =
            #"{"instruction_id":"startend:quotation","kwargs":{},"response":"Here it is:\n\"The tide\""}"#
        #expect(try await check(["rules"], [title]).lines[0]["followed"] == .bool(false))
        #expect(try await check(["rules", "--loose"], [title]).lines[0]["followed"] == .bool(true))
    }

    @Test("answers a line that is wrong with what is wrong, and goes on")
    func faults() async throws {
        let (code, lines, faults) = try await check(
            ["rules"],
            [
                #"{"instruction_id":"punctuation:no_coma","kwargs":{},"response":"a"}"#, "nonsense",
                #"{"instruction_id":"punctuation:no_comma","kwargs":{"n":1},"response":"a"}"#,
                #"{"instruction_id":"punctuation:no_comma","kwargs":[],"response":"a"}"#,
                #"{"kwargs":{},"response":"a"}"#, #"{"instruction_id":"punctuation:no_comma"}"#,
                #"{"instruction_id_list":["punctuation:no_comma"],"kwargs":[{},{}],"response":"a"}"#,
                #"{"instruction_id":"punctuation:no_comma","response":"a"}"#,
            ])
        #expect(code == 3)
        #expect(lines.count == 8)
        for (index, line) in lines.dropLast().enumerated() {
            #expect(line["followed"] == .null)
            #expect(line["error"]?.string?.hasPrefix("line \(index + 1): ") == true)
        }
        #expect(lines[0]["error"]?.string?.contains("did you mean 'punctuation:no_comma'?") == true)
        #expect(lines[7]["followed"] == .bool(true))
        #expect(faults.contains("7 of the lines"))
    }

    @Test("says why rules don't go together")
    func sets() async throws {
        let (code, lines, _) = try await check(
            ["set"],
            [
                """
                {"instruction_id_list":["keywords:existence","keywords:forbidden_words"],\
                "kwargs":[{"keywords":["tide"]},{"forbidden_words":["tide"]}]}
                """,
                """
                {"instruction_id_list":["keywords:existence","punctuation:no_comma"],\
                "kwargs":[{"keywords":["tide"]},{}]}
                """,
            ])
        #expect(code == 0)
        #expect(lines.map { $0["feasible"] } == [.bool(false), .bool(true)])
        let clash = try #require(lines[0]["clashes"]?.array?.first)
        #expect(clash["rules"] == ["keywords:existence", "keywords:forbidden_words"])
        #expect(clash["reason"]?.string?.contains("tide") == true)
    }
}
