/// Wants a keyword as a given word of a given sentence.
///
/// Upstream takes the sentence from ``RegexSentences`` and the word from NLTK's tokens of it, so
/// that punctuation counts as words and "don't" as two, and compares letter for letter: another
/// case fails. The sound checker counts words as a reader does, in any case.
///
/// Never drawn of itself: IFBench asks for the same under another name.
struct KeywordsKeywordSpecificPosition: Rule {
    static let id: RuleID = "keywords:keyword_specific_position"
    static let collection = RuleCollection.iftrain
    static let summary = "A keyword is a given word of a given sentence."
    static let parameters = [
        Parameter("keyword", .text, "the keyword, in the case given"),
        Parameter("n", .integer(1...Parameter.unbounded), "the number of the sentence, from 1"),
        Parameter("m", .integer(1...Parameter.unbounded), "the number of the word in it, from 1"),
    ]
    static let languages: Set<PromptLanguage> = [.english]
    static let conflicts = Conflicts.with(
        [ResponseLanguage.id, TwoResponses.id, CountCountingComposition.id],
        because: "the keyword stands in a plain English sentence")
    static let weight = 0.0

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Include the keyword {keyword} in sentence number {n}, as word number {m} of that \
            sentence, written exactly like this.
            """,
            """
            Word {m} of sentence {n} of your response must be {keyword}, in the same case, with no \
            punctuation marks before it in that sentence.
            """,
            """
            Count your sentences: in the one with number {n}, the word at position {m} has to be \
            {keyword}.
            """,
            """
            When I look up sentence {n} of your answer and count its words from 1, I should find \
            {keyword} as number {m}.
            """,
            """
            Put {keyword} at place {m} among the words of sentence {n}; spell it as given and use \
            neither commas nor contractions in front of it there.
            """,
            """
            Your answer needs at least as many sentences as the number {n} says, and sentence {n} \
            has {keyword} for its word no. {m}.
            """,
            """
            Arrange sentence {n} so that exactly {m} words have been written once you have written \
            {keyword} there.
            """,
            """
            {keyword} has a fixed seat in your text: row {n}, seat {m}, where rows are sentences and \
            seats are their words, both counted from 1.
            """,
        ],
        .chinese: [
            "请在第{n}句中写入关键词{keyword}，并使它成为该句的第{m}个单词，写法与此完全一致。",
            "回答第{n}句的第{m}个单词必须是{keyword}，大小写不变，该句中它之前没有标点。",
            "数一数句子：在第{n}句里，第{m}个位置上的单词应为{keyword}。",
            "我查看你回答的第{n}句并从1数起时，第{m}个单词应该正好是{keyword}。",
            "把{keyword}放在第{n}句单词中的第{m}位，拼写照旧，在它之前不用逗号也不用缩写。",
            "你的回答至少要有第{n}句，而第{n}句的第{m}个单词是{keyword}。",
            "请安排第{n}句，使得写到{keyword}时，这一句恰好写了{m}个单词。",
            "{keyword}在文中有固定座位：第{n}排第{m}座，排是句子，座是单词，都从1数起。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["keyword": "tide", "n": 2, "m": 2], "Look out. The tide turns."),
        .passes(["keyword": "moon", "n": 1, "m": 3], "By the moon we sail."),
        .fails(["keyword": "tide", "n": 1, "m": 2], "Look out. The tide turns."),
        .fails(["keyword": "tide", "n": 3, "m": 2], "Look out. The tide turns."),
        .passesUnsoundly(["keyword": "tide", "n": 1, "m": 3], "Yes, tide."),
        .failsUnsoundly(["keyword": "tide", "n": 1, "m": 2], "Yes, tide."),
        .failsUnsoundly(["keyword": "tide", "n": 1, "m": 1], "Tide turns."),
    ]

    private let keyword: SingleWord
    private let points: [UInt32]
    private let n: Int
    private let m: Int

    static func suits(_ seed: SeedFacts) -> Bool { !seed.statesLength }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        // The first word would have to be in lower case.
        let arguments: Arguments = [
            "n": .integer(drawSkewed(1...8, using: &generator)),
            "m": .integer(drawSkewed(2...12, using: &generator)),
        ]
        return DrawnArguments(
            arguments, slots: [KeywordSlot(id, "keyword", count: 1, .required)])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        keyword = try SingleWord(arguments, "keyword")
        points = keyword.text.points
        n = try arguments.integer("n")
        m = try arguments.integer("m")
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let sentences = response[RegexSentences.self]
        let words = n <= sentences.count ? WordTokens.tokens(of: Array(sentences[n - 1])) : []
        let word = m <= words.count ? words[m - 1] : []
        return verdict(word.elementsEqual(points), word)
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let place = Self.place(in: response, n, m)
        let word = place.map { response.points[$0] } ?? []
        return verdict(place.map { response.plain[$0].elementsEqual(keyword.plain) } == true, word)
    }

    private static func place(in response: ResponseText, _ n: Int, _ m: Int) -> Range<Int>? {
        let spans = response[ReadersSpans.self]
        guard n <= spans.count else { return nil }
        let words = ReadersWords.ranges(in: response.points[spans[n - 1]])
        return m <= words.count ? words[m - 1] : nil
    }

    private func verdict(_ followed: Bool, _ word: ArraySlice<UInt32>) -> RuleVerdict {
        RuleVerdict(
            Self.self, followed,
            "word \(m) of sentence \(n) is \"\(String(points: word.prefix(40)))\", wanted "
                + "\"\(keyword.text)\"")
    }

    func marks(in response: ResponseText) -> [Mark] {
        Self.place(in: response, n, m).map { [Mark(scalars: $0, meaning: .counted)] } ?? []
    }

    var demands: [Demand] {
        [
            .count(.sentences, n..<Int.max),
            keyword.demand { LastWord.mayHold($0) || $0 == 0x2D }, .quotes(keyword.text),
        ]
    }
}
