import Chat
import Constraints
import Records
import Rows

/// What came of asking for soft constraints.
enum SoftWriting: Sendable {
    /// A question for every slot, by the leaf's id.
    case written([String: Question])
    /// Why what came back can't be used.
    case failed(String)
}

/// Has a model write the soft constraints of a composition for a seed, after an exemplar.
///
/// What it writes is checked by ``SoftCheck`` before it is believed.
struct SoftWriter: Sendable {
    private let model: String

    init(model: String) { self.model = model }

    /// Everything that is sent, for the fingerprint.
    static var prompts: [Prompt] { SubInstructionPrompt.prompts + ExemplarPrompt.prompts }

    /// Asks once for all slots.
    ///
    /// - Parameters:
    ///   - seed: The seed's text.
    ///   - slots: What is wanted, in the order of the instruction.
    ///   - kind: The composition that they stand in, by which an exemplar is chosen.
    ///   - language: The language of seed and constraints.
    ///   - id: The row.
    ///   - attempt: How often it was asked before: another attempt has another exemplar.
    ///   - context: The stage's context.
    /// - Returns: The constraints, or why there are none.
    /// - Throws: `ChatError` where the model gave up.
    func write(
        seed: String, slots: [SoftSlot], kind: Composition.Kind, language: PromptLanguage,
        id: RecordID, attempt: Int, _ context: StageContext
    ) async throws -> SoftWriting {
        guard !slots.isEmpty else { return .written([:]) }
        var generator = context.generator(for: id, purpose: "exemplar/\(attempt)")
        guard
            let exemplar = ExemplarBank.choice(
                kind, language, categories: slots.map(\.category), using: &generator)
        else { return .failed("there is no exemplar of \(kind.rawValue) in \(language.rawValue)") }
        let request = SoftRequest(seed: seed, slots: slots, language: language, exemplar: exemplar)
        guard
            let reply = try await context.ask(
                model, [ChatMessage(.user, request.text)], id: id, draws: attempt..<(attempt + 1),
                schema: SoftReply.schema
            ).first
        else { return .failed("no reply came") }
        guard reply.answer.finishReason != .length else {
            return .failed("the reply was cut at the model's limit of tokens")
        }
        let items: [SoftReply.Item]
        switch SoftReply.items(in: reply.answer.text, wanted: slots.count) {
        case .success(let read): items = read
        case .failure(let fault): return .failed(fault.description)
        }
        if let fault = SoftCheck(request).fault(in: items) { return .failed(fault) }
        var written: [String: Question] = [:]
        for (slot, item) in zip(slots, items) {
            written[slot.leaf] = Question(
                text: slot.role == .task
                    ? OrderWord.stripped(item.instruction) : item.instruction,
                question: item.question, category: slot.category,
                dependsOn: slot.dependsOn)
        }
        return .written(written)
    }
}
