@testable import Constraints

extension Witnesses {
    static let weftText: [RuleID: WitnessMaker] =
        [weftTextLengths, weftTextWording, weftTextMarks, weftTextNotation].reduce(into: [:]) {
            all, group in all.merge(group) { first, _ in first }
        }
}

extension Filler {
    /// Words of which no two are the same: of letters, or one Chinese character each.
    static func distinctWords(_ count: Int, _ language: PromptLanguage) -> [String] {
        (0..<count).map { index in
            if language == .chinese {
                return String(points: [0x4E00 + UInt32(index)])
            }
            let letters = "abcdefghijklmnopqrstuvwxyz".unicodeScalars.map(\.value)
            return String(
                points: [letters[index / 676 % 26], letters[index / 26 % 26], letters[index % 26]])
        }
    }

    /// A text with a number of characters other than spaces, the last of them a full stop.
    static func characters(
        _ count: Int, _ language: PromptLanguage, _ generator: inout SplitMix
    ) -> String {
        var left = count - 1
        var text = ""
        for character in words(count, language, &generator) {
            guard left > 0 else { break }
            text.append(character)
            if character != " " { left -= 1 }
        }
        return text + (language == .english ? "." : "。")
    }

    /// Joins sentences or words as the language does.
    static func joined(_ parts: [String], _ language: PromptLanguage) -> String {
        parts.joined(separator: language == .english ? " " : "")
    }
}
