import Chat
import Constraints
import Records

/// Has a model put a listed instruction into running words.
///
/// Nothing of what it writes is believed before it is proved: see ``ProofFault``.
struct Rewriter: Sendable {
    private let model: String

    init(model: String) { self.model = model }

    /// Everything that is sent, for the fingerprint.
    static var prompts: [Prompt] { MergePrompt.prompts + ExemplarPrompt.prompts }

    /// Asks once for a text.
    ///
    /// - Parameters:
    ///   - draft: The instruction with its constraints listed.
    ///   - faults: What was wrong with the text of the attempt before; none on the first.
    ///   - rejected: The text that had the faults, where it is to be shown.
    ///   - attempt: How often it was asked before: another attempt has another exemplar and tone.
    ///   - id: The row.
    ///   - context: The stage's context.
    /// - Returns: The text without what was around it; empty where none came or it was cut.
    /// - Throws: `ChatError` where the model gave up.
    func rewrite(
        _ draft: InstructionDraft, faults: [ProofFault], rejected: String? = nil, attempt: Int,
        id: RecordID, _ context: StageContext
    ) async throws -> String {
        var generator = context.generator(for: id, purpose: "merge/\(attempt)")
        guard
            let exemplar = ExemplarBank.choice(
                draft.composition.kind, draft.language,
                categories: draft.composition.activeQuestions.map(\.category), using: &generator),
            let manner = MergePrompt.manners(draft.language).randomElement(using: &generator)
        else { return "" }
        let text = MergePrompt.prompt(draft.language).filled([
            "parts": exemplar.listed, "text": exemplar.merged, "draft": Self.marked(draft),
            "manner": manner.text,
            "again": Self.again(faults, rejected: rejected, draft.language),
        ])
        let replies = try await context.ask(
            model, [ChatMessage(.user, text)], id: id, draws: attempt..<(attempt + 1))
        guard let answer = replies.first?.answer, answer.finishReason != .length else { return "" }
        return RewrittenText.text(in: answer.text)
    }

    /// The listed form with the seed's own text between marks, where it stands there whole and once.
    private static func marked(_ draft: InstructionDraft) -> String {
        let pieces = draft.listed.split(
            separator: draft.seed, maxSplits: 2, omittingEmptySubsequences: false)
        guard !draft.seed.isEmpty, pieces.count == 2 else { return draft.listed }
        return pieces[0] + PromptMark.keep.around(draft.seed) + pieces[1]
    }

    private static func again(
        _ faults: [ProofFault], rejected: String?, _ language: PromptLanguage
    ) -> String {
        guard !faults.isEmpty else { return "" }
        var shown = ""
        if let rejected, !rejected.isEmpty { shown = "\n\(PromptMark.rejected.around(rejected))\n" }
        return MergePrompt.again(language).filled([
            "faults": faults.map { "- \($0.detail)" }.joined(separator: "\n"), "rejected": shown,
        ])
    }
}
