import OrderedCollections
import Records
import Rows

/// RAIF's behaviour cloning rows: `{"question", "answer"}`, the answer with its reasoning.
enum RAIFSFTExporter: Exporter {
    static let name = "raif-sft"
    static let summary =
        "RAIF's behaviour cloning: {\"question\", \"answer\"}; instructions whose chosen response "
        + "shows its reasoning"

    static func rows(
        for sample: ExportSample, _ settings: ExportSettings
    ) throws(ExportFault) -> [JSONRow] {
        let prompts = settings.prompts
        guard case .instruction(let instruction, let response) = sample.content else {
            throw .notExportable("a math problem has no response to clone")
        }
        guard !response.reasoning.isEmpty else {
            throw .notExportable("the chosen response shows no reasoning")
        }
        guard !response.text.isEmpty else {
            throw .notExportable("the chosen response is empty")
        }
        try prompts.check(response.reasoning, "the reasoning")
        try prompts.check(response.text, "the answer")
        let template = prompts.template
        let text =
            template.hasAnswerTags ? "<answer>\n\(response.text)\n</answer>" : response.text
        let answer = "<think>\n\(response.reasoning)\n</think>\n\(text)\(template.endOfText)"
        return [
            JSONRow([
                "question": .string(try prompts.prompt(instruction)), "answer": .string(answer),
            ])
        ]
    }
}
