import Chat
import Records

/// Has a model mend a response that misses little, with as few changes as it takes.
struct Repair: Sendable {
    private let model: String
    private let attempts: Int
    private let faults: Int
    private let similarity: Double

    /// Takes the options `model`, `attempts`, `faults` and `similarity`.
    init(_ options: OptionReader) {
        model = options.model("model")
        attempts = options.int("attempts", default: 1, in: 1...16)
        faults = options.int("faults", default: 1, in: 1...8)
        similarity = options.double("similarity", default: 0.7, in: 0...1)
    }

    /// A response that was mended.
    struct Mended {
        let reviewed: ResponseReview.Reviewed
        let pair: RepairPair
    }

    /// What a response misses, as a model is told.
    private struct Miss {
        let reviewed: ResponseReview.Reviewed
        let faults: [String]
    }

    /// Mends the response that misses the least; nil where none misses little enough, or no attempt
    /// holds.
    ///
    /// Every attempt is checked whole before one is chosen, so that turning the similarity sends no
    /// calls.
    ///
    /// - Parameters:
    ///   - reviewed: The instruction's responses, none of which passes.
    ///   - review: The checks.
    ///   - id: The row.
    ///   - context: The stage's context.
    /// - Returns: The first attempt that passes all checks and stays close to the response.
    /// - Throws: `ChatError` where a model gave up.
    func mended(
        _ reviewed: [ResponseReview.Reviewed], _ review: ResponseReview, id: RecordID,
        _ context: StageContext
    ) async throws -> Mended? {
        let misses = reviewed.compactMap { miss($0, review.check.instruction) }
        guard let miss = misses.min(by: { $0.faults.count < $1.faults.count }) else { return nil }
        let before = miss.reviewed.response
        let next = (reviewed.map(\.response.draw).max() ?? -1) + 1
        let replies = try await context.ask(
            model, RepairPrompt.messages(review.check.instruction, before.text, miss.faults),
            id: id,
            draws: 0..<attempts)
        var found: Mended?
        for (offset, reply) in replies.enumerated() {
            let split = ResponseSplit(text: reply.answer.text, reasoning: reply.answer.reasoning)
            let response = Response(
                draw: next + offset, text: split.answer, reasoning: before.reasoning,
                form: before.form, finish: reply.answer.finishReason.rawValue,
                model: reply.answer.model ?? model, call: reply.key.description,
                repairedFrom: before.draw)
            let result = try await review.byJudge(review.byCode(response), id: id, context)
            guard found == nil, result.verdict.passes,
                EditSimilarity.of(before.text, response.text) >= similarity
            else { continue }
            found = Mended(
                reviewed: result,
                pair: RepairPair(
                    rejected: before.text, chosen: response.text,
                    fault: miss.faults.joined(separator: "; "), rejectedDraw: before.draw,
                    chosenDraw: response.draw))
        }
        return found
    }

    /// What a response misses; nil where it is too much, or of a kind that no small edit mends.
    private func miss(
        _ reviewed: ResponseReview.Reviewed, _ instruction: Instruction
    ) -> Miss? {
        let codes: [DropCode] = [.ruleViolated, .checkersDisagree, .questionFailed]
        let verdict = reviewed.verdict
        guard let code = verdict.fault.flatMap(DropCode.init(rawValue:)), codes.contains(code)
        else {
            return nil
        }
        let rules = zip(instruction.rules, zip(verdict.rules, verdict.holding))
            .filter { !$0.1.1 }.map { "\($0.0.text) (\($0.1.0.detail))" }
        // A question is put in the words that asked for it; one that was skipped comes with its cause.
        let questions = zip(instruction.questions, verdict.questions)
            .filter { !$0.1.counted && $0.1.answer != "skipped" }.map { $0.0.text }
        let missed = rules + questions
        return missed.isEmpty || missed.count > faults
            ? nil : Miss(reviewed: reviewed, faults: missed)
    }
}
