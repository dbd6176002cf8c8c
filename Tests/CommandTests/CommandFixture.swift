import Foundation
import Rows
import TestKit

/// A folder with seeds, problems and a pipeline that goes the whole way, and a server for it.
struct CommandFixture {
    let folder: TemporaryDirectory
    let server: ModelServer
    let weft: WeftCommand

    /// Writes the files and starts the server, which answers by ``answer(_:)`` unless told otherwise.
    init(
        seeds: Int = 30, respond: (@Sendable (ReceivedRequest, Int) -> Behaviour)? = nil
    ) throws {
        folder = try TemporaryDirectory()
        server = try ModelServer(respond: respond ?? { request, _ in Self.answer(request) })
        weft = WeftCommand(
            folder: folder.path, environment: ["WEFT_TEST_SERVER": server.url, "NO_COLOR": "1"])
        let lines = (0..<seeds).map { number -> String in
            let text = "Tell me about house number \(number) in the old street by the river."
            let seed: JSONValue = ["text": .string(text), "topic": "Life Skills"]
            return seed.text
        }
        try write("seeds.jsonl", lines.joined(separator: "\n"))
        let problems = (2..<30).map { number -> String in
            let problem = "What is \(number) plus \(number * 7)?"
            let row: JSONValue = [
                "problem": .string(problem), "answer": .string(String(number * 8)),
            ]
            return row.text
        }
        try write("math.jsonl", problems.joined(separator: "\n"))
        try write(
            "pipeline.yaml",
            """
            name: small
            seed: 5
            shard_rows: 8
            models:
              m: {model: stub, endpoints: [$WEFT_TEST_SERVER], max_in_flight: 4, attempts: 1}
            stages:
              - select-seeds: {from: [{file: seeds.jsonl, licence: CC0-1.0}]}
              - inject-constraints:
                  rules: {per_instruction: 1, allow: ["punctuation:no_comma"]}
              - generate-responses: {model: m, draws: 2}
              - check-quality:
              - mix-math: {from: [{file: math.jsonl}], ratio: 1.0}
              - export: {formats: [raif-rl, raif-sft, messages]}
            """)
    }

    /// One answer in three has no comma.
    static func answer(_ request: ReceivedRequest) -> Behaviour {
        let seed = request.json["seed"]?.int ?? 0
        let comma = seed % 3 != 0 ? "," : ""
        return .answer(
            "<think>\nPlain words\(comma) then.\n</think>\n<answer>\nThe house\(comma) as visitor "
                + "\(seed) saw it, is small.\n</answer>".replacing(",", with: comma))
    }

    func write(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: URL(filePath: folder.path(name)))
    }

    /// The bytes of every shard and exported file of a run, by path.
    func files(_ run: String) throws -> [String: Data] {
        let root = folder.path(run)
        var files: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: root)
        where !path.hasPrefix("calls")
            && (path.hasSuffix(".jsonl.zst") || path.hasSuffix(".jsonl") || path.hasSuffix(".md"))
        {
            files[path] = FileManager.default.contents(atPath: "\(root)/\(path)")
        }
        return files
    }
}
