import OrderedCollections
import Records
import Rows
import TestKit
import Testing

@testable import Pipeline

@Suite("Selecting instructions and samples")
struct SelectionTests {
    /// A selection with its options as a pipeline file has them.
    private func stage(_ options: String) throws -> SelectSamples {
        let yaml = """
            name: t
            models: {m: {model: m, endpoints: ["http://127.0.0.1:9"]}}
            stages:
              - select-seeds: {from: [{file: a.jsonl}]}
              - inject-constraints:
              - generate-responses: {model: m}
              - check-quality:
              - select-samples: {\(options)}
            """
        let pipeline = try PipelineFile.parse(yaml, path: "t.yaml")
        return try #require(pipeline.steps.last?.stage as? SelectSamples)
    }

    private func rule(_ id: String) -> RuleUse {
        RuleUse(id: id, arguments: [:], text: "Mind \(id).")
    }

    private func codes(_ manifest: StageManifest?) -> [String: Int] {
        manifest?.droppedByCode ?? [:]
    }

    @Test("Drops repeats, lets math rows through, and accounts for all of them.")
    func repeats() async throws {
        let bench = try StageBench()
        let text = "Describe the ferry that crosses the strait at night, for a reader on board."
        let rows = [
            GivenSamples.instruction("a", text), GivenSamples.problem("m1"),
            GivenSamples.instruction("b", text + "  "),
            GivenSamples.instruction("c", text.replacing("strait", with: "river")),
            GivenSamples.problem("m2"),
            GivenSamples.instruction("d", "Name the parts of a windmill, one on each line."),
        ]
        let manifests = try await bench.run(
            rows, [try stage("near_duplicates: 0.6")])
        #expect(codes(manifests.last) == ["duplicate": 1, "near-duplicate": 1])
        #expect(
            try bench.rows("2-select-samples").compactMap { $0["id"]?.string }
                == ["a", "m1", "m2", "d"])
        for drop in try bench.rows("2-select-samples", "dropped") {
            #expect(drop["evidence"]?["row"] == "a")
        }
    }

    @Test(
        "Caps bound the groups of every trait.",
        arguments: [
            ("by: rules, most: 2", 4), ("by: rule, most: 3", 6), ("by: rule-count, most: 1", 2),
            ("by: opening, words: 1, most: 4", 6), ("by: opening, words: 40, most: 1", 12),
            ("by: language, most: 5", 7), ("by: source, most: 6", 6),
            ("by: composition, most: 2", 10), ("by: depth, most: 3", 11),
            ("by: ability, most: 1", 12),
        ])
    func caps(cap: String, kept: Int) async throws {
        // Ten rows of twelve begin with "write" and are English; three have one rule, nine the same
        // two; six are chains, four of them with an And inside.
        let rows = try (0..<12).map { number -> JSONRow in
            let verb = number < 10 ? "Write" : "Sing"
            let names =
                number % 4 == 0 ? ["x:c"] : number % 2 == 0 ? ["x:b", "x:a"] : ["x:a", "x:b"]
            let row = GivenSamples.instruction(
                "r\(number)", "\(verb) of \(number) \(number * 7_919) boats.",
                rules: names.map(rule), language: number < 10 ? "en" : "zh")
            guard number < 6 else { return row }
            let leaf: JSONValue = ["kind": "leaf", "id": "c1", "rule": rule("x:a").json]
            let inner: JSONValue = number < 4 ? ["kind": "and", "parts": [leaf, leaf]] : leaf
            return try row.setting([("composition", ["kind": "chain", "steps": [leaf, inner]])])
        }
        let bench = try StageBench()
        let manifests = try await bench.run(
            rows, [try stage("near_duplicates: 0, caps: [{\(cap)}]")])
        let manifest = try #require(manifests.last)
        #expect(manifest.rowsKept == kept)
        #expect(codes(manifest) == (kept == 12 ? [:] : ["over-quota": 12 - kept]))
        for drop in try bench.rows("2-select-samples", "dropped") {
            let evidence = try #require(drop["evidence"])
            #expect(cap.contains("by: \(evidence["cap"]?.string ?? "?")"))
            #expect(cap.contains("most: \(evidence["most"]?.int ?? 0)"))
            #expect(evidence["group"]?.string?.isEmpty == false)
        }
    }

    @Test("Of too many rows the first stay, or those that a draw by the seed puts first.")
    func choice() async throws {
        let rows = (0..<40).map {
            GivenSamples.instruction("r\($0)", "Write of \($0 * 7_919) boats and \($0) seas.")
        }
        func kept(_ options: String, seed: UInt64) async throws -> [String] {
            let bench = try StageBench()
            let stage = try stage("near_duplicates: 0, limit: 10, \(options)")
            let manifests = try await bench.run(rows, [stage], seed: seed)
            #expect(codes(manifests.last) == ["not-sampled": 30])
            return try bench.rows("2-select-samples").compactMap { $0["id"]?.string }
        }
        let first = (0..<10).map { "r\($0)" }
        #expect(try await kept("choice: first", seed: 1) == first)
        let drawn = try await kept("choice: drawn", seed: 1)
        #expect(drawn != first)
        #expect(drawn == drawn.sorted { Int($0.dropFirst()) ?? 0 < Int($1.dropFirst()) ?? 0 })
        #expect(try await kept("choice: drawn", seed: 1) == drawn)
        #expect(try await kept("choice: drawn", seed: 2) != drawn)
    }

    @Test("The report counts what came in and what was kept, beside what was asked for.")
    func report() async throws {
        let bench = try PipelineBench()
        let rows = (0..<30).map { number -> JSONValue in
            ["text": .string("Describe \(number * 7_919) boats in port."), "language": "en"]
        }
        try bench.write(rows, to: "seeds.jsonl")
        let result = try await bench.run(
            """
            - select-seeds: {from: [{file: seeds.jsonl}]}
            - inject-constraints:
                rules: {per_instruction: 1, allow: ["punctuation:no_comma"]}
            - select-instructions:
                near_duplicates: 0
                caps: [{by: rules, most: 12}]
                asked: {language: {en: 0.5, zh: 0.5}}
            """)
        #expect(try #require(result.manifests.last).rowsKept == 12)
        let report = try result.file("3-select-instructions", "report.json")
        #expect(report["rows"] == ["in": 30, "kept": 12])
        let languages = try #require(report["by"]?["language"]?["list"]?.array)
        #expect(
            languages == [
                ["group": "en", "in": 30, "kept": 12, "share": 1.0, "asked": 0.5],
                ["group": "zh", "in": 0, "kept": 0, "share": 0.0, "asked": 0.5],
            ])
        #expect(report["by"]?["rules"]?["most"] == 12)
        #expect(
            report["by"]?["rule"]?["list"]?.array?.first?["group"] == "punctuation:no_comma")
        #expect(report["by"]?["composition"]?["list"]?.array?.first?["group"] == "and")
    }

    @Test("Sentences of the row's rules don't make it a benchmark's; its task does.")
    func mute() async throws {
        let bench = try StageBench()
        let rule = RuleUse(
            id: "x:title", arguments: [:],
            text:
                "Your answer must contain a title, wrapped in double angular brackets, such as <<joy>>."
        )
        let task = "Write a short poem on a stone bridge in the rain for my aunt Odette."
        try bench.write(
            #"{"prompt": \#(JSONValue.string("\(task) \(rule.text)").text)}"#, to: "test.jsonl")
        let rows = [
            GivenSamples.instruction(
                "other", "Explain to a child why ships float. \(rule.text)", rules: [rule]),
            GivenSamples.instruction("same", "\(rule.text) \(task)", rules: [rule]),
            GivenSamples.instruction("copy", "\(task) \(rule.text)", rules: []),
        ]
        let manifests = try await bench.run(
            rows,
            [
                try stage(
                    "near_duplicates: 0, decontaminate: {against: [{file: test.jsonl}]}")
            ])
        #expect(codes(manifests.last) == ["contaminated": 2])
        #expect(
            try bench.rows("2-select-samples").compactMap { $0["id"]?.string } == ["other"])
    }
}
