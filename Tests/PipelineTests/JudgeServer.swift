import Foundation
import OrderedCollections
import Records
import Rows
import TestKit

@testable import Pipeline

/// A server that answers as a judge, by likelihoods, by a schema or by text.
struct JudgeServer {
    /// What the server can do.
    enum Kind: Sendable {
        case likelihoods
        case schema
        case text
        /// Thinks first; gives likelihoods of its thoughts.
        case thinking
        /// Refuses requests for likelihoods.
        case refusing
    }

    /// A completion with the likelihoods of its first token.
    static func likelihoods(_ text: String, _ tokens: [(String, Double)]) -> Behaviour {
        let rivals = tokens.map { token, probability -> JSONValue in
            ["token": .string(token), "logprob": .double(log(probability))]
        }
        let own: JSONValue = [
            "token": .string(text), "logprob": .double(log(tokens.first?.1 ?? 1)),
            "top_logprobs": .array(rivals),
        ]
        return .json([
            "id": "1", "object": "chat.completion", "model": "stub",
            "choices": [
                [
                    "index": 0, "finish_reason": "stop",
                    "message": ["role": "assistant", "content": .string(text)],
                    "logprobs": ["content": [own]],
                ]
            ],
            "usage": ["prompt_tokens": 10, "completion_tokens": 1, "total_tokens": 11],
        ])
    }

    /// Answers YES with a probability, as the kind of server does.
    static func answer(
        _ kind: Kind, _ request: ReceivedRequest, yes: Double
    ) -> Behaviour {
        let wantsLikelihoods = request.json["logprobs"] == true
        let isSchema = request.json["response_format"] != nil
        let isTrue = request.prompt.contains("True")
        let isChinese = request.prompt.contains("只回复一个字")
        let words = isTrue ? ("True", "False") : isChinese ? ("是", "否") : ("YES", "NO")
        let word = yes >= 0.5 ? words.0 : words.1
        switch kind {
        case .likelihoods where wantsLikelihoods:
            return likelihoods(
                word,
                [
                    (words.0, yes * 0.6), (" \(words.0.lowercased())", yes * 0.3),
                    (words.1, (1 - yes) * 0.9), ("The", 0.05),
                ])
        case .refusing where wantsLikelihoods:
            return .status(400, body: #"{"error":{"message":"logprobs is not supported"}}"#)
        case .schema where isSchema: return .answer(#"{"answer": "\#(word)"}"#)
        case .thinking:
            return .answer(
                "I weighed it.\n\n**\(word)**", reasoning: "Let me see. Is it YES or NO?")
        case .likelihoods, .schema, .text, .refusing: return .answer("\(word).")
        }
    }
}

/// A pipeline over candidates that a test has made, with a server.
struct QualityBench {
    let folder: TemporaryDirectory
    let server: ModelServer
    /// The stages as a pipeline file has them; `GIVEN` stands for the first one.
    var stages: String

    init(
        _ stages: String,
        respond: @escaping @Sendable (ReceivedRequest, Int) -> Behaviour
    ) throws {
        folder = try TemporaryDirectory()
        server = try ModelServer(respond: respond)
        self.stages = stages
    }

    /// Runs the stages over candidates or samples.
    func run<Kind: Record>(
        _ rows: [JSONRow], as kind: Kind.Type, stages: String? = nil
    ) async throws -> (manifests: [StageManifest], notes: [String]) {
        let yaml = """
            name: bench
            seed: 3
            models:
              m: {model: stub, endpoints: ["\(server.url)"], max_in_flight: 8, attempts: 1}
              n: {model: other, endpoints: ["\(server.url)"], max_in_flight: 8, attempts: 1}
            stages:
              - select-seeds: {from: [{file: none.jsonl}]}
              - inject-constraints: {}
              - generate-responses: {model: m}
            \(Kind.self == Sample.self ? "  - check-quality: {}" : "")
            \(stages ?? self.stages)
            """
        let parsed = try PipelineFile.parse(yaml, path: "bench.yaml")
        let first = Pipeline.Step(stage: GivenRows<Kind>(rows), options: [:], models: [])
        let skipped = Kind.self == Sample.self ? 4 : 3
        let pipeline = Pipeline(
            path: parsed.path, name: parsed.name, seed: parsed.seed, shardRows: 100,
            models: parsed.models, steps: [first] + parsed.steps.dropFirst(skipped), text: yaml,
            overrides: [])
        let runner = Runner(
            pipeline,
            Runner.Options(
                directory: RunDirectory(folder.path("run")), baseDirectory: folder.path, redo: true),
            interruption: Interruption())
        let report = try await runner.run()
        return (report.manifests, runner.progress.notes.all)
    }

    /// The rows of a stage, kept or dropped.
    func rows(_ stage: String, _ kind: String = "kept") throws -> [JSONValue] {
        try StageBench(folder: folder).rows(stage, kind)
    }
}

/// A first stage that hands over rows of any kind.
struct GivenRows<Kind: Record>: PoolStage {
    typealias Input = Nothing
    typealias Output = Kind

    static var name: String { "given-rows" }
    static var version: Int { 1 }

    let rows: [JSONRow]

    init(_ options: OptionReader) { rows = [] }
    init(_ rows: [JSONRow]) { self.rows = rows }

    func process(
        _ input: RowPool<Nothing>, into sink: RowSink<Kind>, _ context: StageContext
    ) async throws {
        context.countImported(rows.count)
        for row in rows { try sink.keep(Row(row)) }
    }
}
