/// Wants the length of each word to be a prime.
///
/// ASCII punctuation is deleted first ("don't" has four letters), curly quotes and dashes count as
/// characters, and no length above 97 is known for a prime.
struct WordsPrimeLengths: Rule {
    static let id: RuleID = "words:prime_lengths"
    static let collection = RuleCollection.ifbench
    static let summary = "The length of each word is a prime number."
    static let parameters: [Parameter] = []
    static let languages: Set<PromptLanguage> = [.english]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Use only words whose number of letters is a prime (2, 3, 5, 7, 11, ...); punctuation \
            isn't counted.
            """
        ],
        .chinese: ["用英语作答，每个单词的字母数都必须是质数（2、3、5、7、11……），标点不计。"],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "The storm is heavy, and the sea so empty."),
        .passes([:], "Sea air is salty!"),
        .fails([:], "Tides rise."),
        .fails([:], "The boat is red."),
        .failsUnsoundly([:], "It “is” red."),
    ]

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(response[WordsUnpunctuated.self].ranges.lazy.map(\.count))
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let points = response.points
        let lengths = response[SpacedTokens.self].lazy.map { place in
            points[place].count { CodePoint.isWord($0) && $0 != 0x5F }
        }
        return verdict(lengths.filter { $0 > 0 })
    }

    private func verdict(_ lengths: some Sequence<Int>) -> RuleVerdict {
        guard let length = lengths.first(where: { !Self.primes.contains($0) }) else {
            return RuleVerdict(Self.self, true, "prime lengths only")
        }
        return RuleVerdict(Self.self, false, "a word of \(length) letters, primes wanted")
    }

    private static let primes: Set = [
        2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89,
        97,
    ]
}
