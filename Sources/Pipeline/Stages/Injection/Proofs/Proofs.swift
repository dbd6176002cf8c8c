import Chat
import Constraints
import Records

/// Proves that an instruction's text still says what its draft says.
///
/// Code looks first, in English and Chinese: every parameter of every rule, soft constraints and
/// conditions, the seed's own text, the order of a chain; marks, answers, contradictions, language.
/// A judge, where there is one, is asked only about a text in which code finds nothing.
struct Proofs: Sendable {
    private let judge: Judge?

    init(judge: Judge?) { self.judge = judge }

    /// What is sent to a judge.
    static var prompts: [Prompt] {
        ProofTaskPrompt.prompts + ProofConstraintPrompt.prompts + ProofPossiblePrompt.prompts
            + ProofOpenPrompt.prompts
    }

    /// Everything that is wrong with a text.
    ///
    /// - Parameters:
    ///   - text: The instruction as a model has put it.
    ///   - draft: What it should say.
    ///   - id: The row, for the judge's calls.
    ///   - context: The stage's context.
    /// - Returns: The faults; none where the text may stand.
    /// - Throws: `RowError` where the draft names no known rule, `ChatError` where the judge gave up.
    func faults(
        in text: String, of draft: InstructionDraft, id: RecordID, _ context: StageContext
    ) async throws -> [ProofFault] {
        let found = try Self.faults(in: text, of: draft)
        guard found.isEmpty, let judge else { return found }
        let proof = JudgeProof(
            decide: { try await judge.decide([ChatMessage(.user, $0)], id: id, context) },
            text: text, draft: draft)
        return try await proof.faults()
    }

    /// What code finds wrong with a text.
    static func faults(in text: String, of draft: InstructionDraft) throws -> [ProofFault] {
        let read = ProofText(text)
        let whole = TextProof(text, read, of: draft)
        if let fault = whole.unusable { return [fault] }
        let seed = SeedProof(draft.seed)
        let seedSentences = seed.sentences(in: read)
        var composition = CompositionProof(
            read, seedSentences: seedSentences, draft.language)
        try composition.prove(draft.composition)
        let contradiction = ContradictionProof(
            text: read, language: draft.language, seedSentences: seedSentences,
            provingSentences: composition.provingSentences, statements: composition.read,
            active: Set(draft.composition.activeLeaves.map(\.id)), claims: composition.claims)
        let answer = whole.answer(known: seedSentences.union(composition.provingSentences))
        return whole.faults + [answer].compactMap { $0 } + seed.faults(in: read)
            + composition.faults + contradiction.faults
    }
}
