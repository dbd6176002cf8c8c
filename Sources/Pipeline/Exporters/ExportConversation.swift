import Records
import Rows

/// A conversation up to the message that is answered, as chats are exported.
struct ExportConversation {
    private let system: String?
    private let turns: [Turn]

    /// An instruction's conversation.
    ///
    /// - Parameters:
    ///   - instruction: The instruction, with the system prompt and the turns of its own.
    ///   - system: The pipeline's system prompt; nil for none.
    init(_ instruction: Instruction, system: String?) {
        let parts = [system, instruction.system].compactMap { $0 }
        self.system = parts.isEmpty ? nil : parts.joined(separator: "\n\n")
        turns = instruction.turns + [Turn(.user, instruction.text)]
    }

    /// A single request.
    init(_ request: String, system: String?) {
        self.system = system
        turns = [Turn(.user, request)]
    }

    /// The messages as JSON objects.
    var messages: [JSONValue] {
        (system.map { [Self.message("system", $0)] } ?? []) + turns.map(\.json)
    }

    /// Refuses texts that hold a mark of a chat template.
    func check() throws(ExportFault) {
        if let system { try Self.check(system, "the system prompt") }
        for turn in turns { try Self.check(turn.content, "the prompt") }
    }

    static func check(_ text: String, _ what: String) throws(ExportFault) {
        if let marker = TemplateMarker.first(in: text) {
            throw ExportFault(.templateMarker, "\(what) holds \(marker)")
        }
    }

    static func message(_ role: String, _ content: String) -> JSONValue {
        ["role": .string(role), "content": .string(content)]
    }
}
