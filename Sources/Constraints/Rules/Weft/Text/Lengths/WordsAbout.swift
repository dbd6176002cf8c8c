/// Wants about a number of words, with a margin in percent.
///
/// Words are counted as a reader counts them: "don't", "well-known" and "3.5" are one each. The count
/// may differ from the number by the given share of it either way, the limits included.
struct WordsAbout: Rule {
    static let id: RuleID = "length_range:words_about"
    static let collection = RuleCollection.weft
    static let summary = "The response has about a number of words, within a margin in percent."
    static let parameters = [
        Parameter("num_words", .integer(1...Parameter.unbounded), "the number of words aimed at"),
        Parameter("percent", .integer(1...50), "how far the count may be off, in percent"),
    ]
    // A Chinese text is measured in characters: ChineseCharacters.
    static let languages: Set<PromptLanguage> = [.english]
    static let weight = 1.1

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Write about {num_words:word|words}; being off by up to {percent}% in either direction is \
            fine.
            """,
            "Aim for {num_words:word|words}, plus or minus {percent}%.",
            "Your answer should be {num_words:word|words} long, give or take at most {percent}%.",
            """
            The word count has to lie within {percent}% of {num_words}, neither further below nor \
            further above.
            """,
            """
            Keep the length near {num_words:word|words}: I accept a deviation of no more than \
            {percent}% up or down.
            """,
            """
            I need roughly {num_words:word|words}, where "roughly" means not more than {percent}% away \
            from that number.
            """,
            """
            Target length: {num_words:word|words}. Tolerance: {percent}% over or under, limits \
            included.
            """,
            """
            With a margin of {percent}% each way, the response should come to {num_words} words in \
            total.
            """,
        ],
        .chinese: [
            "请写大约{num_words}个英文单词，上下浮动不超过{percent}%。",
            "回答的篇幅以{num_words}个单词为准，最多可多出或少于{percent}%。",
            "单词总数应接近{num_words}，误差不得超过正负{percent}%。",
            "全文约{num_words}个单词，偏差控制在{percent}%以内，多少皆可。",
            "目标长度为{num_words}个单词，允许有{percent}%的上下误差（含边界）。",
            "请把单词数控制在{num_words}个左右，与这个数相差不能超过{percent}%。",
            "以{percent}%为允许的误差范围，写一篇{num_words}个单词的回答。",
            "我需要{num_words}个单词上下的回答，超出或不足都不要超过{percent}%。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["num_words": 5, "percent": 20], "Tides follow the moon."),
        .passes(["num_words": 5, "percent": 20], "Well-known tides don't wait, they say."),
        .fails(["num_words": 5, "percent": 10], "Tides follow the moon."),
        .fails(["num_words": 5, "percent": 20], "Tides follow the moon, and boats follow tides."),
    ]

    private let bounds: CountBounds

    static func suits(_ seed: SeedFacts) -> Bool { !seed.statesLength }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        let words = drawSkewed(50...1000, using: &generator)
        let step = drawOne(5, 10, 25, 50, using: &generator)
        return DrawnArguments([
            "num_words": .integer(max(50, words / step * step)),
            "percent": .integer(drawOne(5, 10, 10, 15, 20, 25, using: &generator)),
        ])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        let words = try arguments.integer("num_words")
        let percent = try arguments.integer("percent")
        let margin = words * percent / 100
        bounds = CountBounds((words - margin)...(words + margin))
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        RuleVerdict(Self.self, count: response.readersWordCount, bounds)
    }

    var demands: [Demand] { [.count(.words, bounds)] }
}
