@testable import Constraints

/// A text made to obey a rule, and one an edit away that doesn't.
struct Witness {
    let obeys: String
    let breaks: String
}

/// Makes witnesses for one rule: from its drawn arguments, in a language.
typealias WitnessMaker = @Sendable (Arguments, PromptLanguage, inout SplitMix) throws -> Witness

enum Witnesses {
    /// What makes the witnesses of every rule that may be asked for in training.
    static let all: [RuleID: WitnessMaker] =
        [ifeval, raif, iftrain, weftStructure, weftText].reduce(into: [:]) { all, group in
            all.merge(group) { first, _ in first }
        }

    /// The prompt to which the witnesses answer.
    static func prompt(_ language: PromptLanguage) -> String {
        switch language {
        case .english: "Describe how the tide shapes a harbour town. Name its trades."
        case .chinese: "请描述潮汐如何影响一座港口小镇。请列出它的行业。"
        }
    }
}

/// Plain text to build witnesses of: no digits, capitals only where a sentence starts, no marks but
/// full stops.
enum Filler {
    /// Lower-case words, or as many Chinese characters in pairs.
    static func words(_ count: Int, _ language: PromptLanguage, _ generator: inout SplitMix)
        -> String
    {
        let stock = language == .english ? english : chinese
        let words = (0..<max(0, count)).map { _ in
            stock.randomElement(using: &generator) ?? stock[0]
        }
        return words.joined(separator: language == .english ? " " : "")
    }

    /// A sentence with its full stop; of English words, or of Chinese words of two characters.
    static func sentence(
        _ count: Int, _ language: PromptLanguage, _ generator: inout SplitMix
    ) -> String {
        let text = words(count, language, &generator)
        return language == .english
            ? text.prefix(1).uppercased() + text.dropFirst() + "." : text + "。"
    }

    /// Sentences of eight words each.
    static func sentences(
        _ count: Int, _ language: PromptLanguage, _ generator: inout SplitMix
    ) -> String {
        (0..<max(0, count)).map { _ in sentence(8, language, &generator) }
            .joined(separator: language == .english ? " " : "")
    }

    private static let english = [
        "harbour", "water", "boats", "market", "people", "street", "morning", "stone", "little",
        "quiet", "return", "carry", "under", "along", "because", "evening", "children", "window",
    ]
    private static let chinese = [
        "港口", "海水", "渔船", "市场", "居民", "街道", "清晨", "石头", "安静", "归来", "傍晚", "孩子", "窗户", "讲述",
    ]
}
