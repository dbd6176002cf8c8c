/// Forbids to use a word twice.
///
/// Upstream wants NLTK's tokens to be different, and marks are tokens: a second comma fails, and so
/// does a second sentence that ends in a period, while "The" and "the" are different. Straight
/// quotes are one token where they open and another where they close. The sound checker looks at
/// words only, in any case.
struct CountCountUnique: Rule {
    static let id: RuleID = "count:count_unique"
    static let collection = RuleCollection.iftrain
    static let summary = "No word or mark occurs twice."
    static let parameters: [Parameter] = []
    // The compatible checker takes a Chinese clause for one word.
    static let languages: Set<PromptLanguage> = [.english]
    static let answers: Set<AnswerForm> = [.prose, .short]
    static let conflicts = Conflicts.with(
        [
            KeywordFrequency.id, KeywordsWordCountDifferentNumbers.id, CountCountIncrementWord.id,
            CountCountingComposition.id, TwoResponses.id, MultipleSections.id, LetterFrequency.id,
            LettersLetterCounting2.id, NumberOfSentences.id, BulletList.id, HighlightedSections.id,
            NumberOfPlaceholders.id, NumberOfParagraphs.id,
        ], because: "something would occur more than once")
    static let weight = 0.3

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Only use unique words in your response; no word should be repeated, and no punctuation \
            mark either.
            """,
            "Every word of your answer, and every mark in it, may occur just once.",
            "Never write the same word twice, in any case, nor the same punctuation mark.",
            """
            Your reply must be free of repetition: each word and each punctuation mark has a single \
            appearance.
            """,
            """
            Once you have used a word, it is spent. The same goes for commas, full stops and all \
            other marks.
            """,
            """
            Compose the answer of words that are all different from each other; a mark such as a \
            comma may likewise be used no more than once.
            """,
            "No repeats allowed, neither of words nor of punctuation, from the start to the end.",
            """
            Make sure that a list of all words and marks in your text would have no entry that \
            occurs twice.
            """,
        ],
        .chinese: [
            "回答中只使用互不相同的单词，任何单词都不得重复，标点也不得重复。",
            "你的回答里每个单词、每种标点都只能出现一次。",
            "不要把同一个单词写两遍，大小写不论，同一种标点也不要用两次。",
            "回复中不能有重复：每个单词和每种标点都只露面一次。",
            "一个单词用过就不能再用，逗号、句号等所有标点也是如此。",
            "请用彼此完全不同的单词组成回答，逗号之类的标点同样最多用一次。",
            "从头到尾都不许重复，单词不许，标点也不许。",
            "请确保列出文中所有单词和标点时，没有任何一项出现两次。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "Tides rise, then fall."),
        .passes([:], "Who rules them? Our moon!"),
        .fails([:], "Tides rise and tides fall and rest."),
        .fails([:], "Look on water on stone."),
        .passesUnsoundly([:], "Tides follow tides."),
        .failsUnsoundly([:], "Tides rise. Boats float."),
    ]

    static func suits(_ seed: SeedFacts) -> Bool { !seed.statesLength }

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(WordTokens.firstRepeated(in: response))
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(Self.repeats(in: response).first.map { response.points[$0] })
    }

    private func verdict(_ word: ArraySlice<UInt32>?) -> RuleVerdict {
        RuleVerdict(
            Self.self, word == nil,
            word.map { "\"\(String(points: $0.prefix(40)))\" repeated" } ?? "none repeated")
    }

    private static func repeats(in response: ResponseText) -> [Range<Int>] {
        var seen: Set<ArraySlice<UInt32>> = []
        return response[ReadersWords.self].filter { !seen.insert(response.plain[$0]).inserted }
    }

    func marks(in response: ResponseText) -> [Mark] {
        Self.repeats(in: response).map { Mark(scalars: $0, meaning: .offending) }
    }

    var demands: [Demand] {
        [
            .count(.words, 0..<81), .count(.sentences, 0..<4), .count(.mark(","), 0..<2),
            .count(.questions, 0..<2), .count(.exclamations, 0..<2), .count(.quotations, 0..<2),
            .bars(.bullets), .bars(.headings), .bars(.tables), .bars(.emphasis),
            .bars(.numberedItems), .bars(.dividers), .bars(.codeBlocks),
        ]
    }
}
