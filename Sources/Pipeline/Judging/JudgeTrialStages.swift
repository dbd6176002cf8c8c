import Chat
import Foundation
import OrderedCollections
import Records
import Rows
import Shards

/// A labelled question as a row.
struct LabelledRow: Record {
    static let name = "LabelledQuestion"
    static let fieldNames = [
        "instruction", "response", "question", "label", "category", "language",
    ]

    let question: LabelledQuestion

    init(_ fields: RowFields) throws(RowError) {
        var members: OrderedDictionary<String, JSONValue> = [:]
        for name in Self.fieldNames { members[name] = try fields.value(name) }
        question = try LabelledQuestion(.object(members))
    }
}

/// Reads labelled questions from a file of JSON lines.
struct ReadLabelledQuestions: PoolStage {
    typealias Input = Nothing
    typealias Output = LabelledRow

    static let name = "labelled-questions"
    static let version = 1

    let file: String

    init(_ options: OptionReader) { file = options.requiredString("file", hint: "JSON lines") }
    init(file: String) { self.file = file }

    var inputFiles: [String] { [file] }

    func process(
        _ rows: RowPool<Nothing>, into sink: RowSink<LabelledRow>, _ context: StageContext
    ) async throws {
        var reader = try ItemReader(path: context.path(file), maximumItemBytes: 1 << 24)
        var count = 0
        while let item = try reader.next() {
            count += 1
            let id = RecordID("question-\(count)")
            do {
                if let fault = item.fault { throw RowError.malformed(reason: fault) }
                let value = try JSONValue(parsing: item.bytes)
                _ = try LabelledQuestion(value)
                guard let members = value.object else { continue }
                try sink.keep(
                    Row(id: id, json: JSONRow(members).setting([("id", .string(id.rawValue))])))
            } catch let error as RowError {
                try sink.drop(
                    Drop(.malformedRow, "\(file):\(item.line): \(error)"), id: id,
                    row: .raw(item.bytes))
            }
        }
        context.countImported(count)
    }
}

/// Has a judge answer labelled questions.
struct AskLabelledQuestions: RecordStage {
    typealias Input = LabelledRow
    typealias Output = LabelledRow

    static let name = "ask-judge"
    static let version = 1

    let judge: Judge

    init(_ options: OptionReader) { judge = Judge(options) }
    init(judge: Judge) { self.judge = judge }

    var prompts: [Prompt] { JudgePrompt.prompts }

    func process(
        _ row: Row<LabelledRow>, _ context: StageContext
    ) async throws -> Outcome<LabelledRow> {
        let question = try row.read().question
        let decision = try await judge.decide(question.messages, id: row.id, context)
        return .kept([
            try row.adding([("label", .bool(question.label)), ("decision", decision.json)])
        ])
    }
}
