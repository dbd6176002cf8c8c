/// Bounds the mean length of sentences.
///
/// The number of words of the whole response, as a reader counts them and each Chinese character being
/// one, divided by the number of sentences, which is the fewest that a reader could count: headings and
/// list items without an end mark add words and no sentence.
struct SentenceAverage: Rule {
    static let id: RuleID = "readability:average_sentence"
    static let collection = RuleCollection.weft
    static let summary =
        "Sentences have on average at most a number of words, in Chinese of characters."
    static let parameters = [
        Parameter(
            "max_words", .integer(1...Parameter.unbounded), "the highest mean number of words")
    ]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "On average, your sentences should have no more than {max_words:word|words}.",
            "Keep the average sentence length at or below {max_words:word|words}.",
            """
            The number of words divided by the number of sentences must not be above {max_words}.
            """,
            """
            Individual sentences may vary, but their mean length has to be at most \
            {max_words:word|words}.
            """,
            "Aim for readable prose: an average of {max_words:word|words} a sentence, or fewer.",
            "Taken over the whole answer, the mean sentence length may not exceed {max_words:word|words}.",
            "Sentences should average {max_words:word|words} at most.",
            "Do not let the average length of your sentences rise above {max_words:word|words}.",
        ],
        .chinese: [
            "平均每句话不超过{max_words}个字，标点不计。",
            "全文的平均句长（总字数除以句数，不算标点）不得高于{max_words}字。",
            "句子可长可短，但平均下来每句最多{max_words}个字，标点除外。",
            "请把平均句长控制在{max_words}字以内，标点符号不计入。",
            "不计标点，字数除以句子数的结果不能大于{max_words}。",
            "行文要易读：平均一句话的字数至多为{max_words}，标点不算。",
            "你的回答里，句子的平均长度应小于或等于{max_words}个字（不含标点）。",
            "平均句长上限为{max_words}个字，以句号、问号、感叹号断句，标点不算字数。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["max_words": 3], "Tides follow the moon. Boats wait!"),
        .passes(["max_words": 6], "潮水跟随着月亮走。小船在等！"),
        .fails(["max_words": 2], "Tides follow the moon. Boats wait!"),
        .fails(["max_words": 5], "潮水跟随着月亮走。小船在等！"),
        .fails(["max_words": 4], "Tides, moons, boats and people who wait for all of them"),
    ]

    private let most: Int

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        let range = seed.language == .english ? 8...22 : 12...32
        return DrawnArguments(["max_words": .integer(Int.random(in: range, using: &generator))])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        most = try arguments.integer("max_words")
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let words = response.readersWordCount
        let sentences = response[SentencePieces.self].counts.lowerBound
        return RuleVerdict(
            Self.self, sentences > 0 && (words - 1) / sentences < most,
            "\(words) words in \(sentences) sentences, at most \(most) on average")
    }

    // A list or a heading has words and no end mark.
    var demands: [Demand] {
        [.count(.wordsPerSentence, 1..<(most * 2)), .bars(.tables), .bars(.codeBlocks)]
    }
}
