import Constraints

extension KeywordPrompt {
    /// The whole message for a seed's slots; a long seed is shown by its beginning.
    static func text(seed: String, slots: [KeywordSlot], _ language: PromptLanguage) -> String {
        let wishes = slots.enumerated().map { index, slot in
            "\(index + 1): \(wish(slot, language))"
        }
        let prompt = language == .chinese ? chinese : english
        return prompt.filled([
            "wishes": wishes.joined(separator: "\n"), "seed": String(seed.prefix(2_000)),
        ])
    }

    /// Whether a word is one of those that the prompts show as an example; weak models echo them.
    static func isExample(_ word: String) -> Bool {
        ["hive", "nectar", "honey", "蜂箱", "花蜜", "蜂蜜"].contains(word.lowercased())
    }

    private static func wish(_ slot: KeywordSlot, _ language: PromptLanguage) -> String {
        wish(for: slot.purpose, language).filled(["count": String(slot.count)])
    }

    /// The words behind each number of a reply, no more than each slot wants.
    static func words(in reply: String, slots: [KeywordSlot]) -> [[String]] {
        var found = [[String]](repeating: [], count: slots.count)
        for line in reply.split(whereSeparator: \.isNewline) {
            let line = line.drop { " -*#(".contains($0) }
            let digits = line.prefix(while: \.isNumber)
            guard let number = Int(digits), slots.indices.contains(number - 1),
                found[number - 1].isEmpty
            else { continue }
            let rest = line[digits.endIndex...].drop { " .):：、*".contains($0) }
            let words = rest.split { ",，、;；".contains($0) }.map(cleaned).filter { !$0.isEmpty }
            var seen: Set<String> = []
            let different = words.filter { seen.insert($0.lowercased()).inserted }
            found[number - 1] = Array(different.prefix(slots[number - 1].count))
        }
        return found
    }

    private static func cleaned(_ word: Substring) -> String {
        let noise: (Character) -> Bool = { $0.isWhitespace || "\"'“”‘’*_.。`()（）".contains($0) }
        let start = word.drop(while: noise)
        guard let last = start.lastIndex(where: { !noise($0) }) else { return "" }
        return String(start[...last])
    }
}
