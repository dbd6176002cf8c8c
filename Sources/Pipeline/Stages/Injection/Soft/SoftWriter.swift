import Constraints
import Records

/// What came of asking for soft constraints.
enum SoftWriting: Sendable {
    /// A question for every slot, by the leaf's id.
    case written([String: Question])
    /// Why what came back can't be used.
    case failed(String)
}

/// Has a model write the soft constraints of a composition for a seed.
struct SoftWriter: Sendable {
    private let model: String

    init(model: String) { self.model = model }

    /// Everything that is sent, for the fingerprint.
    static var prompts: [Prompt] { [] }

    /// Asks once for all slots.
    func write(
        seed: String, slots: [SoftSlot], kind: Composition.Kind, language: PromptLanguage,
        id: RecordID, attempt: Int, _ context: StageContext
    ) async throws -> SoftWriting {
        .failed("the model '\(model)' isn't asked")
    }
}
