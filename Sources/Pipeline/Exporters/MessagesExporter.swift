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

    static func rows(
        for sample: ExportSample, _ settings: ExportSettings
    ) throws(ExportFault) -> [JSONRow] {
        let conversation: ExportConversation
        let reply: String
        switch sample.content {
        case .instruction(let instruction, let response):
            conversation = ExportConversation(instruction, system: settings.prompts.system)
            reply = response.text
        case .math(let problem, let answer):
            guard let solution = sample.solution, !solution.isEmpty else {
                throw .notExportable("the math problem has no worked solution")
            }
            conversation = ExportConversation(
                MathRequest.text(problem, language: sample.language),
                system: settings.prompts.system)
            reply = MathRequest.reply(
                solution: solution, answer: answer, language: sample.language)
        }
        guard !reply.isEmpty else { throw .notExportable("the chosen response is empty") }
        try conversation.check()
        try ExportConversation.check(reply, "the answer")
        return [
            JSONRow([
                "messages": .array(
                    conversation.messages + [ExportConversation.message("assistant", reply)]),
                "id": .string(sample.id.rawValue),
            ])
        ]
    }
}
