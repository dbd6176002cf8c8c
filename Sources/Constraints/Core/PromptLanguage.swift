/// A language in which constraints are put to a model.
public enum PromptLanguage: String, Hashable, Sendable, CaseIterable {
    case english = "en"
    case chinese = "zh"

    /// Takes a code as ``LanguageDetector`` gives it; nil for a language without phrasings.
    public init?(code: String) {
        switch code.prefix(2) {
        case "en": self = .english
        case "zh": self = .chinese
        default: return nil
        }
    }
}
