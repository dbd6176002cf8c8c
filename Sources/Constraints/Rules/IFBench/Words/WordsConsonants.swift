/// Wants two consonants in a row in each word.
///
/// "y" is a consonant; what stands between whitespace is a word, numbers and dashes too, which have
/// none.
struct WordsConsonants: Rule {
    static let id: RuleID = "words:consonants"
    static let collection = RuleCollection.ifbench
    static let summary = "Each word has two consonants in a row."
    static let parameters: [Parameter] = []
    static let languages: Set<PromptLanguage> = [.english]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: ["Use only words that have at least two consonants next to each other."],
        .chinese: ["用英语作答，每个单词中至少要有两个相邻的辅音字母。"],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "Strong winds bring storms."),
        .passes([:], "Ships, masts, decks."),
        .fails([:], "Strong winds are here."),
        .fails([:], "潮水 winds"),
        .failsUnsoundly([:], "Strong winds – storms."),
    ]

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(response) { _ in true }
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(response, isWord: Self.holdsLetter)
    }

    func marks(in response: ResponseText) -> [Mark] {
        offences(in: response, isWord: Self.holdsLetter).map {
            Mark(scalars: $0, meaning: .offending)
        }
    }

    private func verdict(
        _ response: ResponseText, isWord: (ArraySlice<UInt32>) -> Bool
    ) -> RuleVerdict {
        let offences = offences(in: response, isWord: isWord)
        return RuleVerdict(
            Self.self, offences.isEmpty, "\(offences.count) words without two in a row, none")
    }

    private func offences(
        in response: ResponseText, isWord: (ArraySlice<UInt32>) -> Bool
    ) -> [Range<Int>] {
        let points = response.points
        return response[SpacedTokens.self].filter { place in
            isWord(points[place])
                && !zip(points[place], points[place].dropFirst()).contains {
                    Self.isConsonant($0) && Self.isConsonant($1)
                }
        }
    }

    private static func holdsLetter(_ word: ArraySlice<UInt32>) -> Bool {
        word.contains { CodePoint.isWord($0) && !CodePoint.isDigit($0) && $0 != 0x5F }
    }

    /// A letter of a to z, in either case, that is none of a, e, i, o and u.
    private static func isConsonant(_ point: UInt32) -> Bool {
        switch CaseMapping.simpleLower(point) {
        case 0x61, 0x65, 0x69, 0x6F, 0x75: false
        case 0x61...0x7A: true
        default: false
        }
    }
}
