import Foundation
import OrderedCollections
import Records
import Rows
import TestKit
import Testing

@testable import Pipeline

/// The script that checks exported files on its own, without Weft's code.
@Suite("scripts/check-raif")
struct ExportCheckerTests {
    private static let script = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../scripts/check-raif").standardizedFileURL

    private static let hasPython = FileManager.default.isExecutableFile(
        atPath: "/usr/bin/python3")

    private func check(_ file: String, _ arguments: [String]) async throws -> Program.Result {
        try await Program("/usr/bin/python3").run([Self.script.path, file] + arguments)
    }

    private static let rules = [
        RuleUse(
            id: "length_constraints:nth_paragraph_first_word",
            arguments: ["num_paragraphs": 2, "nth_paragraph": 2, "first_word": "so"], text: "t"),
        RuleUse(id: "keywords:existence", arguments: ["keywords": ["薄荷", "tea"]], text: "t"),
        RuleUse(
            id: "length_constraints:number_words", arguments: ["num_words": 9, "relation": "少于"],
            text: "t"),
        RuleUse(id: "startend:end_checker", arguments: ["end_phrase": "Bye."], text: "t"),
    ]

    @Test(
        "finds no fault in what Weft exports",
        .enabled(if: hasPython, "python3 isn't installed"),
        arguments: ChatTemplate.allCases, [nil, "You write for sailors.\n\nBe brief."])
    func clean(template: ChatTemplate, system: String?) async throws {
        let bench = try StageBench()
        let rows = [
            GivenSamples.instruction("a", "First\n\nwith a blank line"),
            GivenSamples.instruction("b", "第二", rules: Self.rules),
            GivenSamples.problem("m"), GivenSamples.problem("n", "六乘八？", language: "zh"),
            try GivenSamples.instruction("c", "Now in one line.").setting([
                ("turns", [Turn(.user, "Hi").json, Turn(.assistant, "Hello\n\nyou").json]),
                ("system", "Answer\n\nbriefly."),
            ]),
            try GivenSamples.instruction("d", "Third", rules: []).setting([
                ("questions", [["text": "Be kind.", "question": "Is it kind?"]])
            ]),
        ]
        let prompts = PromptWriter(
            template: template, system: system, maximumCharacters: PromptWriter.defaultMaximum)
        _ = try await bench.run(
            rows,
            [
                Export(
                    exporters: [RAIFRLExporter.self],
                    settings: ExportSettings(prompts: prompts, reward: RewardChoice()))
            ])
        let file = "\(bench.run.path)/2-export/raif-rl.jsonl"
        let options = ["--template", template.rawValue]
        let result = try await check(
            file, options + ["--require-math", "2", "--require-instructions", "4"])
        #expect(result.code == 0, "\(result.output)")
        #expect(result.output.hasSuffix("6 rows, 0 faults\n"))
        #expect(result.output.contains("rule\tkeywords:existence\t1\n"))
        let fewer = try await check(file, options + ["--require-math", "3"])
        #expect(fewer.code == 1)
        #expect(fewer.output.contains("2 math rows, at least 3 are wanted"))
        let other = template == .qwen ? "base" : "qwen"
        #expect(try await check(file, ["--template", other]).code == 1)
    }

    private static let input =
        "<|im_start|>system\\nYou <think> reasoning process here </think><answer> answer here "
        + "</answer>.<|im_end|>\\n<|im_start|>user\\nHi \\\\boxed{}<|im_end|>\\n<|im_start|>assistant\\n"

    private static func rule(_ id: String, _ arguments: String) -> String {
        let target = #"{"instruction_id_list":["\#(id)"],"kwargs":[\#(arguments)]}"#
        return row(target: target, task: "ifeval")
    }

    private static func row(target: String, task: String) -> String {
        #"{"input":"\#(input)","target":\#(JSONValue.string(target).text),"task":"\#(task)"}"#
    }

    @Test(
        "finds each fault that would spoil a training run",
        .enabled(if: hasPython, "python3 isn't installed"),
        arguments: [
            ("not JSON", "isn't JSON"), ("[1]", "isn't an object"), ("", "isn't JSON"),
            (#"{"input":"x","target":"1"}"#, "the fields are"),
            (#"{"input":"\#(input)","target":1,"task":"default"}"#, "target isn't a text"),
            (#"{"input":"\#(input)","target":"1","task":null}"#, "task isn't a text"),
            (#"{"input":"\#(input)\n","target":"1","task":"default"}"#, "assistant header"),
            (row(target: "", task: "default"), "the answer is empty"),
            (row(target: "1", task: "ifevalwoFormat"), "makes the trainer raise"),
            (row(target: "1", task: "kk"), "not default, ifeval or complex"),
            (row(target: "1", task: "ifeval"), "target isn't an object"),
            (row(target: "{", task: "ifeval"), "target isn't JSON"),
            (
                row(target: #"{"instruction_id_list":[],"kwargs":[]}"#, task: "ifeval"),
                "instruction_id_list is empty"
            ),
            (
                row(
                    target: #"{"instruction_id_list":["startend:quotation"],"kwargs":[]}"#,
                    task: "ifeval"),
                "as long as"
            ),
            (rule("detectable_format:xml_format", "{}"), "no usable rule"),
            (rule("punctuation:no_comma", #"{"keywords":null}"#), "doesn't take"),
            (rule("punctuation:no_comma", "null"), "aren't an object"),
            (rule("keywords:existence", "{}"), "lacks 'keywords'"),
            (rule("keywords:existence", #"{"keywords":null}"#), "is null"),
            (
                rule(
                    "length_constraints:number_words", #"{"num_words":"9","relation":"at least"}"#),
                "can't be '9'"
            ),
            (
                rule(
                    "length_constraints:number_words", #"{"num_words":true,"relation":"at least"}"#),
                "can't be True"
            ),
            (
                rule("length_constraints:number_words", #"{"num_words":9,"relation":"at most"}"#),
                "can't be 'at most'"
            ),
            (row(target: #"{"scoring_questions":[]}"#, task: "complex"), "scoring_questions"),
        ])
    func faulty(line: String, message: String) async throws {
        let bench = try StageBench()
        try bench.write(line + "\n", to: "x.jsonl")
        let result = try await check(bench.folder.path("x.jsonl"), [])
        #expect(result.code == 1)
        #expect(result.output.hasPrefix("line 1: "))
        #expect(result.output.contains(message), "\(result.output)")
    }

    @Test(
        "takes a row of each task, and says of a second row with the same input",
        .enabled(if: hasPython, "python3 isn't installed"))
    func rows() async throws {
        let bench = try StageBench()
        let target = #"{"scoring_questions":["Is it kind?"],"scoring_sum_qwen2.5-7B-Instruct":1}"#
        let lines = [
            Self.row(target: "1", task: "default"), Self.row(target: target, task: "complex"),
        ]
        try bench.write(lines.joined(separator: "\n"), to: "x.jsonl")
        let result = try await check(bench.folder.path("x.jsonl"), [])
        #expect(
            result.output == """
                line 2: has the same input as line 1: in one batch they'd be one group
                task\tcomplex\t1
                task\tdefault\t1
                2 rows, 1 faults

                """)
    }
}
