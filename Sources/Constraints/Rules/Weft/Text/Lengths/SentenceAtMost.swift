/// Bounds the length of every sentence.
///
/// A sentence has at most the number of words as a reader counts them, each Chinese character being one;
/// marks don't count. Where it is doubtful whether a sentence ends, as after an abbreviation, the longer
/// one counts. A heading, a list item and a row of a table are measured as sentences are.
struct SentenceAtMost: Rule {
    static let id: RuleID = "length_range:sentence_at_most"
    static let collection = RuleCollection.weft
    static let summary = "Every sentence has at most a number of words, in Chinese of characters."
    static let parameters = [
        Parameter("max_words", .integer(1...Parameter.unbounded), "the most words of a sentence")
    ]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "No sentence may be longer than {max_words:word|words}.",
            "Keep every sentence to at most {max_words:word|words}.",
            "Each sentence of your answer must have {max_words} or fewer words.",
            "Write short sentences only: none with more than {max_words:word|words}.",
            """
            Split anything longer into several sentences, because {max_words:word|words} is the limit \
            for a single one.
            """,
            "Sentences that exceed {max_words:word|words} are not allowed anywhere in the response.",
            "The longest sentence in your reply should not go beyond {max_words:word|words}.",
            "Use up to {max_words:word|words} in a sentence, never more.",
        ],
        .chinese: [
            "每个句子最多{max_words}个字，标点不计。",
            "回答中的任何一句话都不得超过{max_words}个字（不含标点）。",
            "请只写短句：单句的字数不能多于{max_words}个，标点不算。",
            "不计标点，每句话的长度须控制在{max_words}字以内。",
            "以句号、问号、感叹号断句，每句至多{max_words}个字，标点不算字数。",
            "最长的句子也不要超过{max_words}字，标点符号不计入。",
            "句子要短，凡超过{max_words}个字（标点除外）的都请拆成几句。",
            "一句话里的字数上限是{max_words}，标点不算在内，所有句子都要遵守。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["max_words": 4], "Tides follow the moon. Boats wait!"),
        .passes(["max_words": 6], "潮水跟随月亮。小船在等待！"),
        .passes(["max_words": 3], "1. Tides rise slowly.\n2. Tides fall"),
        .fails(["max_words": 3], "Tides follow the moon. Boats wait!"),
        .fails(["max_words": 5], "潮水跟随月亮。小船等待！"),
        .fails(["max_words": 3], "The tide came. Dr. Moss measured it."),
    ]

    private let bounds: CountBounds

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        let range = seed.language == .english ? 8...30 : 12...40
        return DrawnArguments(["max_words": .integer(Int.random(in: range, using: &generator))])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        bounds = CountBounds(atMost: try arguments.integer("max_words"))
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let words = response[ResponseWords.self]
        let longest = response[SentencePieces.self].longest.map { words.count(in: $0) }.max() ?? 0
        return RuleVerdict(Self.self, count: longest, bounds)
    }

    func marks(in response: ResponseText) -> [Mark] {
        let words = response[ResponseWords.self]
        return response[SentencePieces.self].longest
            .filter { !bounds.range.contains(words.count(in: $0)) }
            .map { Mark(scalars: $0, meaning: .offending) }
    }

    var demands: [Demand] { [.count(.wordsPerSentence, 1..<(bounds.range.upperBound + 1))] }
}
