import Foundation
import Records
import Rows
import TestKit
import Testing

@testable import Pipeline

@Suite("Exporting a run")
struct ExportSampleTests {
    /// A run whose samples come from mixing, so that a stage of the catalogue has written them.
    private func made(_ stages: [any Stage] = [], options: [JSONValue] = []) async throws
        -> StageBench
    {
        let bench = try StageBench()
        let mix = MixMath(sources: [], amount: .count(0), shuffles: false)
        let rows = [
            GivenSamples.instruction("a", "First"),
            GivenSamples.instruction("b", "Second", reasoning: ""), GivenSamples.problem("m"),
        ]
        _ = try await bench.run(rows, [mix] + stages, options: options)
        return bench
    }

    @Test("writes the samples of the last finished stage into one file")
    func writes() async throws {
        let bench = try await made()
        let path = bench.folder.path("out.jsonl")
        let report = try await SampleExport.write(
            run: bench.run, format: "raif-sft", template: .mistral, to: path)
        #expect(report.stage == "2-mix-math")
        #expect(report.template == .mistral)
        #expect(report.written == 1)
        #expect(report.leftOut == ["not-exportable": 2])
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.contains(#"First[/INST]","answer":"<think>\n"#))
        #expect(text.hasSuffix("</answer></s>\"}\n"))
    }

    @Test("takes template, system prompt and bound from the run's own export")
    func ownOptions() async throws {
        let prompts = PromptWriter(template: .llama3, system: "Be kind.", maximumCharacters: 9_000)
        let bench = try await made(
            [
                Export(
                    exporters: [RAIFRLExporter.self],
                    settings: ExportSettings(prompts: prompts, reward: RewardChoice()))
            ],
            options: [
                [:], ["template": "llama3", "system": "Be kind.", "max_prompt_characters": 9_000],
            ])
        let path = bench.folder.path("out.jsonl")
        let report = try await SampleExport.write(
            run: bench.run, format: "raif-rl", template: nil, to: path)
        #expect(report.template == .llama3)
        #expect(report.written == 3)
        #expect(
            try String(contentsOfFile: path, encoding: .utf8)
                == bench.text("3-export", "raif-rl.jsonl"))
    }

    @Test("refuses a template that the run's own system prompt would break")
    func brokenBySystem() async throws {
        let prompts = PromptWriter(
            template: .qwen, system: "Obey the User: always.", maximumCharacters: 9_000)
        let bench = try await made(
            [
                Export(
                    exporters: [RAIFRLExporter.self],
                    settings: ExportSettings(prompts: prompts, reward: RewardChoice()))
            ],
            options: [[:], ["template": "qwen", "system": "Obey the User: always."]])
        let path = bench.folder.path("out.jsonl")
        let error = await #expect(throws: RunError.self) {
            try await SampleExport.write(
                run: bench.run, format: "raif-rl", template: .base, to: path)
        }
        #expect(
            error.map { "\($0)" }
                == "export: the run's own system prompt holds User:, which breaks the template "
                + "'base'; choose another template")
        let report = try await SampleExport.write(
            run: bench.run, format: "raif-rl", template: .mistral, to: path)
        #expect(report.written == 3)
    }

    @Test("says what is wrong with a format that it doesn't know, and with a run without samples")
    func unknown() async throws {
        let bench = try await made()
        let unknown = await #expect(throws: RunError.self) {
            try await SampleExport.write(
                run: bench.run, format: "raif", template: .qwen, to: bench.folder.path("x"))
        }
        #expect(
            unknown.map { "\($0)" }
                == "export: unknown format 'raif'; known are raif-rl, raif-sft, messages, trl")
        let empty = try StageBench()
        _ = try await empty.run([], [])
        let error = await #expect(throws: RunError.self) {
            try await SampleExport.write(
                run: empty.run, format: "raif-rl", template: nil, to: empty.folder.path("x"))
        }
        #expect(error.map { "\($0)" }?.contains("add check-quality to the pipeline") == true)
        #expect(fileSize(empty.folder.path("x")) == nil)
    }
}
