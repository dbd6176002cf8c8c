import Foundation
import OrderedCollections
import Records
import Rows
import Shards
import TestKit
import Testing

@testable import Pipeline

@Suite("The export stage")
struct ExportStageTests {
    private static let all: [any Exporter.Type] = [
        RAIFRLExporter.self, RAIFSFTExporter.self, MessagesExporter.self,
    ]

    private func export(
        _ exporters: [any Exporter.Type] = all, _ template: ChatTemplate = .qwen,
        system: String? = nil, maximum: Int = PromptWriter.defaultMaximum
    ) -> Export {
        Export(
            exporters: exporters,
            settings: ExportSettings(
                prompts: PromptWriter(
                    template: template, system: system, maximumCharacters: maximum),
                reward: RewardChoice()))
    }

    private static let rows: [JSONRow] =
        [
            GivenSamples.instruction("a", "First", licence: "CC0-1.0"),
            GivenSamples.instruction("b", "Second", reasoning: ""),
            GivenSamples.problem("m", "Find 6 times 7.", solution: "Six sevens are 42."),
            GivenSamples.problem("n", "六乘八？", answer: "48", language: "zh"),
        ]

    @Test("writes a line for each sample that a format can carry, and says in a ledger where")
    func ledger() async throws {
        let bench = try StageBench()
        let manifests = try await bench.run(Self.rows, [export()])
        let manifest = try #require(manifests.last)
        #expect(manifest.rowsIn == 4 && manifest.rowsKept == 4 && manifest.rowsDropped == 0)
        let noSolution = "the math problem has no worked solution"
        let noReasoning = "the chosen response shows no reasoning"
        let noResponse = "a math problem has no response to clone"
        #expect(
            try bench.rows("2-export") == [
                [
                    "id": "a",
                    "files": ["raif-rl.jsonl": 1, "raif-sft.jsonl": 1, "messages.jsonl": 1],
                ],
                [
                    "id": "b", "files": ["raif-rl.jsonl": 2, "messages.jsonl": 2],
                    "not_in": ["raif-sft.jsonl": .string(noReasoning)],
                ],
                [
                    "id": "m", "files": ["raif-rl.jsonl": 3, "messages.jsonl": 3],
                    "not_in": ["raif-sft.jsonl": .string(noResponse)],
                ],
                [
                    "id": "n", "files": ["raif-rl.jsonl": 4],
                    "not_in": [
                        "raif-sft.jsonl": .string(noResponse),
                        "messages.jsonl": .string(noSolution),
                    ],
                ],
            ])
        for (name, count) in [("raif-rl", 4), ("raif-sft", 1), ("messages", 3)] {
            let text = try bench.text("2-export", "\(name).jsonl")
            #expect(text.hasSuffix("}\n"))
            #expect(text.split(separator: "\n").count == count)
        }
    }

    @Test("gives a target that is a text in every row, and a task")
    func targets() async throws {
        let bench = try StageBench()
        _ = try await bench.run(Self.rows, [export()])
        for line in try bench.text("2-export", "raif-rl.jsonl").split(separator: "\n") {
            let row = try JSONRow(validating: Array(line.utf8)).fields(["input", "target", "task"])
            #expect(try !row.string("target").isEmpty)
            #expect(["ifeval", "default"].contains(try row.string("task")))
        }
    }

    @Test(
        "drops a sample that no format can carry, with every format's reason",
        arguments: [
            (
                GivenSamples.problem("m"), "not-exportable",
                "raif-sft.jsonl: a math problem has no response to clone | "
                    + "messages.jsonl: the math problem has no worked solution"
            ),
            (
                GivenSamples.instruction("a", "Say [INST]"), "template-marker",
                "raif-sft.jsonl: the prompt holds [INST] | messages.jsonl: the prompt holds [INST]"
            ),
        ])
    func dropped(row: JSONRow, code: String, detail: String) async throws {
        let bench = try StageBench()
        let stage = export([RAIFSFTExporter.self, MessagesExporter.self])
        let manifest = try #require(try await bench.run([row], [stage]).last)
        #expect(manifest.droppedByCode == [code: 1])
        let dropped = try #require(try bench.rows("2-export", "dropped").first)
        #expect(dropped["detail"]?.string == detail)
        #expect(dropped["row"]?.text == row.description)
    }

    @Test("drops a prompt that the trainer would cut")
    func tooLong() async throws {
        let bench = try StageBench()
        let row = GivenSamples.instruction("a", String(repeating: "word ", count: 200))
        let stage = export([RAIFRLExporter.self], maximum: 1_000)
        let manifest = try #require(try await bench.run([row], [stage]).last)
        #expect(manifest.droppedByCode == ["prompt-too-long": 1])
    }

    @Test("drops a sample that can't be read instead of ending the run")
    func unreadable() async throws {
        let bench = try StageBench()
        let row = JSONRow(trusted: Array(#"{"id":"a","kind":"poem"}"#.utf8))
        let manifest = try #require(try await bench.run([row], [export()]).last)
        #expect(manifest.droppedByCode == ["malformed-row": 1])
    }

    @Test(
        "writes the same bytes again, and takes away files of formats that are no longer asked for")
    func again() async throws {
        let bench = try StageBench()
        _ = try await bench.run(Self.rows, [export()])
        let first = try bench.text("2-export", "raif-rl.jsonl")
        let card = try bench.text("2-export", "dataset-card.md")
        let other = try StageBench()
        _ = try await other.run(Self.rows, [export()])
        #expect(try other.text("2-export", "raif-rl.jsonl") == first)
        #expect(try other.text("2-export", "dataset-card.md") == card)
        _ = try await bench.run(
            Self.rows, [export([RAIFRLExporter.self])], options: [["formats": ["raif-rl"]]])
        #expect(
            folderItems("\(bench.run.path)/2-export") == [
                "dataset-card.md", "kept-00000.jsonl.zst", "raif-rl.jsonl", "stage.json",
            ])
    }

    @Test("leaves neither a file nor a part of one where it can't write to the end")
    func interrupted() throws {
        let bench = try StageBench()
        let path = bench.folder.path("x.jsonl")
        do {
            let file = try LineFile(path: path)
            _ = try file.append(JSONRow(["a": 1]))
            #expect(fileSize(path + ".partial") != nil)
        }
        #expect(folderItems(bench.folder.path) == [])
        #expect(throws: ShardError.self) { try LineFile(path: bench.folder.path("none/x.jsonl")) }
    }

    @Test("says on the card how constraints combine, and which judge isn't to be believed")
    func compositions() async throws {
        let rule = RuleUse(id: "punctuation:no_comma", arguments: [:], text: "Use no commas.")
        let tree = Composition.chain([.leaf(.init(id: "c1", .rule(rule)))])
        let judge: JSONValue = [
            "models": ["local"], "accuracy": 0.525, "questions": 40, "calibrated": false,
        ]
        let rows = [
            try GivenSamples.instruction("a", "First").setting([
                ("composition", tree.json), ("judge", judge),
            ]),
            try GivenSamples.instruction("b", "Second").setting([
                ("judge", judge.setting("calibrated", true))
            ]),
        ]
        let bench = try StageBench()
        _ = try await bench.run(rows, [export()])
        let card = try bench.text("2-export", "dataset-card.md")
        #expect(card.contains("| chain | 1 |"))
        #expect(card.contains("| local, 53 % of 40 questions | 1 |"))
    }

    @Test("describes the dataset on a card: counts, rules, models, sources with their licences")
    func card() async throws {
        let bench = try StageBench()
        _ = try await bench.run(Self.rows, [export()])
        let card = try bench.text("2-export", "dataset-card.md")
        let lines = [
            "# bench", "4 samples (2 instructions, 2 math problems), made by the pipeline `bench`",
            "| `raif-rl.jsonl` | 4 | 2 | 2 |", "| `messages.jsonl` | 3 | 2 | 1 |", "| en | 3 |",
            "| zh | 1 |", "| `punctuation:no_comma` | 2 |", "| given-samples | 4 | 4 | 0 | 0 |  |",
            "| export | 4 | 4 | 0 | 0 |  |", "| `writer-1` | 2 |",
            "| `math.jsonl` | gsm8k | 2 | MIT |", "| `seeds.jsonl` | weft | 1 | CC0-1.0 |",
            "| `seeds.jsonl` | weft | 1 | not stated |",
        ]
        for line in lines { #expect(card.contains(line), "\(line) in:\n\(card)") }
    }

    @Test(
        "tells wrong options with their place",
        arguments: [
            ("{formats: [raif-lr]}", "unknown format 'raif-lr'; did you mean 'raif-rl'?"),
            (
                "{formats: []}",
                "export needs at least one format in 'formats'; known are raif-rl, raif-sft, messages, trl"
            ),
            (
                "{template: llama}",
                "'template' in export should be one of 'qwen', 'deepseek', 'llama3', 'mistral', 'base', "
                    + "not 'llama'"
            ),
            (
                "{system: \"Use <think>\"}",
                "'system' holds <think>, which the trainer would take for a part of the template; "
                    + "write it without"
            ),
            ("{max_prompt: 3}", "unknown key 'max_prompt' in export"),
        ])
    func faults(options: String, message: String) throws {
        let text = "name: t\nstages:\n  - export: \(options)\n"
        let faults = #expect(throws: PipelineFaults.self) {
            try PipelineFile.parse(text, path: "p.yaml")
        }
        let messages = try #require(faults).faults.map(\.message)
        #expect(messages.contains { $0.hasPrefix(message) }, "\(messages)")
    }
}
