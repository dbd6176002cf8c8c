/// Bounds the length of every word.
///
/// A word is a run of letters: hyphens, apostrophes, digits and underscores part words. Chinese characters
/// have no say in it.
struct LongestWord: Rule {
    static let id: RuleID = "wording:longest_word"
    static let collection = RuleCollection.weft
    static let summary = "Every English word has at most a number of letters."
    static let parameters = [
        Parameter("max_letters", .integer(1...Parameter.unbounded), "the most letters of a word")
    ]
    static let languages: Set<PromptLanguage> = [.english]
    static let conflicts = Conflicts.with(
        [ResponseLanguage.id], because: "other languages have longer words")
    static let weight = 0.8

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Use only words of at most {max_letters:letter|letters}; the parts of a hyphenated word \
            count separately.
            """,
            "No word may have more than {max_letters:letter|letters} (a hyphen starts a new word).",
            """
            Every word in your answer must be {max_letters:letter|letters} long or shorter, hyphenated \
            words being measured part by part.
            """,
            """
            Words longer than {max_letters:letter|letters} are not allowed. A hyphenated compound is \
            several words here.
            """,
            """
            Stick to short words: {max_letters:letter|letters} is the maximum for each, with hyphens \
            as borders.
            """,
            """
            Choose your vocabulary so that the longest word, or part of a word with hyphens, does not \
            exceed {max_letters:letter|letters}.
            """,
            """
            I can only print words with up to {max_letters:letter|letters}, so avoid all longer ones; \
            what hyphens join may be printed apart.
            """,
            """
            Counting letters between spaces, hyphens and other marks, never write more than \
            {max_letters} in succession.
            """,
        ],
        .chinese: [
            "英文单词最长不超过{max_letters}个字母，连字符两边各算一个词。",
            "每个英文单词至多{max_letters}个字母（连字符视为分词处）。",
            "不要使用字母数多于{max_letters}的英文单词，带连字符的词按各部分分别计算。",
            "请只用短词：单词的字母数上限为{max_letters}，遇连字符重新计数。",
            "任何超过{max_letters}个字母的英文单词都不允许出现，复合词在连字符处断开计算。",
            "连续的字母最多{max_letters}个，空格、连字符等都会断开单词。",
            "最长的英文单词也只能有{max_letters}个字母；用连字符相连的算作几个词。",
            "选词时请保证每个单词的字母不多于{max_letters}个，连字符前后分开数。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["max_letters": 5], "Tides rise. Boats don't wait."),
        .passes(["max_letters": 5], "A well-known moon"),
        .fails(["max_letters": 4], "Tides rise."),
        .fails(["max_letters": 8], "The harbourmaster waits."),
    ]

    private let bounds: CountBounds

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments(["max_letters": .integer(Int.random(in: 8...13, using: &generator))])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        bounds = CountBounds(atMost: try arguments.integer("max_letters"))
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let longest = words(in: response).map(\.count).max() ?? 0
        return RuleVerdict(Self.self, count: longest, bounds)
    }

    func marks(in response: ResponseText) -> [Mark] {
        words(in: response).filter { !bounds.range.contains($0.count) }
            .map { Mark(scalars: $0.startIndex..<$0.endIndex, meaning: .offending) }
    }

    private func words(in response: ResponseText) -> [ArraySlice<UInt32>] {
        response.points.split { point in
            !CodePoint.isWord(point) || CodePoint.isDigit(point) || CodePoint.isCJK(point)
                || point == 0x5F
        }
    }

    var demands: [Demand] {
        [.count(.named("letters of a word"), bounds), .bars(.links), .bars(.codeBlocks)]
    }
}
