import OrderedCollections
import Records
import Rows

@testable import Pipeline

/// A first stage that hands over samples which a test has made.
struct GivenSamples: PoolStage {
    typealias Input = Nothing
    typealias Output = Sample

    static let name = "given-samples"
    static let version = 1

    let rows: [JSONRow]

    init(_ options: OptionReader) { rows = [] }
    init(_ rows: [JSONRow]) { self.rows = rows }

    func process(
        _ input: RowPool<Nothing>, into sink: RowSink<Sample>, _ context: StageContext
    ) async throws {
        context.countImported(rows.count)
        for row in rows { try sink.keep(Row(row)) }
    }
}

extension GivenSamples {
    /// An instruction with one response.
    static func instruction(
        _ id: String, _ text: String = "Name one tide fact without commas.",
        rules: [RuleUse] = [
            RuleUse(id: "punctuation:no_comma", arguments: [:], text: "Use no commas.")
        ],
        answer: String = "Tides follow the moon.", reasoning: String = "No commas. One fact.",
        language: String = "en", licence: String? = nil
    ) -> JSONRow {
        let response = Response(
            draw: 0, text: answer, reasoning: reasoning, form: reasoning.isEmpty ? .plain : .tagged,
            finish: "stop", model: "writer-1", call: "ab")
        return JSONRow([
            "id": .string(id), "text": .string(text), "language": .string(language),
            "source": Source(file: "seeds.jsonl", line: 1, format: "weft", licence: licence).json,
            "instruction": .string(text), "rules": .array(rules.map(\.json)),
            "responses": [response.json], "kind": "instruction", "chosen": 0,
        ])
    }

    /// A math problem.
    static func problem(
        _ id: String, _ text: String = "Find 6 times 7.", answer: String = "42",
        solution: String? = nil, language: String = "en"
    ) -> JSONRow {
        var value: JSONValue = [
            "id": .string(id), "kind": "math", "problem": .string(text), "answer": .string(answer),
        ]
        if let solution { value = value.setting("solution", .string(solution)) }
        value = value.setting("language", .string(language))
        value = value.setting(
            "source", Source(file: "math.jsonl", line: 3, format: "gsm8k", licence: "MIT").json)
        return JSONRow(value.object ?? [:])
    }
}
