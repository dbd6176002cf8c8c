/// Wants a number of different words.
///
/// Upstream takes what stands between whitespace, in lower case and without ASCII punctuation at its
/// ends; a dash alone counts as an empty word, once, and so does a run of Chinese as one word.
struct CountUniqueWordCount: Rule {
    static let id: RuleID = "count:unique_word_count"
    static let collection = RuleCollection.ifbench
    static let summary = "The response has at least a number of different words."
    static let parameters = [
        Parameter("N", .integer(0...Parameter.unbounded), "the fewest different words")
    ]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "Use at least {N} different words; a word in another case is the same word."
        ],
        .chinese: ["回答中互不相同的字词至少要有{N}个。"],
    ]

    static let examples: [RuleExample] = [
        .passes(["N": 3], "Tides rise. The tides rise."),
        .passes(["N": 1], "潮水。"),
        .fails(["N": 3], "Tides rise, tides rise."),
        .fails(["N": 9], "潮起潮落。"),
        .passesUnsoundly(["N": 3], "Tides — tides rise."),
        .failsUnsoundly(["N": 3], "潮水涨落。"),
    ]

    private let bound: Bound

    init(_ arguments: Arguments) throws(ArgumentFault) {
        bound = Bound(.atLeast, try arguments.integer("N"))
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let lowered = WordsPlain(response.lowered)
        let words = Set(lowered.words.map { $0.stripped(PunctuationMarks.isMarkOrSpace) })
        return RuleVerdict(Self.self, count: words.count, bound)
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let words = response[ReadersWords.self].map { response.plain[$0] }
        return RuleVerdict(Self.self, count: Set(words).count, bound)
    }
}
