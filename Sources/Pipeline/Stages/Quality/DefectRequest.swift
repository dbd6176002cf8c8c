import Constraints
import Records

/// What of an instruction makes an odd response the right one, read once for all its responses.
struct DefectRequest {
    let text: String
    /// Letters and digits of the instruction, to find it again in a response.
    let skeleton: [UInt8]
    /// The language that answers should have; nil where any will do.
    let language: String?
    /// Whether a text is to be repeated or copied.
    let asksRepetition: Bool
    /// Whether a response may end as no sentence does: a given phrase, code, data, no full stops.
    let freesEnding: Bool
    /// Whether brackets to fill in are wanted.
    let asksPlaceholders: Bool

    init(_ instruction: Instruction, _ constraints: [Constraint], language: String?) {
        text = instruction.text
        self.language = language
        skeleton = TextNormalisation.skeleton(instruction.text)
        let demands = constraints.flatMap(\.rule.demands)
        let ids = constraints.map(\.id.text)
        let words = instruction.text.lowercased()
        let holds = { (names: [String]) in names.contains { words.contains($0) } }
        let prompt = instruction.language.flatMap(PromptLanguage.init(code:)) ?? .english
        let isCode = SeedFacts(text: instruction.text, language: prompt).answer == .code
        asksRepetition =
            demands.contains(.whole(.copy))
            || ids.contains { $0.contains("repeat") || $0.contains("copy") }
            || holds(["repeat", "chant", "refrain", "mantra", "重复", "复述", "抄写", "循环"])
        let isBare = demands.contains { demand in
            switch demand {
            case .closing, .whole, .bars(.periods), .bars(.spaces), .letters: true
            default: false
            }
        }
        freesEnding =
            isCode || isBare
            || ids.contains { $0.hasPrefix("startend:") || $0.hasPrefix("last_word:") }
            || ids.contains { $0.contains("punctuation") && !$0.contains("no_comma") }
            || holds([
                "continue this", "fragment", "code", "json", "poem", "lyrics", "诗", "代码", "歌词",
                "对联",
            ])
        asksPlaceholders =
            isCode || ids.contains { $0.contains("placeholder") || $0.contains("bracket") }
            || demands.contains(.needs(.squareBrackets))
            || holds([
                "[", "【", "template", "placeholder", "fill in", "blank", "form", "模板", "占位", "填空",
                "方括号", "空格",
            ])
    }
}
