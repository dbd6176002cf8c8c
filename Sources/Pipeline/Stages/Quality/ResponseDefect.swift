/// Faults of a response that its text alone gives away.
enum ResponseDefect: String, CaseIterable, Sendable {
    /// The same words over and over.
    case repetition
    /// Breaks off in the middle of a sentence though the server says that it stopped.
    case unfinished
    /// Repeats the instruction in place of an answer or before it.
    case echo
    /// A place that the writer was meant to fill in: "[Your Name]".
    case placeholder = "placeholder-left"
    /// The model's thoughts about its task stand in the answer.
    case leakedReasoning = "leaked-reasoning"
    /// Passages in a language other than the answer's.
    case mixedLanguage = "mixed-language"

    var code: DropCode {
        switch self {
        case .repetition: .repetition
        case .unfinished: .unfinished
        case .echo: .echo
        case .placeholder: .placeholderLeft
        case .leakedReasoning: .leakedReasoning
        case .mixedLanguage: .mixedLanguage
        }
    }

    /// What is wrong with a response; nil where it hasn't the defect.
    func fault(in text: String, _ request: DefectRequest) -> String? {
        switch self {
        case .repetition: request.asksRepetition ? nil : RepetitionLoop.find(in: text)
        case .unfinished: request.freesEnding ? nil : UnfinishedEnding.find(in: text)
        case .echo:
            request.asksRepetition ? nil : InstructionEcho.find(in: text, of: request.skeleton)
        case .placeholder: request.asksPlaceholders ? nil : LeftPlaceholder.find(in: text)
        case .leakedReasoning: LeakedReasoning.find(in: text, request: request.text)
        case .mixedLanguage:
            request.language.flatMap { MixedLanguage.find(in: text, $0, request: request.text) }
        }
    }
}
