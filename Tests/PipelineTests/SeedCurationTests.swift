import Rows
import TestKit
import Testing

@testable import Pipeline

@Suite("Repeats, benchmarks and quotas among seeds")
struct SeedCurationTests {
    private static let tide =
        "Describe how the tide shapes a harbour town and its trades in the depth of winter."
    private static let item =
        "Write a limerick about a lighthouse keeper who collects maps, with three rhymes on coast."

    /// Seeds by the code under which they should leave; "kept" for those that stay.
    private static let seeds: [(code: String, row: JSONValue)] = [
        ("kept", ["text": .string(tide), "ability": "a", "topic": "sea"]),
        ("malformed-row", ["text": 5]),
        ("too-short", ["text": "Tide?", "topic": "sea"]),
        (
            "wrong-language",
            [
                "text":
                    "Expliquez comment la marée façonne la ville et ses métiers pendant l'hiver.",
                "topic": "sea",
            ]
        ),
        ("unwanted-topic", ["text": "Explain how bread is baked in a village.", "topic": "food"]),
        ("duplicate", ["text": .string(tide.uppercased() + "!!"), "topic": "sea"]),
        // What a benchmark holds is no seed that a later one could repeat.
        ("contaminated", ["text": .string(item), "topic": "sea"]),
        ("contaminated", ["text": .string(item.lowercased()), "topic": "sea"]),
        (
            "near-duplicate",
            ["text": .string(tide.replacing("winter", with: "autumn")), "topic": "sea"]
        ),
        (
            "near-duplicate",
            ["text": .string(tide.replacing("depth", with: "heart")), "topic": "sea"]
        ),
        ("kept", ["text": "Name three birds that nest on cliffs above the sea.", "topic": "sea"]),
    ]

    private static let options = """
        - select-seeds:
            from: [{file: seeds.jsonl}]
            topics: [sea]
            near_duplicates: 0.55
            decontaminate: {against: [{file: test.jsonl, field: prompt}]}
        """

    private func bench() throws -> PipelineBench {
        let bench = try PipelineBench()
        try bench.write(Self.seeds.map(\.row), to: "seeds.jsonl")
        try bench.write(
            [
                ["prompt": "Summarise the plot of a play in two lines for a child."],
                ["key": 1001, "prompt": .string(Self.item)],
            ], to: "test.jsonl")
        return bench
    }

    @Test("An item leaves for the first reason in the documented order.")
    func order() async throws {
        let result = try await bench().run(Self.options)
        var wanted: [String: Int] = [:]
        for (code, _) in Self.seeds where code != "kept" { wanted[code, default: 0] += 1 }
        let manifest = try #require(result.manifests.first)
        #expect(manifest.droppedByCode == wanted)
        #expect(manifest.rowsKept == 2)
        #expect(manifest.rowsIn == Self.seeds.count)
    }

    @Test("A repeat's evidence is the kept row; a benchmark's the item and what is shared.")
    func evidence() async throws {
        let bench = try bench()
        let result = try await bench.run(Self.options)
        let first = try #require(try result.rows("1-select-seeds").first?["id"])
        let dropped = try result.rows("1-select-seeds", "dropped")
        let repeats = dropped.filter {
            ["duplicate", "near-duplicate"].contains($0["code"]?.string)
        }
        #expect(repeats.count == 3)
        for drop in repeats { #expect(drop["evidence"]?["row"] == first) }
        for drop in repeats where drop["code"] == "near-duplicate" {
            let similarity = try #require(drop["evidence"]?["similarity"]?.double)
            #expect((0.55...0.99).contains(similarity))
        }
        let copies = dropped.filter { $0["code"] == "contaminated" }
        #expect(copies.count == 2)
        for drop in copies {
            #expect(drop["evidence"]?["benchmark"] == "test.jsonl:2")
            #expect(drop["evidence"]?["item"] == "1001")
            #expect(drop["evidence"]?["shared"]?.string?.hasPrefix("write a limerick") == true)
        }
    }

    @Test("Quotas come last: a cap is filled with what is no repeat.")
    func quotaLast() async throws {
        let bench = try PipelineBench()
        let subjects = ["tides", "bridges", "clocks", "orchards", "glaciers", "lanterns"]
        let rows = subjects.flatMap { subject -> [JSONValue] in
            let text = "Write about \(subject) as a traveller who has never heard of \(subject)."
            return [text, text + " Now!"].map { ["text": .string($0), "ability": "writing"] }
        }
        try bench.write(rows, to: "seeds.jsonl")
        let result = try await bench.run(
            """
            - select-seeds: {from: [{file: seeds.jsonl}], near_duplicates: 0.8, per_ability: 4}
            """)
        let manifest = try #require(result.manifests.first)
        #expect(manifest.rowsKept == 4)
        #expect(manifest.droppedByCode == ["near-duplicate": 6, "over-quota": 2])
        let over = try result.rows("1-select-seeds", "dropped").filter {
            $0["code"] == "over-quota"
        }
        for drop in over {
            #expect(drop["evidence"] == ["cap": "ability", "group": "writing", "most": 4])
        }
    }

    @Test("Many rows, read on all cores, come out in the same bytes each time.")
    func deterministic() async throws {
        let bench = try PipelineBench()
        var generator = SeededGenerator(seed: 3, purpose: "rows", id: nil)
        var texts = PlantedTexts(seed: 3)
        let rows = (0..<800).map { number -> JSONValue in
            let words = texts.original(14...24)
            let isEdited = Int.random(in: 0..<5, using: &generator) == 0
            return [
                "text": .string(isEdited ? texts.edited(words, 1) : words.joined(separator: " ")),
                "language": "en", "ability": .string("ability \(number % 7)"),
            ]
        }
        try bench.write(rows + rows.reversed(), to: "seeds.jsonl")
        let options = """
            - select-seeds:
                {from: [{file: seeds.jsonl}], near_duplicates: 0.6, caps: [{by: ability, most: 80}]}
            """
        let one = try await bench.run(options, into: "one")
        let two = try await bench.run(options, into: "two")
        let shards = { (result: PipelineBench.RunResult) in
            try ["kept", "dropped"].map { try result.rows("1-select-seeds", $0) }
        }
        #expect(try shards(one) == shards(two))
        #expect(try #require(one.manifests.first).rowsKept > 400)
        let other = try await bench.run(options, into: "other", seed: 8)
        #expect(try shards(one) != shards(other))
    }

    @Test(
        "Wrong options are told with what to do.",
        arguments: [
            ("near_duplicates: 2", "a number from 0.0 to 1.0"),
            ("decontaminate: {gram: 5}", "needs 'against'"),
            ("caps: [{by: ruels, most: 3}]", "rows can't be capped by 'ruels'"),
            ("caps: [{by: rules, most: 3}]", "rows can't be capped by 'rules'"),
            ("caps: [{by: topic}]", "needs 'most'"), ("choice: best", "one of 'drawn', 'first'"),
        ])
    func faults(option: String, message: String) throws {
        let yaml = """
            name: t
            stages:
              - select-seeds: {from: [{file: a.jsonl}], \(option)}
            """
        let error = #expect(throws: (any Error).self) {
            try PipelineFile.parse(yaml, path: "t.yaml")
        }
        #expect("\(try #require(error))".contains(message))
    }
}
