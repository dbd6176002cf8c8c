/// Bounds the number of words in lower case.
///
/// Upstream counts `\b[a-z]+\b`: "don't" is two, "naïve" and "x2" are none. The sound checker
/// counts words that have a letter and no capital, accents allowed, "don't" and "well-known" as one
/// each; in a text with words of both kinds the two counts may differ a little. Upstream takes 0
/// for no number and draws one, so 0 isn't accepted.
struct CountLowercaseCounting: Rule {
    static let id: RuleID = "count:lowercase_counting"
    static let collection = RuleCollection.iftrain
    static let summary = "At most a number of words are all in lower case."
    static let parameters = [
        Parameter("N", .integer(1...Parameter.unbounded), "the most words in lower case allowed")
    ]
    // Chinese has no case.
    static let languages: Set<PromptLanguage> = [.english]
    static let answers: Set<AnswerForm> = [.prose, .short]
    static let conflicts = Conflicts.with(
        [EnglishLowercase.id, ResponseLanguage.id],
        because: "words in lower case can't be both few and many")
    static let weight = 0.5

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            In your response, words in all lower case should appear at most {N:time|times} \
            altogether.
            """,
            "Use no more than {N:word|words} written entirely in lower-case letters.",
            """
            All but {N:word|words} at the most must have at least one capital letter, for instance \
            as their first.
            """,
            "Limit yourself to {N:lower-case word|lower-case words} in the whole answer, or fewer.",
            """
            Capitalise your words, Like This. Up to {N:word|words} may stay uncapitalised, not one \
            more.
            """,
            """
            The number of words without any capital in them must not exceed {N} over the entire \
            reply.
            """,
            "Your answer may have {N} or fewer words made of small letters only.",
            """
            Count the words that consist of small letters alone: {N} is the most there can be in \
            your response.
            """,
        ],
        .chinese: [
            "回答中全小写的单词总共最多出现{N}次。",
            "完全由小写字母组成的单词不得多于{N}个。",
            "除至多{N}个单词外，其余单词都必须含有大写字母，例如首字母大写。",
            "整个回答里的小写单词限制在{N}个以内（含{N}个）。",
            "请把单词首字母大写，Like This；不大写的单词最多可有{N}个，一个都不能再多。",
            "整篇回复中不含大写字母的单词数不能超过{N}。",
            "你的回答可以有{N}个或更少的纯小写单词。",
            "数一数只由小写字母构成的单词，上限是{N}个。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["N": 2], "The Tides Rise and fall."),
        .passes(["N": 1], "TIDES rise."),
        .fails(["N": 2], "The tides rise and fall."),
        .fails(["N": 1], "Tides don't Fall in May, they Rise."),
        .passesUnsoundly(["N": 1], "Tides été naïve."),
        .failsUnsoundly(["N": 1], "Tides don't Fall."),
    ]

    private let bound: Bound
    private let most: Int

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments(["N": .integer(drawSkewed(3...40, using: &generator))])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        most = try arguments.integer("N")
        bound = Bound(.lessThan, most + 1)
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        var count = 0
        var index = 0
        let points = response.points
        while index < points.count {
            guard CodePoint.isWord(points[index]) else {
                index += 1
                continue
            }
            let word = points[index...].prefix(while: CodePoint.isWord)
            if word.allSatisfy({ (0x61...0x7A).contains($0) }) { count += 1 }
            index = word.endIndex
        }
        return verdict(count)
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(Self.lowerWords(in: response).count)
    }

    private func verdict(_ count: Int) -> RuleVerdict {
        RuleVerdict(Self.self, bound.holds(for: count), "\(count), at most \(most)")
    }

    private static func lowerWords(in response: ResponseText) -> [Range<Int>] {
        response[ReadersWords.self].filter { CapitalTokens.isLower(response.points[$0]) }
    }

    func marks(in response: ResponseText) -> [Mark] {
        Self.lowerWords(in: response).map { Mark(scalars: $0, meaning: .counted) }
    }

    var demands: [Demand] {
        [.count(.named("words in lower case"), bound), .needs(.capitals)]
    }
}
