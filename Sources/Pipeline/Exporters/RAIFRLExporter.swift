import OrderedCollections
import Records
import Rows

/// RAIF's RL rows: `{"input", "target", "task"}`, as its trainer reads them.
///
/// The target is a text in every row, JSON text for rules and questions and the bare answer for math:
/// a loader gives a column one type over the whole file.
enum RAIFRLExporter: Exporter {
    static let name = "raif-rl"
    static let summary =
        "RAIF's RL training: {\"input\", \"target\", \"task\"}; instructions with rules that its "
        + "trainer knows or with questions for its judge, and math problems"

    static func rows(
        for sample: ExportSample, _ settings: ExportSettings
    ) throws(ExportFault) -> [JSONRow] {
        switch sample.content {
        case .instruction(let instruction, _):
            let (target, task) = try reward(
                of: instruction, settings.reward, sample.reference)
            return [
                row(
                    input: try settings.prompts.prompt(instruction), target: target.text,
                    task: task)
            ]
        case .math(let problem, let answer):
            let request = MathRequest.text(problem, language: sample.language)
            guard !answer.isEmpty else { throw .notExportable("the answer is empty") }
            return [
                row(input: try settings.prompts.prompt(request), target: answer, task: "default")
            ]
        }
    }

    /// What the trainer is to reward: rules where they say it all or are preferred, else questions.
    private static func reward(
        of instruction: Instruction, _ choice: RewardChoice, _ reference: Reference?
    ) throws(ExportFault) -> (target: JSONValue, task: String) {
        let hasRules = !instruction.rules.isEmpty
        let prefersRules = instruction.questions.isEmpty || choice.mixed == .rules
        guard hasRules, prefersRules else {
            return (try TrainerQuestions(instruction, choice).target(reference), "complex")
        }
        do throws(ExportFault) {
            return (try TrainerRules(instruction.rules).target(reference), "ifeval")
        } catch {
            guard choice.unknownRules == .questions else { throw error }
            return (try TrainerQuestions(instruction, choice).target(reference), "complex")
        }
    }

    private static func row(input: String, target: String, task: String) -> JSONRow {
        JSONRow(["input": .string(input), "target": .string(target), "task": .string(task)])
    }
}
