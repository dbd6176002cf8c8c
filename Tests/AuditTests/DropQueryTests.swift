import Rows
import Testing

@testable import Audit

struct DropQueryTests {
    private static let words = "length_constraints:number_words"
    private static let comma = "punctuation:no_comma"

    private func run() throws -> (RunFixture, AuditRun) {
        let fixture = try RunFixture()
        try fixture.stage(
            "select-seeds",
            [
                .init(
                    kept: [["id": "k1"]],
                    dropped: [
                        departed("a1", "too-short", "3 characters", row: ["text": "写诗"]),
                        departed("a2", "malformed-row", "no text", row: "{broken, 50% off"),
                    ])
            ])
        let verdicts: JSONValue = [
            [
                "draw": 0,
                "rules": [
                    ["rule": .string(Self.words), "compatible": false, "sound": true],
                    ["rule": .string(Self.comma), "compatible": true, "sound": true],
                ],
            ]
        ]
        try fixture.stage(
            "check-quality",
            [
                .init(dropped: [
                    departed("b1", "rule-violated", "draw 0: 9 words", evidence: verdicts),
                    departed("b2", "rule-violated", "number_words: 9, at least 300"),
                    departed("b3", "refusal", "my_number_words_2", evidence: [["draw": 0]]),
                    departed(
                        "b4", "refusal", "begins with \"I'm sorry\"",
                        row: ["rules": [["id": .string(Self.words)]], "n": "line\nbreak"]),
                ])
            ])
        try fixture.stage(
            "check-quality", [.init(failed: [departed("c1", "http-500", "no answer")])])
        try fixture.finish()
        return (fixture, try AuditRun(fixture.path))
    }

    private func ids(_ change: (inout DropQuery) throws -> Void) throws -> [String] {
        let (fixture, run) = try run()
        defer { withExtendedLifetime(fixture) {} }
        var query = DropQuery(kinds: Set(Departure.Kind.allCases))
        try change(&query)
        var ids: [String] = []
        let faults = try query.search(run, knownCodes: ["proof"]) { departure in
            ids.append(departure.id)
            return true
        }
        #expect(faults.isEmpty)
        return ids
    }

    @Test("Without a filter all rows that left are found, in the pipeline's order.")
    func all() throws {
        #expect(try ids { _ in } == ["a1", "a2", "b1", "b2", "b3", "b4", "c1"])
    }

    @Test("Failed rows can be left out.")
    func dropsAlone() throws {
        #expect(try ids { $0.kinds = [.dropped] } == ["a1", "a2", "b1", "b2", "b3", "b4"])
    }

    @Test(
        "A stage narrows the rows.",
        arguments: [
            ("1", ["a1", "a2"]), ("check-quality", ["b1", "b2", "b3", "b4", "c1"]),
            ("3-check-quality", ["c1"]),
        ])
    func stage(name: String, found: [String]) throws {
        #expect(try ids { $0.stage = name } == found)
    }

    @Test(
        "A code narrows the rows; one that Weft knows may find none.",
        arguments: [("refusal", ["b3", "b4"]), ("http-500", ["c1"]), ("proof", [])])
    func code(name: String, found: [String]) throws {
        #expect(try ids { $0.code = name } == found)
    }

    @Test("An unknown code's error names those of the run.")
    func unknownCode() throws {
        let error = #expect(throws: AuditError.self) { try ids { $0.code = "refusals" } }
        #expect(
            error?.description
                == "no code 'refusals'; rows have left this run as http-500, malformed-row, refusal, "
                + "rule-violated, too-short")
    }

    @Test(
        "A rule finds rows that broke it, whose detail names it, or that have it.",
        arguments: [
            (words, ["b1", "b2", "b4"]), ("number_words", ["b1", "b2", "b4"]), (comma, []),
            ("words", []), ("no_such_rule", []),
        ])
    func rule(name: String, found: [String]) throws {
        let rows = try ids { $0.rule = name }
        // "words" is a word of the first detail, whatever rule it is about.
        #expect(rows == (name == "words" ? ["b1"] : found))
    }

    @Test(
        "A regular expression is looked for in the detail and in the row's texts.",
        arguments: [
            ("写", ["a1"]), ("^3 char", ["a1"]), ("(?i)i'M SORRY", ["b4"]), ("50% off$", ["a2"]),
            ("line\\nbreak", ["b4"]), ("[0-9] words|answer", ["b1", "c1"]), ("rules", []),
        ])
    func grep(pattern: String, found: [String]) throws {
        #expect(try ids { $0.pattern = try TextPattern(pattern) } == found)
    }

    @Test(
        "A pattern that can't be read is named with the reason.",
        arguments: [
            ("(abc", "expected ')'"), ("*a", "quantifier '*' must appear after expression"),
            ("a{2", "it can't be read"),
        ])
    func badPattern(pattern: String, reason: String) {
        #expect(throws: AuditError.badPattern(pattern: pattern, reason: reason)) {
            try TextPattern(pattern)
        }
    }

    @Test("Filters narrow together.")
    func together() throws {
        let found = try ids {
            $0.stage = "2"
            $0.code = "refusal"
            $0.pattern = try TextPattern("sorry")
        }
        #expect(found == ["b4"])
    }

    @Test("The search ends where the caller has enough.")
    func enough() throws {
        let (fixture, run) = try run()
        defer { withExtendedLifetime(fixture) {} }
        var ids: [String] = []
        _ = try DropQuery(kinds: [.dropped]).search(run, knownCodes: []) { departure in
            ids.append(departure.id)
            return ids.count < 3
        }
        #expect(ids == ["a1", "a2", "b1"])
    }

    @Test("A row's line of JSON is its file's, with how it left and where.")
    func line() throws {
        let (fixture, run) = try run()
        defer { withExtendedLifetime(fixture) {} }
        var lines: [String] = []
        _ = try DropQuery(kinds: [.failed]).search(run, knownCodes: []) { departure in
            lines.append(String(decoding: departure.line, as: UTF8.self))
            return true
        }
        #expect(
            lines == [
                #"{"id":"c1","stage":"any","code":"http-500","detail":"no answer","#
                    + #""row":{"text":"Write a poem."},"kind":"failed","index":3}"#
            ])
    }

    @Test("A row's text lines are cut to the width, Chinese counted double.")
    func textLines() throws {
        let (fixture, run) = try run()
        defer { withExtendedLifetime(fixture) {} }
        var lines: [String] = []
        var query = DropQuery(kinds: [.dropped])
        query.stage = "1"
        _ = try query.search(run, knownCodes: []) { departure in
            lines += departure.lines(width: 36)
            return true
        }
        #expect(
            lines == [
                "a1  1-select-seeds  too-short  3 ch…", "    写诗",
                "a2  1-select-seeds  malformed-row  …", "    {broken, 50% off",
            ])
    }
}
