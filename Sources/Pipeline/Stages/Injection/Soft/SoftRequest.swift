import Constraints

/// One request for soft constraints: what is wanted, and the text that says so.
struct SoftRequest: Sendable {
    /// The most characters of a seed that are shown.
    private static let longestSeed = 4_000

    let seed: String
    let slots: [SoftSlot]
    let language: PromptLanguage
    let exemplar: Exemplar

    /// The whole message.
    var text: String {
        SubInstructionPrompt.prompt(language).filled([
            "example": exemplar.withQuestions, "seed": String(seed.prefix(Self.longestSeed)),
            "wanted": slots.indices.map(line).joined(separator: "\n"),
        ])
    }

    /// `3. [content, task, after 1] one more piece of work: ...; it uses what 1 gives`.
    private func line(_ index: Int) -> String {
        let slot = slots[index]
        let numbers = slots.indices.filter { slot.dependsOn.contains(slots[$0].leaf) }
            .map { String($0 + 1) }
        let kind = SoftSlot.words(category: slot.category, role: slot.role, after: numbers)
        var words: [String] = []
        if slot.role == .task { words.append(SubInstructionPrompt.task(language).text) }
        if let category = SoftCategory(rawValue: slot.category),
            slot.role == .constraint || category != .content
        {
            words.append(SubInstructionPrompt.wish(for: category, language).text)
        }
        if !numbers.isEmpty {
            words.append(
                SubInstructionPrompt.earlier(language).filled([
                    "earlier": numbers.joined(separator: language == .chinese ? "、" : ", ")
                ]))
        } else if slot.role == .task {
            words.append(SubInstructionPrompt.seedFirst(language).text)
        }
        return
            "\(index + 1). [\(kind)] \(words.joined(separator: language == .chinese ? "；" : "; "))"
    }
}
