/// What can be told of a seed at a glance, so that no rule is laid on it that makes no sense there.
public struct SeedFacts: Sendable {
    /// The seed's text.
    public let text: String
    /// The language in which it is written.
    public let language: PromptLanguage
    /// The kind of answer that it asks for.
    public let answer: AnswerForm
    /// Whether it asks for a translation, or for an answer in some language.
    public let namesLanguage: Bool
    /// Whether it can be answered by yes or no.
    public let asksYesNo: Bool
    /// Whether it gives a text to work on, quoted or after a line break.
    public let hasInput: Bool

    /// Whether it states a length of its own: "in two sentences", "500 words", "briefly".
    public let statesLength: Bool
    /// Whether it states a number of things of its own: "five reasons", "3 examples".
    public let statesNumber: Bool

    /// The code points of the text as `re.IGNORECASE` compares them.
    let folded: [UInt32]

    /// Reads a seed.
    public init(text: String, language: PromptLanguage) {
        let folded = CaseMapping.folded(text.points)
        self.text = text
        self.language = language
        self.folded = folded
        answer = SeedCues.form(of: folded)
        namesLanguage = SeedCues.language.occur(in: folded)
        asksYesNo = SeedCues.asksYesNo(folded)
        hasInput = SeedCues.hasInput(text)
        let counts = SeedCounts(text, folded: folded)
        statesLength = counts.statesLength
        statesNumber = counts.statesNumber
    }

    /// Whether a word occurs in the seed, its case ignored.
    func holds(_ word: String) -> Bool { Needle(folding: word).occurs(in: folded) }

    /// The words of the seed that may serve as keywords: five letters or more and not too common.
    var ownWords: [String] { Self.ownWords(of: text) }

    /// The words of a seed's text that may serve as keywords.
    static func ownWords(of text: String) -> [String] {
        var seen: Set<String> = []
        var words: [String] = []
        for word in text.unicodeScalars.prefix(4000).split(whereSeparator: {
            !($0.isASCII && $0.properties.isAlphabetic)
        }) {
            let word = String(word).lowercased()
            guard (5...14).contains(word.utf8.count), !NeutralKeywords.isCommon(word),
                seen.insert(word).inserted
            else { continue }
            words.append(word)
        }
        return words
    }
}
