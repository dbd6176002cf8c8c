/// Wants each word to start with the letter after the last word's.
///
/// ASCII punctuation is deleted first, so that a mark alone is no word and "well-known" is one; a
/// curly quote or a digit at a word's start breaks the row.
struct WordsAlphabet: Rule {
    static let id: RuleID = "words:alphabet"
    static let collection = RuleCollection.ifbench
    static let summary = "Each word starts with the next letter of the alphabet, A after Z."
    static let parameters: [Parameter] = []
    static let languages: Set<PromptLanguage> = [.english]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Start each word with the letter that follows the first letter of the word before it in \
            the alphabet; after Z comes A.
            """
        ],
        .chinese: ["用英语作答，每个单词的首字母须是前一个单词首字母在字母表中的下一个，Z之后回到A。"],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "A big cat drank elegantly."),
        .passes([:], "Xenon yields zeal. And boats - calm."),
        .fails([:], "A cat drank."),
        .fails([:], "7 apples."),
        .fails([:], "潮水 涨了。"),
        .failsUnsoundly([:], "A “big” cat."),
    ]

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(response[WordsUnpunctuatedLowered.self].words)
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(response[ReadersWords.self].map { response.plain[$0] })
    }

    private func verdict(_ words: some RandomAccessCollection<ArraySlice<UInt32>>) -> RuleVerdict {
        guard var letter = words.first?.first else {
            return RuleVerdict(Self.self, false, "no words")
        }
        guard Self.letters.contains(letter) else {
            return RuleVerdict(Self.self, false, "the first word starts with no letter of A to Z")
        }
        for word in words.dropFirst() {
            letter = letter == Self.letters.upperBound ? Self.letters.lowerBound : letter + 1
            guard word.first == letter else {
                let wanted = String(points: [letter])
                return RuleVerdict(
                    Self.self, false,
                    "\"\(String(points: word.prefix(40)))\", a word in \"\(wanted)\" wanted")
            }
        }
        let count = words.count
        return RuleVerdict(Self.self, true, "\(count) words in order")
    }

    private static let letters: ClosedRange<UInt32> = 0x61...0x7A
}
