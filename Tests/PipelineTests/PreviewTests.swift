import Foundation
import OrderedCollections
import Records
import Rows
import TestKit
import Testing

@testable import Pipeline

@Suite("Previews")
struct PreviewTests {
    private static let composition = Composition.chain([
        .leaf(
            Composition.Leaf(
                id: "c1",
                .rule(RuleUse(id: "punctuation:no_comma", arguments: [:], text: "No commas.")))),
        .selection(
            Composition.Selection(
                condition: Composition.Condition(
                    kind: "words-below", arguments: ["words": 100],
                    text: "the passage has fewer than 100 words", holds: false),
                then: .leaf(
                    Composition.Leaf(
                        id: "c2",
                        .question(
                            Question(text: "Write as a porter.", question: "?", category: "style")))
                ),
                otherwise: .leaf(
                    Composition.Leaf(
                        id: "c3",
                        .question(Question(text: "像诗人一样写。", question: "?", category: "style")))))),
    ])

    @Test("A tree is drawn with its order, its conditions' truth and the branch that counts.")
    func tree() {
        let row: JSONValue = ["composition": Self.composition.json]
        #expect(
            TreeText.lines(of: row) == [
                "chain",
                "├─ 1. c1: punctuation:no_comma",
                "└─ 2. if the passage has fewer than 100 words  [false]",
                "   ├─   then",
                "   │    c2 (not active): [style] Write as a porter.",
                "   └─ * else",
                "        c3: [style] 像诗人一样写。",
            ])
    }

    @Test("Lines are broken at spaces, Chinese ones by their double width.")
    func columns() {
        #expect(TextColumns.width(of: "潮a") == 3)
        #expect(TextColumns.wrapped("the tide comes in", to: 10) == ["the tide ", "comes in"])
        #expect(TextColumns.wrapped("潮汐跟随月亮", to: 8) == ["潮汐跟随", "月亮"])
        #expect(TextColumns.wrapped("short", to: 10) == ["short"])
        for width in 4..<30 {
            for line in TextColumns.wrapped(
                "│  a word and 一些中文字 together supercalifragilistic", to: width)
            {
                #expect(TextColumns.width(of: line) <= width)
            }
        }
        let beside = TextColumns.beside(["a", "b"], ["c"], width: 13)
        #expect(beside == ["a     │ c", "b"])
    }

    @Test("A report stands side by side where there is room, else below each other.")
    func report() {
        let item = Preview.Item(
            id: RecordID("s1"), seed: ["text": "Tell of the sea.", "language": "en"],
            instructions: [
                [
                    "instruction": "Tell of the sea. No commas.",
                    "composition": Self.composition.json,
                    "system": "Be brief.", "turns": [["role": "user", "content": "Hello."]],
                ]
            ], departure: nil)
        let gone = Preview.Item(
            id: RecordID("s2"), seed: ["text": "Tell of the wind."], instructions: [],
            departure: [
                "stage": "inject-constraints", "code": "no-compatible-rules", "detail": "none fit",
            ])
        let report = Preview.Report(
            items: [item, gone], calls: 3, tokens: 70, models: ["m"],
            stages: ["select-seeds", "inject-constraints"], failedRows: 0, notes: ["a note"])
        let wide = PreviewText(width: 140).text(report)
        #expect(wide.contains("SEED  (en)") && wide.contains("│ SYSTEM"))
        let narrow = PreviewText(width: 80).text(report)
        for part in [
            "SYSTEM\nBe brief.", "USER (earlier)\nHello.",
            "INSTRUCTION\nTell of the sea. No commas.",
            "LEFT at inject-constraints: no-compatible-rules: none fit", "note: a note",
            "3 calls, 70 tokens",
        ] {
            #expect(narrow.contains(part), "\(part)")
        }
        #expect(report.json["items"]?.array?.count == 2)
    }

    private static let plain = """
        name: plain
        seed: 4
        stages:
          - select-seeds: {from: {file: seeds.jsonl}}
          - inject-constraints: {rules: {per_instruction: 2}}
          - generate-responses: {model: m}
        models:
          m: {model: stub, endpoints: ["http://127.0.0.1:9"]}
        """

    @Test("Of a huge file only the beginning is read, and nothing stays behind.")
    func huge() async throws {
        let fixture = try RunFixture(seeds: 3_000)
        let before = try FileManager.default.subpathsOfDirectory(atPath: fixture.folder.path)
        let preview = Preview(
            path: "p.yaml", text: Self.plain, overrides: [], count: 4, stage: nil)
        let scratch = try TemporaryDirectory()
        let report = try await preview.run(
            baseDirectory: fixture.folder.path, scratch: scratch.path)
        #expect(report.items.count == 4 && report.calls == 0 && report.models.isEmpty)
        #expect(report.stages == ["select-seeds", "inject-constraints"])
        #expect(report.notes.contains("only the first 1000 items of seeds.jsonl were looked at"))
        for item in report.items {
            #expect(item.seed["source"]?["file"]?.string == "seeds.jsonl")
            #expect(item.instructions.count == 1 || item.departure != nil)
        }
        #expect(try FileManager.default.subpathsOfDirectory(atPath: fixture.folder.path) == before)
        #expect(try FileManager.default.subpathsOfDirectory(atPath: scratch.path).isEmpty)
    }

    @Test("A stage by name ends it; one that isn't there is told.")
    func stages() async throws {
        let fixture = try RunFixture(seeds: 20)
        let preview = { (stage: String) in
            Preview(path: "p.yaml", text: Self.plain, overrides: [], count: 3, stage: stage)
        }
        let report = try await preview("select-seeds").run(baseDirectory: fixture.folder.path)
        #expect(report.items.count == 3 && report.items.allSatisfy { $0.instructions.isEmpty })
        await #expect(throws: RunError.self) {
            _ = try await preview("polish").run(baseDirectory: fixture.folder.path)
        }
    }
}
