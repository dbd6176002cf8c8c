/// What a seed says itself of how long or how many: a rule on the same would contradict it.
struct SeedCounts: Hashable, Sendable {
    /// Whether it states a length ("in two sentences", "500 words", "briefly").
    let statesLength: Bool
    /// Whether it states a number of things ("five reasons", "3 examples").
    let statesNumber: Bool

    init(_ text: String, folded: [UInt32]) {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.prefix(4_000)
        var statesLength = Self.brevity.occur(in: folded) || Self.chineseLength(text)
        var statesNumber = Self.chineseNumber(text)
        for (index, word) in words.enumerated() where Self.isCount(word) {
            for next in words[(index + 1)...].prefix(3) {
                if Self.units.contains(String(next)) { statesLength = true }
                if next.hasSuffix("s"), next.count > 3 { statesNumber = true }
            }
        }
        self.statesLength = statesLength
        self.statesNumber = statesNumber
    }

    private static let brevity = SeedCues(
        latin: [
            "brief", "briefly", "short", "shorter", "concise", "concisely", "succinct",
            "succinctly", "in a nutshell", "a tweet", "tweet", "haiku", "limerick", "slogan",
            "a paragraph", "a sentence", "one-liner",
        ],
        chinese: ["简短", "简要", "简洁", "一两句", "几句话", "一句话", "一段话", "短文", "小短句", "概括"])

    private static let units: Set<String> = [
        "sentence", "sentences", "word", "words", "paragraph", "paragraphs", "line", "lines",
        "page", "pages", "character", "characters", "bullet", "bullets", "stanza", "stanzas",
        "verse", "verses", "section", "sections", "chapters",
    ]

    private static let numberWords: Set<String> = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve",
        "fifteen", "twenty", "fifty", "hundred", "single", "few", "several", "couple",
    ]

    private static func isCount(_ word: Substring) -> Bool {
        numberWords.contains(String(word)) || (word.count <= 4 && word.allSatisfy(\.isWholeNumber))
    }

    private static func chineseLength(_ text: String) -> Bool { counts(text, before: "字句段行页节") }

    private static func chineseNumber(_ text: String) -> Bool { counts(text, before: "个条点种项首篇") }

    /// Whether a number stands right before one of these measure words, or with one word between.
    private static func counts(_ text: String, before measures: String) -> Bool {
        let characters = Array(text)
        for (index, character) in characters.enumerated()
        where measures.contains(character) && index > 0 {
            let before = characters[max(0, index - 2)..<index]
            let isNumber = { (character: Character) in
                character.isWholeNumber || "一二两三四五六七八九十百千几".contains(character)
            }
            guard let last = before.last else { continue }
            if isNumber(last) { return true }
            if let first = before.first, before.count == 2, isNumber(first),
                "个来多余".contains(last)
            {
                return true
            }
        }
        return false
    }
}
