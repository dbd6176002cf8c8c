/// Wants no two words in a row with one first letter.
///
/// Words are what stands between whitespace, in lower case and without ASCII punctuation: two words
/// that start with a curly quote, or two numbers with one first digit, are alike.
struct WordsNoConsecutive: Rule {
    static let id: RuleID = "words:no_consecutive"
    static let collection = RuleCollection.ifbench
    static let summary = "No two words in a row start with the same letter."
    static let parameters: [Parameter] = []
    static let languages: Set<PromptLanguage> = [.english]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: ["Never let two words in a row begin with the same letter."],
        .chinese: ["用英语作答，任何两个相邻单词的首字母都不得相同。"],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "The moon pulls water."),
        .passes([:], "Boats sail - again."),
        .fails([:], "The tide rises."),
        .fails([:], "Boats, BIG ones."),
        .passesUnsoundly([:], "See “sea” birds."),
        .failsUnsoundly([:], "A “moon” “pulls” it."),
    ]

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(response[WordsLowered.self].words)
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(response[ReadersWords.self].map { response.plain[$0] })
    }

    private func verdict(
        _ words: some RandomAccessCollection<ArraySlice<UInt32>>
    ) -> RuleVerdict {
        let offence = zip(words, words.dropFirst()).first { $0.first == $1.first }
        guard let offence else { return RuleVerdict(Self.self, true, "all in a row differ") }
        return RuleVerdict(
            Self.self, false,
            """
            "\(String(points: offence.0.prefix(40)))" and \
            "\(String(points: offence.1.prefix(40)))" start alike
            """)
    }
}
