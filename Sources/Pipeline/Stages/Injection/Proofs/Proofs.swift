import Records

/// Proves that an instruction's text says what its draft says.
struct Proofs: Sendable {
    private let judge: Judge?

    init(judge: Judge?) { self.judge = judge }

    /// Everything that is sent, for the fingerprint.
    static var prompts: [Prompt] { [] }

    /// What is wrong with a text.
    func faults(
        in text: String, of draft: InstructionDraft, id: RecordID, _ context: StageContext
    ) async throws -> [ProofFault] {
        draft.composition.leaves.compactMap { leaf in
            let sentence =
                switch leaf.constraint {
                case .rule(let use): use.text
                case .question(let question): question.text
                }
            return text.contains(sentence)
                ? nil : ProofFault(.missing, "\"\(sentence)\" isn't in the text", leaf: leaf.id)
        }
    }
}
