import Chat
package import Records
import Rows

/// Has a baseline model answer every instruction at once, without reasoning, and counts what its
/// answers satisfy: reasoning that does no better isn't worth learning from.
///
/// Math problems pass as they are.
package struct ScoreReference: RecordStage {
    package typealias Input = Sample
    package typealias Output = Sample

    /// Which of the baseline's draws is counted.
    private enum Counted: String, CaseIterable {
        case first
        /// The mean of all draws, rounded to a whole count.
        case mean
    }

    /// Which rows stay.
    private enum Kept: String, CaseIterable {
        case all
        /// Those whose chosen response satisfies more than the reference.
        case superior
        /// Those whose chosen response satisfies as much at least, as the trainer itself asks.
        case notInferior = "not-inferior"
    }

    package static let name = "score-reference"
    package static let version = 1

    private let model: String
    private let draws: Int
    private let counted: Counted
    private let kept: Kept
    private let checkers: ResponseCheck.Checkers
    private let judge: Judge?

    package init(_ options: OptionReader) {
        model = options.model("model")
        draws = options.int("draws", default: 1, in: 1...1_024)
        counted = options.choice("counted", default: Counted.first)
        kept = options.choice("keep", default: Kept.all)
        checkers = options.choice("checkers", default: ResponseCheck.Checkers.both)
        judge = options.optionalGroup("judge") { Judge($0) }
    }

    package var prompts: [Prompt] { judge == nil ? [] : JudgePrompt.prompts }

    package var inputFiles: [String] { judge?.calibration.inputFiles ?? [] }

    package func process(
        _ row: Row<Sample>, _ context: StageContext
    ) async throws -> Outcome<Sample> {
        let sample = try row.read()
        guard case .instruction(let instruction, let chosen) = sample.content else {
            return .kept([row])
        }
        guard judge != nil || instruction.questions.isEmpty else {
            return .dropped(
                Drop(
                    .unjudged,
                    "\(instruction.questions.count) questions that only a judge can answer, and no "
                        + "judge: give score-reference one with judge: {model: NAME}"))
        }
        _ = try await judge?.standing(context)
        let check = try ResponseCheck(instruction: instruction, checkers: checkers)
        let replies = try await context.ask(
            model, messages(instruction), id: row.id, draws: 0..<draws)
        var scores: [ReferenceScore] = []
        for (draw, reply) in replies.enumerated() {
            let split = ResponseSplit(text: reply.answer.text, reasoning: reply.answer.reasoning)
            let response = Response(
                draw: draw, text: split.answer, reasoning: split.reasoning, form: split.form,
                finish: reply.answer.finishReason.rawValue, model: reply.answer.model ?? model,
                call: reply.key.description)
            scores.append(
                try await ReferenceScore(response, check, judge, id: row.id, context))
        }
        let reference = reference(scores)
        let own = try await ReferenceScore(chosen, check, judge, id: row.id, context)
        let scored: Row<Sample> = try row.adding([
            ("reference", reference.json.setting("draws", .array(scores.map(\.json)))),
            ("satisfied", .int(Int64(own.total.satisfied))),
        ])
        let lead = own.total.satisfied - reference.total.satisfied
        guard kept == .all || lead > 0 || (kept == .notInferior && lead == 0) else {
            return .dropped(
                Drop(
                    .notSuperior,
                    "the chosen response satisfies \(own.total.satisfied) of \(own.total.of), a direct "
                        + "answer of \(model) \(reference.total.satisfied)",
                    evidence: reference.json.setting("draws", .array(scores.map(\.json)))))
        }
        return .kept([scored])
    }

    /// The conversation as it stands in the row, with no word about how to think.
    private func messages(_ instruction: Instruction) -> [ChatMessage] {
        (instruction.system.map { [ChatMessage(.system, $0)] } ?? [])
            + instruction.turns.map { turn in
                ChatMessage(turn.role == .user ? .user : .assistant, turn.content)
            } + [ChatMessage(.user, instruction.text)]
    }

    private func reference(_ scores: [ReferenceScore]) -> Reference {
        let counts = counted == .first ? Array(scores.prefix(1)) : scores
        return Reference(
            model: model, rules: Self.mean(counts.map(\.rules)),
            questions: Self.mean(counts.map(\.questions)))
    }

    /// Whole, since the trainer compares counts; halves are rounded up.
    private static func mean(_ counts: [Reference.Count]) -> Reference.Count {
        let sum = counts.reduce(Reference.Count(satisfied: 0, of: 0), +)
        let share = counts.isEmpty ? 0 : Double(sum.satisfied) / Double(counts.count)
        return Reference.Count(satisfied: Int(share.rounded()), of: counts.first?.of ?? 0)
    }
}
