import Foundation
import Rows
import TestKit
import Testing

@Suite("weft check judge")
struct CheckJudgeCommandTests {
    private struct Fixture {
        let folder: TemporaryDirectory
        let server: ModelServer
        let weft: WeftCommand

        init(respond: @escaping @Sendable (ReceivedRequest, Int) -> Behaviour) throws {
            folder = try TemporaryDirectory()
            server = try ModelServer(respond: respond)
            weft = WeftCommand(
                folder: folder.path, environment: ["WEFT_TEST_SERVER": server.url, "NO_COLOR": "1"])
            try write(
                "p.yaml",
                """
                name: p
                models:
                  m:
                    model: stub
                    endpoints: [$WEFT_TEST_SERVER]
                    price: {input: 1, output: 2}
                stages:
                  - select-seeds: {from: [{file: s.jsonl}]}
                """)
        }

        func write(_ name: String, _ text: String) throws {
            try Data(text.utf8).write(to: URL(filePath: folder.path(name)))
        }
    }

    private func line(_ number: Int, label: JSONValue, category: String) -> String {
        let value: JSONValue = [
            "instruction": "Write of a harbour.", "response": .string("Boat \(number)."),
            "question": .string("Is it boat \(number)?"), "label": label,
            "category": .string(category),
        ]
        return value.text
    }

    @Test("measures a judge, and asks nothing twice")
    func measures() async throws {
        // Right but for boats 3 (says no), 7 (says yes) and 9 (says neither).
        let fixture = try Fixture { request, _ in
            let number = (0..<10).last { request.prompt.contains("boat \($0)?") } ?? 0
            let isYes = number == 3 ? false : number == 7 ? true : number < 5
            return .answer(number == 9 ? "Perhaps." : isYes ? "YES" : "NO")
        }
        let lines = (0..<10).map { number in
            line(
                number, label: number % 2 == 0 ? .bool(number < 5) : number < 5 ? "yes" : "No",
                category: number < 2 ? "style" : "content")
        }
        try fixture.write("q.jsonl", lines.joined(separator: "\n"))
        let command = ["check", "judge", "q.jsonl", "--pipeline", "p.yaml", "--model", "m"]
        let result = try await fixture.weft.run(command + ["--method", "text", "--json"])
        #expect(result.code == 0, "\(result.faults)")
        let report = try JSONValue(parsing: result.output)
        #expect(report["questions"] == 10)
        #expect(report["accuracy"]?.double == 0.7)
        #expect(report["precision"]?.double == 0.8)
        #expect(report["recall"]?.double == 0.8)
        #expect(report["unsure"] == 1)
        #expect(report["confusion"]?["no"]?["unsure"] == 1)
        #expect(report["categories"]?["style en"]?["questions"] == 2)
        #expect(report["calls"] == 10)
        #expect(report["brier"] == .null)
        #expect((report["usd"]?.double ?? 0) > 0)
        let again = try await fixture.weft.run(command + ["--method", "text"])
        #expect(again.output.contains("accuracy 70.0%, precision 80.0%, recall 80.0%"))
        #expect(again.output.contains("warning: an accuracy below 80.0%"))
        #expect(fixture.server.counts.requests == 10)
    }

    @Test("names the lines that are wrong and measures the others")
    func wrongLines() async throws {
        let fixture = try Fixture { _, _ in .answer("YES") }
        try fixture.write(
            "q.jsonl",
            [line(1, label: true, category: ""), "{", line(2, label: "perhaps", category: "")]
                .joined(separator: "\n"))
        let result = try await fixture.weft.run(
            "check", "judge", "q.jsonl", "--pipeline", "p.yaml", "--model", "m", "--method", "text",
            "--json")
        #expect(result.code == 3)
        #expect(try JSONValue(parsing: result.output)["questions"] == 1)
        #expect(result.faults.contains("q.jsonl:2:"))
        #expect(result.faults.contains("q.jsonl:3:"))
    }

    @Test(
        "refuses what it can't do",
        arguments: [
            (["q.jsonl", "--pipeline", "p.yaml", "--model", "x"], "no model 'x'; known are m"),
            (
                ["q.jsonl", "--pipeline", "p.yaml", "--model", "m", "--method", "guess"],
                "--method is one of"
            ),
            (["none.jsonl", "--pipeline", "p.yaml", "--model", "m"], "none.jsonl can't be read"),
        ])
    func refused(arguments: [String], message: String) async throws {
        let fixture = try Fixture { _, _ in .answer("YES") }
        try fixture.write("q.jsonl", "")
        let result = try await fixture.weft.run(["check", "judge"] + arguments)
        #expect(result.code != 0)
        #expect(result.faults.contains(message), "\(result.faults)")
    }
}
