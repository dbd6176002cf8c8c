/// Wants words with odd and with even numbers of syllables in turn.
///
/// ``WordsSyllables`` says how syllables are counted.
struct WordsOddEvenSyllables: Rule {
    static let id: RuleID = "words:odd_even_syllables"
    static let collection = RuleCollection.ifbench
    static let summary = "Words with odd and with even numbers of syllables alternate."
    static let parameters: [Parameter] = []
    static let languages: Set<PromptLanguage> = [.english]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Alternate words with an odd number of syllables and words with an even number of \
            syllables.
            """
        ],
        .chinese: ["用英语作答，音节数为奇数的单词与音节数为偶数的单词须交替出现。"],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "The water was never still."),
        .passes([:], "Harbour boats return home."),
        .fails([:], "The sea was still."),
        .fails([:], "Water never rises."),
        .failsUnsoundly([:], "The water — was never still."),
    ]

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(response[WordsUnpunctuatedLowered.self].words)
    }

    /// Marks that stand alone are no words here.
    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(
            response[WordsUnpunctuatedLowered.self].words.filter { word in
                word.contains { CodePoint.isWord($0) }
            })
    }

    private func verdict(_ words: some Collection<ArraySlice<UInt32>>) -> RuleVerdict {
        var last: ArraySlice<UInt32>?
        var wasOdd = false
        for word in words {
            let isOdd = WordsSyllables.isOdd(word)
            if let last, isOdd == wasOdd {
                return RuleVerdict(
                    Self.self, false,
                    """
                    "\(String(points: last.prefix(40)))" and "\(String(points: word.prefix(40)))" \
                    both \(isOdd ? "odd" : "even"), alternately
                    """)
            }
            (last, wasOdd) = (word, isOdd)
        }
        return RuleVerdict(Self.self, true, "alternately odd and even")
    }
}
