import OrderedCollections
import Records
import Rows

/// RAIF's RL rows: `{"input", "target", "task"}`, as its trainer reads them.
///
/// The target is a text in every row, JSON text for rules and the bare answer for math: a loader gives
/// a column one type over the whole file.
enum RAIFRLExporter: Exporter {
    static let name = "raif-rl"
    static let summary =
        "RAIF's RL training: {\"input\", \"target\", \"task\"}; instructions with rules that its "
        + "trainer knows, and math problems"

    static func row(
        for sample: ExportSample, _ prompts: PromptWriter
    ) throws(ExportFault) -> JSONRow {
        switch sample.content {
        case .instruction(let instruction, _):
            let rules = try TrainerRules(instruction.rules)
            return row(
                input: try prompts.prompt(instruction.text), target: rules.target.text,
                task: "ifeval")
        case .math(let problem, let answer):
            let request = MathRequest.text(problem, language: sample.language)
            guard !answer.isEmpty else { throw .notExportable("the answer is empty") }
            return row(
                input: try prompts.prompt(request), target: answer, task: "default")
        }
    }

    private static func row(input: String, target: String, task: String) -> JSONRow {
        JSONRow(["input": .string(input), "target": .string(target), "task": .string(task)])
    }
}
