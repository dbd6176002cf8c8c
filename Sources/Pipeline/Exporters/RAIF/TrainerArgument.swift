import Rows

/// What RAIF's trainer takes for one argument of a rule.
///
/// Anything else makes it crash, or makes it draw a random value in the argument's place.
enum TrainerArgument {
    case text
    case texts
    /// A whole number, at least so much.
    case number(atLeast: Int)
    /// "less than" or "at least", in English or Chinese.
    case relation
    /// "less than" or "at least", in English only.
    case englishRelation
    /// One letter of ASCII.
    case letter
    /// A language that the trainer's table has.
    case language
    /// A text that the trainer uses as a regular expression without escaping it.
    case pattern
    /// A text that the response must end with, quotes taken off.
    case ending

    /// Why the trainer can't take a value; nil where it can.
    func fault(in value: JSONValue) -> String? {
        switch self {
        case .number(let least):
            guard let number = value.int else { return "should be a whole number" }
            return number >= least ? nil : "should be at least \(least)"
        case .texts:
            guard let items = value.array, !items.isEmpty,
                items.allSatisfy({ $0.string?.isEmpty == false })
            else { return "should be a list of texts" }
            return nil
        case .text, .relation, .englishRelation, .letter, .language, .pattern, .ending:
            guard let text = value.string, !text.allSatisfy(\.isWhitespace) else {
                return "should be a text"
            }
            return fault(in: text)
        }
    }

    private func fault(in text: String) -> String? {
        switch self {
        case .text, .texts, .number: return nil
        case .relation:
            return Self.relations.contains(text) ? nil : "should be 'at least' or 'less than'"
        case .englishRelation:
            return Self.relations.prefix(2).contains(text)
                ? nil : "should be 'at least' or 'less than'"
        case .letter:
            let isLetter = text.utf8.count == 1 && text.allSatisfy { $0.isASCII && $0.isLetter }
            return isLetter ? nil : "should be one letter from a to z"
        case .language:
            return Self.languages.contains(text) ? nil : "is no language that the trainer knows"
        case .pattern:
            let sign = text.first { Self.patternSigns.contains($0) }
            return sign.map { "holds '\($0)', which the trainer reads as a pattern" }
        case .ending:
            return text.last(where: { !$0.isWhitespace }) == "\""
                ? "ends in a quote, which the trainer takes off the response" : nil
        }
    }

    private static let relations = ["at least", "less than", "至少", "少于"]
    private static let patternSigns: Set<Character> = [
        "\\", "(", ")", "[", "]", "{", "}", "*", "+", "?", "|", "^", "$",
    ]
    private static let languages: Set<String> = [
        "en", "es", "pt", "ar", "hi", "fr", "ru", "de", "ja", "it", "bn", "uk", "th", "ur", "ta",
        "te", "bg", "ko", "pl", "he", "fa", "vi", "ne", "sw", "kn", "mr", "gu", "pa", "ml", "fi",
        "zh-cn", "zh-tw",
    ]
}
