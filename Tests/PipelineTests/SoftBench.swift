import Constraints
import Foundation
import OrderedCollections
import Records
import Rows
import Shards
import TestKit

@testable import Pipeline

/// Has soft constraints written for seeds, and the whole rewritten, by whatever a server answers.
struct SoftBench {
    /// One seed's way: what was written, what was made of it, or why nothing was.
    struct Result: Sendable {
        let seed: String
        let language: String
        /// The parts' texts.
        let parts: [String]
        let text: String
        /// Why there are no parts; nil where there are.
        let fault: String?
    }

    let bench: StageBench
    let server: ModelServer

    init(respond: @escaping @Sendable (ReceivedRequest) -> String) throws {
        bench = try StageBench()
        server = try ModelServer { request, _ in .answer(respond(request)) }
    }

    /// Seeds as rows of a stage.
    static func rows(_ seeds: [(text: String, language: String)]) -> [JSONRow] {
        seeds.enumerated().map { index, seed in
            JSONRow([
                "id": .string("seed-\(index)"), "text": .string(seed.text),
                "language": .string(seed.language),
            ])
        }
    }

    /// Runs every seed through writer and rewriter.
    func results(
        _ seeds: [(text: String, language: String)], faults: [ProofFault] = []
    ) async throws -> [Result] {
        let settings = try PipelineFile.parse(
            """
            name: soft
            models:
              m: {model: stub, endpoints: ["\(server.url)"], max_in_flight: 8}
            stages:
              - select-seeds: {from: [{file: seeds.jsonl}]}
              - inject-constraints: {rules: {per_instruction: 1}}
              - generate-responses: {model: m}
            """, path: "soft.yaml"
        ).models
        let stages: [any Stage] = [GivenSamples(Self.rows(seeds)), SoftProbe(faults: faults)]
        let steps = stages.enumerated().map { index, stage in
            Pipeline.Step(stage: stage, options: [:], models: index == 0 ? [] : ["m"])
        }
        let pipeline = Pipeline(
            path: "soft.yaml", name: "soft", seed: 5, shardRows: 500, models: settings,
            steps: steps, text: "", overrides: [])
        let runner = Runner(
            pipeline,
            Runner.Options(directory: bench.run, baseDirectory: bench.folder.path, redo: true),
            interruption: Interruption())
        _ = try await runner.run()
        return try bench.rows("2-soft-probe").map { row in
            Result(
                seed: row["text"]?.string ?? "", language: row["language"]?.string ?? "",
                parts: (row["parts"]?.array ?? []).compactMap(\.string),
                text: row["instruction"]?.string ?? "", fault: row["fault"]?.string)
        }
    }

    /// Real seeds of both languages; nil where the shared data isn't there.
    static func realSeeds(_ count: Int) throws -> [(text: String, language: String)]? {
        guard let english = SharedData.path("seeds/alpaca_5000.json"),
            let chinese = SharedData.path("seeds/oasst_sft_zh.json")
        else { return nil }
        return try [(english, "en"), (chinese, "zh")].flatMap { path, language in
            let items = try JSONValue(parsing: String(contentsOfFile: path, encoding: .utf8))
            let texts = (items.array ?? []).map { item in
                let parts = [item["instruction"]?.string ?? "", item["input"]?.string ?? ""]
                return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
            }
            return texts.filter { SeedLanguage.detect($0)?.hasPrefix(language) == true }
                .prefix(count).map { ($0, language) }
        }
    }
}

/// A stage that does with a seed what injection does: writes parts, lists them, rewrites the list.
struct SoftProbe: RecordStage {
    typealias Input = Sample
    typealias Output = Sample

    static let name = "soft-probe"
    static let version = 1

    private let faults: [ProofFault]

    init(_ options: OptionReader) { faults = [] }
    init(faults: [ProofFault]) { self.faults = faults }

    var prompts: [Prompt] { SoftWriter.prompts + Rewriter.prompts }

    /// A composition for a row, another for every id.
    static func slots(_ id: RecordID) -> (kind: Composition.Kind, slots: [SoftSlot]) {
        var generator = SeededGenerator(seed: 9, purpose: "slots", id: id)
        let kind = Composition.Kind.allCases.randomElement(using: &generator) ?? .and
        var categories = SoftCategory.allCases.shuffled(using: &generator).map(\.rawValue)
        let slots = (0..<Int.random(in: 2...5, using: &generator)).map { index in
            let isTask = kind == .chain || (kind == .nested && index == 1)
            return SoftSlot(
                leaf: "c\(index + 1)", role: isTask ? .task : .constraint,
                category: isTask ? "content" : categories.removeLast(),
                dependsOn: isTask && index > 0 ? ["c\(index)"] : [])
        }
        return (kind, slots)
    }

    func process(_ row: Row<Sample>, _ context: StageContext) async throws -> Outcome<Sample> {
        let fields = try row.json.fields(["text", "language"])
        let seed = try fields.string("text")
        let language = PromptLanguage(code: try fields.string("language")) ?? .english
        let (kind, slots) = Self.slots(row.id)
        let writing = try await SoftWriter(model: "m").write(
            seed: seed, slots: slots, kind: kind, language: language, id: row.id, attempt: 0,
            context)
        guard case .written(let questions) = writing else {
            guard case .failed(let reason) = writing else { return .kept([]) }
            return .kept([try row.adding([("fault", .string(reason))])])
        }
        let texts = slots.compactMap { questions[$0.leaf]?.text }
        let leaves = slots.compactMap { slot in
            questions[slot.leaf].map { Composition.leaf(.init(id: slot.leaf, .question($0))) }
        }
        let draft = InstructionDraft(
            seed: seed, language: language,
            composition: kind == .chain ? .chain(leaves) : .and(leaves),
            listed: ([seed, language == .chinese ? "要求：" : "Please:"] + texts.map { "- \($0)" })
                .joined(separator: "\n"))
        let text = try await Rewriter(model: "m").rewrite(
            draft, faults: faults, attempt: faults.isEmpty ? 0 : 1, id: row.id, context)
        return .kept([
            try row.adding([
                ("parts", .array(texts.map(JSONValue.string))), ("instruction", .string(text)),
            ])
        ])
    }
}
