import Rows

/// A small run of three stages, for tests of the index.
enum IndexedRun {
    /// A seed's row, and what later stages add to it.
    static func seed(_ id: String, _ text: String, language: String = "en") -> JSONValue {
        [
            "id": .string(id), "text": .string(text), "language": .string(language),
            "source": ["file": "seeds.jsonl", "line": 1, "format": "weft", "licence": "CC0-1.0"],
        ]
    }

    static func instruction(_ seed: JSONValue, _ text: String, _ rules: [String]) -> JSONValue {
        let uses = rules.map { rule -> JSONValue in
            ["id": .string(rule), "kwargs": [:], "text": .string(rule)]
        }
        let leaf: JSONValue = ["kind": "leaf", "id": "c1", "rule": uses.first ?? [:]]
        return seed.setting("instruction", .string(text)).setting("rules", .array(uses))
            .setting("composition", ["kind": "chain", "steps": [leaf]])
    }

    static func verdict(_ draw: Int, broken: [String]) -> JSONValue {
        let results = broken.map { rule -> JSONValue in
            ["rule": .string(rule), "compatible": false, "sound": true, "detail": "no"]
        }
        return [
            "draw": .int(Int64(draw)), "passes": .bool(broken.isEmpty), "format": true,
            "rules": .array(results),
        ]
    }

    /// Three seeds: one is dropped at once, one after its draws, one is a sample.
    static func write(to fixture: RunFixture) throws {
        let tea = seed("tea0", "Explain how to brew green tea.").setting("topic", "food")
        let map = seed("map0", "Résumé of the map", language: "fr")
        let poem = seed("poem", "写一首关于春天的诗。", language: "zh")
            .setting("topic", "food")
        let teaRow = instruction(
            tea, "Explain how to brew green tea. Use no commas.", ["p:no_comma"])
        let poemRow = instruction(poem, "写一首关于春天的诗。不要用逗号。", ["p:no_comma", "l:words"])
        try fixture.stage(
            "select-seeds",
            [
                .init(
                    kept: [tea, poem], dropped: [departed("map0", "wrong-language", "fr", row: map)]
                )
            ])
        try fixture.stage("inject-constraints", [.init(kept: [teaRow, poemRow])])
        let answer: JSONValue = [["draw": 0, "text": "Steep it at eighty degrees."]]
        let passed = teaRow.setting("responses", answer).setting("kind", "instruction")
            .setting("verdicts", [verdict(0, broken: []), verdict(1, broken: ["p:no_comma"])])
            .setting("pass_rate", 0.5)
        let failed = departed(
            "poem", "rule-violated", "no_comma: 2 commas",
            evidence: [verdict(0, broken: ["p:no_comma", "l:words"])], row: poemRow)
        try fixture.stage("check-quality", [.init(kept: [passed], dropped: [failed])])
        try fixture.finish()
    }
}
