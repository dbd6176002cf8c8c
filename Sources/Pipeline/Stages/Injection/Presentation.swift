import Constraints

/// How rules stand in an instruction.
enum Presentation: String, CaseIterable, Sendable {
    /// Below the seed, one to a line.
    case listed
    /// As sentences that go on from the seed.
    case woven
    /// One of the two for each instruction.
    case mixed

    /// The form of one instruction; a single rule is never a list.
    func drawn(for rules: Int, using generator: inout some RandomNumberGenerator) -> Presentation {
        guard rules > 1 else { return .woven }
        guard self == .mixed else { return self }
        return Bool.random(using: &generator) ? .listed : .woven
    }

    /// The seed with its rules.
    func text(
        seed: String, rules: [String], _ language: PromptLanguage,
        using generator: inout some RandomNumberGenerator
    ) -> String {
        let sentences = rules.map { Self.ended($0, language) }
        switch self {
        case .listed:
            let introduction = Self.introductions(language).randomElement(using: &generator) ?? ""
            let mark = Self.marks.randomElement(using: &generator) ?? "-"
            let lines = sentences.enumerated().map { index, sentence in
                (mark == "1" ? "\(index + 1)." : mark) + " \(sentence)"
            }
            return "\(seed)\n\n\(introduction)\n\(lines.joined(separator: "\n"))"
        case .woven, .mixed:
            // After a seed of several paragraphs (a passage, say) a line of its own keeps the rules
            // from being read as part of it.
            let tail = sentences.joined(separator: language == .chinese ? "" : " ")
            let gap = seed.contains("\n") ? "\n\n" : language == .chinese ? "" : " "
            return Self.ended(seed, language) + gap + tail
        }
    }

    static let marks = ["-", "•", "1"]

    /// What stands above a list of constraints.
    static func introductions(_ language: PromptLanguage) -> [String] {
        language == .chinese ? chinese : english
    }

    private static let english = [
        "Requirements:", "Please keep to the following:", "Your answer must meet these conditions:",
        "Follow these rules in your answer:", "A few things to observe:",
        "Make sure that your response satisfies all of the following:",
    ]

    private static let chinese = [
        "要求：", "请遵守以下要求：", "回答须满足下列条件：", "请注意以下几点：", "回答时请做到：", "请确保回答符合以下全部要求：",
    ]

    /// A sentence with its full stop.
    static func ended(_ text: String, _ language: PromptLanguage) -> String {
        guard let last = text.last else { return text }
        if last.isPunctuation || last.isNewline || last.isSymbol { return text }
        return text + (language == .chinese ? "。" : ".")
    }
}
