import Chat
import Records

/// Has a model decide questions that YES or NO answers, one call each.
struct Judge: Sendable {
    private let model: String

    /// Takes the judge's options: `model`.
    init(_ options: OptionReader) { model = options.model("model") }

    /// Asks one question.
    ///
    /// - Parameters:
    ///   - messages: The whole conversation; its last message asks for YES or NO (是 or 否).
    ///   - id: The row that it is about.
    ///   - context: The stage's context.
    /// - Returns: The decision; what can't be read is ``JudgeDecision/Answer/unsure``.
    /// - Throws: `ChatError` where the model gave up.
    func decide(
        _ messages: [ChatMessage], id: RecordID, _ context: StageContext
    ) async throws -> JudgeDecision {
        let replies = try await context.ask(model, messages, id: id)
        let text = replies.first?.answer.text ?? ""
        return JudgeDecision(
            answer: YesNo.answer(in: text), probability: nil, detail: String(text.prefix(200)),
            calls: replies.map(\.key.description))
    }
}
