import OrderedCollections
import Records
import Rows

/// Chats as most training tools read them: `{"messages": [{"role", "content"}], "id"}`.
///
/// No template is applied: the tool that reads them does that. A row ends with the chosen response
/// without its reasoning, or with a math problem's worked solution; a problem without one is left out,
/// since a chat without an answer teaches nothing.
enum MessagesExporter: Exporter {
    static let name = "messages"
    static let summary =
        "chats: {\"messages\": [{\"role\", \"content\"}], \"id\"}; instructions with the chosen "
        + "response, and math problems with a worked solution"

    static func row(
        for sample: ExportSample, _ prompts: PromptWriter
    ) throws(ExportFault) -> JSONRow {
        let request: String
        let reply: String
        switch sample.content {
        case .instruction(let instruction, let response):
            request = instruction.text
            reply = response.text
        case .math(let problem, let answer):
            guard let solution = sample.solution, !solution.isEmpty else {
                throw .notExportable("the math problem has no worked solution")
            }
            request = MathRequest.text(problem, language: sample.language)
            reply = MathRequest.reply(
                solution: solution, answer: answer, language: sample.language)
        }
        guard !reply.isEmpty else { throw .notExportable("the chosen response is empty") }
        for (text, what) in [(request, "the prompt"), (reply, "the answer")] {
            if let marker = TemplateMarker.first(in: text) {
                throw ExportFault(.templateMarker, "\(what) holds \(marker)")
            }
        }
        let turns = [("system", prompts.system), ("user", request), ("assistant", reply)]
        return JSONRow([
            "messages": .array(
                turns.compactMap { role, text in
                    text.map { ["role": .string(role), "content": .string($0)] }
                }),
            "id": .string(sample.id.rawValue),
        ])
    }
}
