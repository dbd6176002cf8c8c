import Foundation
import Records
import Rows
import Shards
import TestKit

@testable import Constraints
@testable import Pipeline

/// Works constraints into seeds by a whole pipeline file, in a folder that goes away with it.
struct InjectionRun {
    let rows: [JSONValue]
    let dropped: [JSONValue]
    let notes: [String]

    static let seeds = [
        "Describe a walk through an old harbour town on a rainy morning.",
        "Why did people start wearing ties? Explain it to a class of ten-year-olds.",
        "I run a small language school and half of our evening students leave early. What should I do?",
        "Write a letter to a friend who has moved to another city, and tell her what is new.",
        "介绍一下怎样泡一壶好茶，说明水温和时间，并解释为什么水质很重要。",
        "电动自行车为什么不能推进电梯充电？请用邻居听得进去的话解释，要有道理也要有分寸。",
    ]

    /// Runs the stage over seeds of the test's own.
    init(
        _ options: String, seeds: [String] = Self.seeds, model: String? = nil, seed: Int = 7
    ) async throws {
        let folder = try TemporaryDirectory()
        let lines = seeds.map { text -> String in
            let isChinese = text.unicodeScalars.contains { $0.properties.isIdeographic }
            let value: JSONValue = [
                "text": .string(text), "language": isChinese ? "zh-cn" : "en",
            ]
            return value.text
        }
        try Data(lines.joined(separator: "\n").utf8).write(
            to: URL(filePath: folder.path("seeds.jsonl")))
        try await self.init(
            options, from: "[{file: seeds.jsonl}]", limit: seeds.count, folder, model, seed)
    }

    /// Runs the stage over some of a source's seeds.
    init(
        _ options: String, from: String, limit: Int,
        _ folder: TemporaryDirectory, _ model: String? = nil, _ seed: Int = 7
    ) async throws {
        let models = model.map { "models: {m: {model: stub, endpoints: [\"\($0)\"]}}" } ?? ""
        let yaml = """
            name: injection
            seed: \(seed)
            \(models)
            stages:
              - select-seeds: {from: \(from), limit: \(limit)}
              - inject-constraints: {\(options)}
            """
        let pipeline = try PipelineFile.parse(yaml, path: "injection.yaml")
        let directory = RunDirectory(folder.path("run"))
        let runner = Runner(
            pipeline, Runner.Options(directory: directory, baseDirectory: folder.path, redo: true),
            interruption: Interruption())
        _ = try await runner.run()
        notes = runner.progress.notes.all
        rows = try Self.rows("kept", directory)
        dropped = try Self.rows("dropped", directory)
    }

    private static func rows(_ kind: String, _ run: RunDirectory) throws -> [JSONValue] {
        let path = "\(run.path)/2-inject-constraints"
        var rows: [JSONValue] = []
        for name in folderItems(path).sorted() where name.hasPrefix("\(kind)-") {
            var reader = try ShardReader(rowsOf: "\(path)/\(name)")
            while let bytes = try reader.nextRow() { rows.append(try JSONValue(parsing: bytes)) }
        }
        return rows
    }
}

extension JSONValue {
    /// The composition of an instruction's row.
    var tree: Composition {
        get throws { try Composition(self["composition"] ?? .null) }
    }

    /// Everything that the model is shown of an instruction.
    var shown: String {
        let turns = self["turns"]?.array?.compactMap { $0["content"]?.string } ?? []
        return
            ([self["system"]?.string].compactMap { $0 } + turns
            + [self["instruction"]?.string ?? ""]).joined(separator: "\n")
    }

    /// What is wrong with an instruction's row; empty where nothing is.
    var faults: [String] {
        get throws {
            var faults: [String] = []
            let tree = try tree
            let uses = try (self["rules"]?.array ?? []).map { try RuleUse($0) }
            let questions = try (self["questions"]?.array ?? []).map { try Question($0) }
            if uses != tree.activeRules { faults.append("rules aren't the tree's") }
            if questions != tree.activeQuestions { faults.append("questions aren't the tree's") }
            if uses.isEmpty, questions.isEmpty { faults.append("nothing counts") }
            faults += RuleClash.all(among: try uses.map { try Constraint($0) }).map(\.reason)
            let text = shown
            for leaf in tree.leaves where !text.contains(leaf.sentence) {
                faults.append("\(leaf.id) isn't in the text")
            }
            if tree.leaves.map(\.id) != (1...tree.leaves.count).map({ "c\($0)" }) {
                faults.append("ids are \(tree.leaves.map(\.id))")
            }
            let active = Set(tree.activeLeaves.map(\.id))
            for question in questions where !active.isSuperset(of: question.dependsOn) {
                faults.append("\(question.leaf ?? "?") depends on what doesn't count")
            }
            let language: PromptLanguage =
                self["language"]?.string?.hasPrefix("zh") == true ? .chinese : .english
            let seed = ConditionText(self["text"]?.string ?? "", language: language)
            for stored in tree.conditions {
                let condition = TextCondition(kind: stored.kind, arguments: stored.arguments)
                if condition?.reading(of: seed) != stored.holds {
                    faults.append("\(stored.kind) doesn't come out as stored")
                }
                if !text.contains(stored.text) {
                    faults.append("\"\(stored.text)\" isn't in the text")
                }
            }
            return faults
        }
    }
}

extension Composition.Leaf {
    var sentence: String {
        switch constraint {
        case .rule(let use): use.text
        case .question(let question): question.text
        }
    }
}
