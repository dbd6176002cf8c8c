/// Bounds the number of words.
struct NumberOfWords: Rule {
    static let id: RuleID = "length_constraints:number_words"
    static let collection = RuleCollection.ifeval
    static let summary = "The response has at least, or less than, a number of words."
    static let parameters = [
        Parameter("num_words", .integer(0...Parameter.unbounded), "the number of words"),
        Parameter(
            "relation", .choice(Relation.englishAndChinese), "how the count compares with it"),
    ]
    // The compatible checker takes a run of Chinese characters for one word.
    static let languages: Set<PromptLanguage> = [.english]
    static let weight = 1.3

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "Answer with {relation} {num_words:word|words}.",
            "Your response should come to {relation} {num_words:word|words}.",
            "Write {relation:no fewer than|under} {num_words:word|words}.",
            "The length of your answer has to be {relation} {num_words:word|words}.",
            "Keep to this length: {relation} {num_words:word|words}.",
            """
            A word counter run over your reply must show {relation:at least|less than} \
            {num_words}.
            """,
            "I am looking for {relation:a minimum of|something under} {num_words:word|words}.",
            "Use {relation} {num_words:word|words} altogether, headings and lists included.",
            "Word count: {relation} {num_words}.",
        ],
        .chinese: [
            "回答的英文单词数应{relation:不少于|少于}{num_words}个。",
            "请写{relation}{num_words}个单词。",
            "你的回答要{relation:达到至少|控制在少于}{num_words}个单词。",
            "篇幅要求：{relation}{num_words}个单词。",
            "全文单词总数须{relation:不得少于|低于}{num_words}。",
            "用字数统计工具去数，英文单词应当{relation:至少有|少于}{num_words}个。",
            "请用{relation}{num_words}个英文单词作答，标题和列表也计算在内。",
            "回答的长度以单词计，{relation:不少于|必须少于}{num_words}个。",
            "整篇下来，单词数要{relation:达到|低于}{num_words}{relation:个或更多|个}。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["num_words": 4, "relation": "at least"], "Tides follow the moon."),
        .passes(["num_words": 5, "relation": "less than"], "Tides follow the moon."),
        .passes(["num_words": 6, "relation": "至少"], "潮 汐 跟 随 月 亮"),
        .fails(["num_words": 5, "relation": "at least"], "Tides follow the moon."),
        .fails(["num_words": 4, "relation": "less than"], "Tides follow the moon."),
        .passes(["num_words": 4, "relation": "less than"], "- **Tides** _rise_\n***\n1"),
        .passesUnsoundly(
            ["num_words": 5, "relation": "at least"], "A well-known, up-to-date list."),
        .failsUnsoundly(["num_words": 6, "relation": "at least"], "潮汐跟随月亮。"),
        .passesUnsoundly(["num_words": 4, "relation": "at least"], "It doesn't rain."),
    ]

    private let bound: Bound

    static func suits(_ seed: SeedFacts) -> Bool {
        !seed.statesLength
    }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        let least = Bool.random(using: &generator)
        let words = drawSkewed(least ? 20...1200 : 30...900, using: &generator)
        // People ask for round numbers more often than not.
        let step = drawOne(1, 5, 10, 50, using: &generator)
        return DrawnArguments([
            "num_words": .integer(max(least ? 20 : 30, words / step * step)),
            "relation": (least ? Relation.atLeast : .lessThan).argument,
        ])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        bound = try Bound(arguments, number: "num_words", relation: "relation")
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        RuleVerdict(Self.self, count: response.wordCount, bound)
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        RuleVerdict(Self.self, count: response.readersWordCount, bound)
    }

    var demands: [Demand] { [.count(.words, bound)] }
}
