import Records

/// Has a model put a draft in one natural text.
struct Rewriter: Sendable {
    private let model: String

    init(model: String) { self.model = model }

    /// Everything that is sent, for the fingerprint.
    static var prompts: [Prompt] { [] }

    /// Asks once; after a first attempt the faults of the one before are named.
    func rewrite(
        _ draft: InstructionDraft, faults: [ProofFault], attempt: Int, id: RecordID,
        _ context: StageContext
    ) async throws -> String {
        draft.listed
    }
}
