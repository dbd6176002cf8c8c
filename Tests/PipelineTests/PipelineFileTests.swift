import Chat
import Rows
import Testing

@testable import Pipeline

@Suite("A pipeline file")
struct PipelineFileTests {
    static let whole = """
        name: small
        seed: 7
        models:
          local: {model: m, endpoints: [http://127.0.0.1:1/v1]}
        stages:
          - select-seeds: {from: [{file: seeds.jsonl}], limit: 3}
          - inject-constraints: {rules: {per_instruction: [1, 2]}}
          - generate-responses: {model: local, draws: 2}
          - check-quality:
        """

    /// The faults of a text, each as "line:column: message".
    static func faults(_ text: String, overrides: [String] = []) -> [String] {
        do {
            _ = try PipelineFile.parse(text, path: "p.yaml", overrides: overrides)
            return []
        } catch {
            return error.faults.map { String($0.description.dropFirst("p.yaml:".count)) }
        }
    }

    @Test("without faults is read with its defaults")
    func whole() throws {
        let pipeline = try PipelineFile.parse(Self.whole, path: "p.yaml")
        #expect(pipeline.name == "small")
        #expect(pipeline.seed == 7)
        #expect(
            pipeline.steps.map(\.name) == [
                "select-seeds", "inject-constraints", "generate-responses", "check-quality",
            ])
        #expect(pipeline.steps[2].models == ["local"])
        #expect(pipeline.steps[2].options["draws"]?.int == 2)
        #expect(pipeline.model("local")?.maxInFlight == 64)
    }

    @Test("says how a model is paced and where calls are shared")
    func pace() throws {
        let text = Self.whole.replacing(
            "seed: 7", with: "seed: 7\ncache: shared/calls\nsync_seconds: 0"
        )
        .replacing(
            "{model: m,",
            with: "{model: m, quota: account, rpm: 60, tpm: 90000, deadline_seconds: 30, "
                + "hedge: {percent: 3}, outage_seconds: 120, breaker: {calls: 4},")
        let pipeline = try PipelineFile.parse(text, path: "p.yaml")
        #expect(pipeline.calls.cache == "shared/calls")
        #expect(pipeline.calls.syncSeconds == 0)
        let settings = try #require(pipeline.model("local"))
        #expect(settings.quota == "account")
        #expect(settings.requestsPerMinute == 60)
        #expect(settings.tokensPerMinute == 90_000)
        let (_, configurations) = try ModelSet.configurations(pipeline, pipeline.steps[...])
        let configuration = try #require(configurations.first)
        #expect(configuration.deadline == .seconds(30))
        #expect(configuration.hedging == Hedging(percent: 3))
        #expect(configuration.breaker == CircuitBreaker(calls: 4))
        #expect(configuration.retries.outagePatience == .seconds(120))
        let plain = try PipelineFile.parse(Self.whole, path: "p.yaml")
        #expect(plain.calls.cache == nil)
        #expect(try ModelSet.configurations(plain, plain.steps[...]).1.first?.hedging == nil)
    }

    @Test(
        "with a fault says where it is and what to do",
        arguments: [
            (
                "limit: 3", "limti: 3",
                "6:49: unknown key 'limti' in select-seeds; did you mean 'limit'?"
            ),
            (
                "draws: 2", "draws: many",
                "8:47: 'draws' in generate-responses should be a whole number from 1 to 1024, not "
                    + "'many'"
            ),
            (
                "model: local", "model: lokal",
                "8:33: generate-responses asks the model 'lokal'; known are local"
            ),
            (
                "- check-quality:", "- chek-quality:",
                "9:5: unknown stage 'chek-quality'; did you mean 'check-quality'?"
            ),
            (
                "- inject-constraints: {rules: {per_instruction: [1, 2]}}\n",
                "- check-quality: {}\n",
                "7:5: stage 2 'check-quality' reads Candidate, but stage 1 'select-seeds' writes "
                    + "Seed; put a stage that writes Candidate before it: generate-responses"
            ),
            (
                "[http://127.0.0.1:1/v1]", "[ftp://x]",
                "4:32: 'ftp://x' is not an http or https URL"
            ),
            (
                "[1, 2]", "[2, 1]",
                "7:51: 'per_instruction' in inject-constraints.rules should be two whole numbers, "
                    + "[low, high], each from 0 to 12, not [2,1]"
            ),
            (
                "{model: m,", "{model: m, parameters: {response_format: json},",
                "4:33: 'response_format' can't stand in parameters: Weft sets it itself"
            ),
            (
                "model: local", "model: ",
                "8:33: 'model' in generate-responses has no value; give it one or leave the line out"
            ),
            (
                "name: small", "name: ../up",
                "1:7: 'name' may hold letters, digits, '-', '_' and '.'"
            ),
            ("seed: 7", "seed: 7\nseed: 8", "2:1: the same key twice: seed"),
        ])
    func fault(old: String, new: String, wanted: String) {
        let text = Self.whole.replacing(old, with: new)
        #expect(text != Self.whole)
        #expect(Self.faults(text).contains(wanted), "\(Self.faults(text))")
    }

    @Test("tells all of its faults at once, in the order of the file")
    func allAtOnce() {
        let text = Self.whole.replacing("limit: 3", with: "limti: 3")
            .replacing("draws: 2", with: "draws: 0").replacing("seed: 7", with: "sede: 7")
        let lines = Self.faults(text).compactMap { Int($0.prefix { $0 != ":" }) }
        #expect(lines.count >= 3)
        #expect(lines == lines.sorted())
    }

    @Test(
        "that isn't YAML, or isn't a mapping, says so",
        arguments: ["", "- a\n- b\n", "a: [1", "\"", "name: [}\n", "{{{{", "\u{0}"])
    func nonsense(text: String) {
        #expect(!Self.faults(text).isEmpty)
    }

    @Test(
        "takes values from the command line",
        arguments: [
            ("stages.select-seeds.limit=9", 0, "limit", "9"),
            ("stages.2.draws=5", 2, "draws", "5"),
            ("stages.check-quality.form=tagged", 3, "form", "\"tagged\""),
            ("stages.inject-constraints.rules.per_instruction=[2, 3]", 1, "rules", nil),
        ])
    func override(text: String, step: Int, option: String, value: String?) throws {
        let pipeline = try PipelineFile.parse(Self.whole, path: "p.yaml", overrides: [text])
        if let value {
            #expect(pipeline.steps[step].options[option]?.text == value)
        } else {
            #expect(pipeline.steps[step].options[option]?["per_instruction"]?.text == "[2,3]")
        }
    }

    @Test(
        "refuses a value from the command line that fits nowhere",
        arguments: ["limit", "=3", "stages.no-such.limit=3", "name.inner=3", "stages.0.x=[1"])
    func badOverride(text: String) {
        #expect(!Self.faults(Self.whole, overrides: [text]).isEmpty)
    }

    @Test("tells faults of values that are set over the file's by what was set")
    func overrideFaults() throws {
        let text = """
            name: a
            stages:
              - select-seeds: {from: [{file: s.jsonl}], limit: 5}
            """
        #expect {
            _ = try PipelineFile.parse(
                text, path: "p.yaml",
                overrides: ["stages.select-seeds.limit=x", "seed=5", "stages.select-seeds.limti=3"])
        } throws: { error in
            let lines = "\(error)".split(separator: "\n")
            return lines.count == 2
                && lines[0].hasPrefix(
                    "p.yaml: --set stages.select-seeds.limit=x: 'limit' in select-seeds should be")
                && lines[1].contains("unknown key 'limti'")
        }
    }

    @Test("reads a budget, and tells its faults")
    func budget() throws {
        let stages = "\nname: a\nstages:\n  - select-seeds: {from: [{file: s.jsonl}]}"
        let pipeline = try PipelineFile.parse(
            "budget: {usd: 5, tokens: 100, calls: 7, minutes: 1.5}" + stages, path: "p.yaml")
        #expect(pipeline.budget.usd == 5 && pipeline.budget.tokens == 100)
        #expect(pipeline.budget.calls == 7 && pipeline.budget.minutes == 1.5)
        #expect(pipeline.unpricedBudget == nil, "it asks no model")
        for wrong in ["{usd: -1}", "{calls: x}", "{dollars: 5}", "5"] {
            #expect(throws: PipelineFaults.self) {
                _ = try PipelineFile.parse("budget: \(wrong)" + stages, path: "p.yaml")
            }
        }
    }
}
