import Constraints

/// The exemplars as writer models are shown them: one goes into each request for parts or for a text.
enum ExemplarPrompt: PromptSheet {
    static let summary = "The exemplars, of which one is shown in every request for parts or text."
    static let stages = ["inject-constraints"]

    static let prompts = PromptLanguage.allCases.map { language in
        Prompt(
            name: "exemplars.\(language.rawValue)",
            text: ExemplarBank.all.filter { $0.language == language }.map { exemplar in
                "\(exemplar.withQuestions)\n\n\(exemplar.merged)"
            }.joined(separator: "\n\n---\n\n"))
    }
}
