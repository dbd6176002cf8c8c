import Records

/// Puts requests into a family's template, and refuses those that would break it.
package struct PromptWriter: Sendable {
    /// How long a prompt may be where the pipeline doesn't say: the trainer cuts it at 8192 tokens,
    /// and a cut prompt has no assistant header.
    static let defaultMaximum = 24_000

    let template: ChatTemplate
    /// The pipeline's own system prompt; nil for none.
    let system: String?
    /// The most characters of a prompt, template and all; see ``length(_:)``.
    let maximumCharacters: Int

    /// The whole prompt of an instruction up to the assistant's header.
    func prompt(_ instruction: Instruction) throws(ExportFault) -> String {
        try prompt(instruction.text, turns: instruction.turns, system: instruction.system)
    }

    /// The whole prompt of a single request up to the assistant's header.
    func prompt(_ request: String) throws(ExportFault) -> String {
        try prompt(request, turns: [], system: nil)
    }

    private func prompt(
        _ request: String, turns: [Turn], system own: String?
    ) throws(ExportFault) -> String {
        try check(request, "the prompt")
        for turn in turns { try check(turn.content, "an earlier turn") }
        if let own { try check(own, "the system prompt") }
        let parts = [system, own].compactMap { $0 }
        let task = parts.isEmpty ? nil : parts.joined(separator: "\n\n")
        let prompt = template.prompt(
            system: SystemPreamble.text(for: template, system: task), turns: turns, user: request)
        let length = Self.length(prompt)
        guard length <= maximumCharacters else {
            throw ExportFault(
                .promptTooLong,
                "\(length) characters with the template (those outside ASCII count three), at most "
                    + "\(maximumCharacters)")
        }
        return prompt
    }

    /// Refuses a text that holds a mark of the template.
    func check(_ text: String, _ what: String) throws(ExportFault) {
        if let marker = template.firstMarker(in: text) {
            throw ExportFault(.templateMarker, "\(what) holds \(marker)")
        }
    }

    /// A length to stand in for tokens: tokenisers make about a token of three ASCII characters, and
    /// as much of a single Chinese one.
    static func length(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 3) }
    }
}
