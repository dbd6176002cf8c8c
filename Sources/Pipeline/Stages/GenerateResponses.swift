import Chat
package import Records
import Rows

/// Has a model answer every instruction, once for each draw.
package struct GenerateResponses: RecordStage {
    package typealias Input = Instruction
    package typealias Output = Candidate

    /// What the system prompt asks for.
    private enum Tags: String, CaseIterable {
        /// Reasoning and answer in tags of their own.
        case thinkAnswer = "think-answer"
        /// Nothing: no system prompt is sent, for models that reason by themselves.
        case none
    }

    package static let name = "generate-responses"
    package static let version = 1

    private let model: String
    private let draws: Int
    private let tags: Tags
    private let system: String?

    package init(_ options: OptionReader) {
        model = options.model("model")
        draws = options.int("draws", default: 1, in: 1...1_024)
        tags = options.choice("tags", default: Tags.thinkAnswer)
        system = options.optionalString("system")
    }

    package var prompts: [Prompt] {
        tags == .thinkAnswer ? [ResponsePrompt.english, ResponsePrompt.chinese] : []
    }

    package func process(
        _ row: Row<Instruction>, _ context: StageContext
    ) async throws -> Outcome<Candidate> {
        let messages = try messages(row)
        let replies = try await context.ask(model, messages, id: row.id, draws: 0..<draws)
        return try candidate(row, replies)
    }

    /// What the model is asked.
    @inline(never)
    private func messages(_ row: Row<Instruction>) throws(RowError) -> [ChatMessage] {
        let instruction = try row.read()
        var messages: [ChatMessage] = []
        let asked = tags == .thinkAnswer ? ResponsePrompt.prompt(for: instruction.language) : nil
        let parts = [asked?.text, system, instruction.system].compactMap { $0 }
        if !parts.isEmpty {
            messages.append(ChatMessage(.system, parts.joined(separator: "\n\n")))
        }
        messages += instruction.turns.map { turn in
            ChatMessage(turn.role == .user ? .user : .assistant, turn.content)
        }
        messages.append(ChatMessage(.user, instruction.text))
        return messages
    }

    /// Apart from the asking: what it needs in memory isn't held while thousands of rows wait.
    @inline(never)
    private func candidate(
        _ row: Row<Instruction>, _ replies: [ChatReply]
    ) throws(RowError) -> Outcome<Candidate> {
        let responses = replies.enumerated().map { draw, reply in
            let split = ResponseSplit(text: reply.answer.text, reasoning: reply.answer.reasoning)
            return Response(
                draw: draw, text: split.answer, reasoning: split.reasoning, form: split.form,
                finish: reply.answer.finishReason.rawValue, model: reply.answer.model ?? model,
                call: reply.key.description)
        }
        return .kept([
            try row.adding([("responses", .array(responses.map { $0.json }))])
        ])
    }
}
