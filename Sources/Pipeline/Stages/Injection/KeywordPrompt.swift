import Constraints

/// Asks a model for the keywords of rules: a numbered line for each slot, words behind it.
enum KeywordPrompt {
    static let english = Prompt(
        name: "keywords.en",
        text: """
            Below is a request that somebody will answer. Think of words for the answer.

            {wishes}

            Reply with one line per number and nothing else: the number, a colon, the words with \
            commas between them. Each word is one plain English word. For a request about keeping \
            bees the lines could be
            1: hive, nectar
            2: honey

            Request:
            {seed}
            """)

    static let chinese = Prompt(
        name: "keywords.zh",
        text: """
            下面是一个将要被回答的请求。请为它的回答想一些词语。

            {wishes}

            每个编号只回复一行，不要写别的：编号、冒号、词语，词语之间用逗号隔开。每个词语是一个普通的中文词。\
            例如请求是关于养蜂的，可以回复
            1：蜂箱，花蜜
            2：蜂蜜

            请求：
            {seed}
            """)

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

    /// Everything that is sent, for the fingerprint.
    static var prompts: [Prompt] {
        let purposes: [KeywordSlot.Purpose] = [.required, .frequent, .forbidden, .firstWord]
        return [english, chinese]
            + PromptLanguage.allCases.flatMap { language in
                purposes.map { wish(for: $0, language) }
            }
    }

    private static func wish(_ slot: KeywordSlot, _ language: PromptLanguage) -> String {
        wish(for: slot.purpose, language).filled(["count": String(slot.count)])
    }

    /// What is asked of one slot.
    private static func wish(
        for purpose: KeywordSlot.Purpose, _ language: PromptLanguage
    ) -> Prompt {
        let text =
            switch (language, purpose) {
            case (.english, .required): "{count} words that a good answer naturally uses"
            case (.english, .frequent): "{count} word that a good answer uses again and again"
            case (.english, .forbidden):
                "{count} words that many answers use but a good one can do without; none of them "
                    + "stands in the request"
            case (.english, .firstWord):
                "{count} word that a paragraph of the answer begins with"
            case (.chinese, .required): "一个好的回答自然会用到的 {count} 个词语"
            case (.chinese, .frequent): "一个好的回答会反复用到的 {count} 个词语"
            case (.chinese, .forbidden): "很多回答会用、但好的回答可以不用的 {count} 个词语，不能是请求里出现过的词"
            case (.chinese, .firstWord): "回答中某一段开头的 {count} 个词语"
            }
        return Prompt(name: "keywords.\(language.rawValue).\(purpose)", text: text)
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
