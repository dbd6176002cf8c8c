import Records
import Rows

/// An instruction's constraints as questions for the judge of RAIF's trainer.
struct TrainerQuestions {
    let questions: [String]
    /// How many of them are rules put as questions.
    private let rules: Int
    /// How many are the instruction's own questions.
    private let own: Int

    /// Puts an instruction's questions, its rules put as questions, and the question of coherence.
    ///
    /// - Throws: ``ExportFault`` where the judge wouldn't see what the questions are about.
    init(_ instruction: Instruction, _ choice: RewardChoice) throws(ExportFault) {
        guard instruction.turns.isEmpty else {
            throw .notExportable("the trainer's judge is shown the last turn alone")
        }
        let shown = PromptWriter.length(instruction.text + (instruction.system ?? ""))
        guard shown <= choice.maximumJudged else {
            throw ExportFault(
                .promptTooLong,
                "\(shown) characters for the trainer's judge (those outside ASCII count three), at "
                    + "most \(choice.maximumJudged)")
        }
        let isChinese = instruction.language?.hasPrefix("zh") == true
        var questions = instruction.questions.map(\.question)
        questions += instruction.rules.map { Self.question($0, isChinese: isChinese) }
        guard !questions.isEmpty else {
            throw .notExportable("the instruction has neither rules nor questions")
        }
        // A postscript that is asked for would be a fault by this question.
        if !instruction.rules.contains(where: { $0.id == "detectable_content:postscript" }) {
            questions.append(Self.coherence)
        }
        self.questions = questions
        rules = instruction.rules.count
        own = instruction.questions.count
    }

    /// The target of a row.
    ///
    /// - Parameter reference: What a direct answer of a baseline satisfies, which superior reasoning
    ///   must come up to; nil for none. The question of coherence isn't in it, which errs on the
    ///   side of keeping a rollout.
    /// - Returns: A JSON object.
    func target(_ reference: Reference?) -> JSONValue {
        let target: JSONValue = ["scoring_questions": .array(questions.map(JSONValue.string))]
        guard let reference, reference.rules.of == rules, reference.questions.of == own else {
            return target
        }
        // The trainer looks for this name, whatever model is trained.
        return target.setting(
            "scoring_sum_qwen2.5-7B-Instruct", .int(Int64(reference.total.satisfied)))
    }

    /// The question that the trainer's code knows by its text, to the character.
    static let coherence =
        "是否语义连贯通顺，且不包含注释？(Is it semantically coherent, consistent and fluent, and without "
        + "any annotations or postscripts?)"

    private static func question(_ rule: RuleUse, isChinese: Bool) -> String {
        isChinese
            ? "回答是否满足这一要求：“\(rule.text)”？"
            : "Does the response meet this requirement: \"\(rule.text)\"?"
    }
}
