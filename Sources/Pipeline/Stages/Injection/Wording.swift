import Constraints
import Records
import Rows

/// Has a model put drafts in natural words, and keeps only what is proven to say the same.
///
/// Rewritten; where proofs find faults, asked again with the faults named, up to a limit; then the
/// draft as it is listed; where even that can't be proven, dropped with the evidence.
struct Wording: Sendable {
    /// What became of a draft.
    enum Result: Sendable {
        /// A text that says what the draft says, and what was found on the way.
        case worded(String, isRewritten: Bool, evidence: JSONValue?)
        case unproven(Drop)
    }

    private let rewriter: Rewriter?
    private let attempts: Int
    private let judge: Judge?
    /// The share of instructions that are rewritten.
    let share: Double

    /// Reads `rewrite` and `judge`.
    init(_ options: OptionReader) {
        (rewriter, share, attempts) = options.group("rewrite") { reader in
            let model = reader.has("model") ? reader.model("model") : nil
            let share = reader.double("share", default: model == nil ? 0 : 1, in: 0...1)
            if model == nil, share > 0 {
                reader.fault("'share' asks for rewriting, and no 'model' does it", at: "share")
            }
            return (
                model.map(Rewriter.init(model:)), share,
                reader.int("attempts", default: 3, in: 1...8)
            )
        }
        judge = options.optionalGroup("judge") { Judge($0) }
        if judge != nil, rewriter == nil {
            options.fault(
                "'judge' proves rewritten instructions, and no 'rewrite' asks for any", at: "judge")
        }
    }

    /// Everything that may be sent, for the fingerprint.
    var prompts: [Prompt] {
        (rewriter == nil ? [] : Rewriter.prompts) + (judge == nil ? [] : Proofs.prompts)
    }

    /// Words one draft.
    ///
    /// - Parameters:
    ///   - draft: What is to be said.
    ///   - rewrites: Whether a model rewrites it.
    ///   - id: The row.
    ///   - context: The stage's context.
    /// - Returns: A proven text, or why there is none.
    /// - Throws: `ChatError` where a model gave up.
    func worded(
        _ draft: InstructionDraft, rewrites: Bool, id: RecordID, _ context: StageContext
    ) async throws -> Result {
        var evidence: [JSONValue] = []
        if rewrites, let rewriter {
            var faults: [ProofFault] = []
            var rejected: String?
            let proofs = Proofs(judge: judge)
            for attempt in 0..<attempts {
                let text = try await rewriter.rewrite(
                    draft, faults: faults, rejected: rejected, attempt: attempt, id: id, context)
                rejected = text
                faults = movedConditions(text, draft)
                if faults.isEmpty {
                    faults = try await proofs.faults(in: text, of: draft, id: id, context)
                }
                if faults.isEmpty {
                    return .worded(
                        text, isRewritten: true,
                        evidence: [
                            "attempts": .int(Int64(attempt + 1)), "faults": .array(evidence),
                        ])
                }
                evidence += faults.map { fault in
                    fault.json.setting("attempt", .int(Int64(attempt + 1)))
                }
            }
        }
        let wasRewritten = !evidence.isEmpty
        let faults = try await Proofs(judge: nil).faults(
            in: draft.listed, of: draft, id: id, context
        ).filter { [.missing, .changed].contains($0.kind) }
        guard let first = faults.first else {
            return .worded(
                draft.listed, isRewritten: false,
                evidence: wasRewritten
                    ? ["attempts": .int(Int64(attempts)), "faults": .array(evidence)] : nil)
        }
        return .unproven(
            Drop(
                .unprovenInstruction,
                (wasRewritten ? "\(attempts) rewrites failed, and so does the list: " : "")
                    + first.detail,
                evidence: .array(evidence + faults.map(\.json))))
    }

    /// A condition on the seed's own words is about nothing where these were changed.
    private func movedConditions(_ text: String, _ draft: InstructionDraft) -> [ProofFault] {
        guard !draft.composition.conditions.isEmpty else { return [] }
        let words = { (text: String) in text.split(whereSeparator: \.isWhitespace).joined() }
        guard !words(text).contains(words(draft.seed)) else { return [] }
        return [
            ProofFault(
                .seedLost,
                "a condition speaks of the request's own words, so that the request has to stand at "
                    + "the beginning, word for word, with all constraints after it")
        ]
    }
}
