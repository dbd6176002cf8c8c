/// Bounds the number of Chinese characters on both sides.
///
/// Counts Han characters alone: no marks, letters, digits, spaces or emoji, and no kana.
struct ChineseCharacters: Rule {
    static let id: RuleID = "length_range:chinese_characters"
    static let collection = RuleCollection.weft
    static let summary = "The number of Chinese characters lies in a range; marks don't count."
    static let parameters = [
        Parameter("min_characters", .integer(0...Parameter.unbounded), "the fewest characters"),
        Parameter("max_characters", .integer(1...Parameter.unbounded), "the most characters"),
    ]
    static let languages: Set<PromptLanguage> = [.chinese]
    static let weight = 1.5

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Use between {min_characters} and {max_characters} Chinese characters; punctuation, letters \
            and digits don't count.
            """,
            """
            The response should have at least {min_characters} and at most {max_characters} Chinese \
            characters, not counting punctuation.
            """,
            "Length: {min_characters} to {max_characters} Chinese characters, punctuation excluded.",
            """
            Count only Chinese characters, no marks: there must be no fewer than {min_characters} and \
            no more than {max_characters}.
            """,
            """
            Keep the number of Chinese characters from {min_characters} to {max_characters}. \
            Punctuation marks are not counted.
            """,
            """
            Not counting punctuation, digits or Latin letters, write {min_characters} to \
            {max_characters} Chinese characters.
            """,
            """
            Your answer may not be shorter than {min_characters} or longer than {max_characters} \
            Chinese characters (marks aside).
            """,
            """
            Leaving marks aside, the number of Chinese characters has to be in the range \
            {min_characters}-{max_characters}.
            """,
        ],
        .chinese: [
            "字数要求：{min_characters}到{max_characters}个汉字，标点、字母和数字不计。",
            "全文汉字数不少于{min_characters}个，不超过{max_characters}个，标点符号不算在内。",
            "请写{min_characters}至{max_characters}个汉字（不含标点）。",
            "只计汉字、不计标点，篇幅应在{min_characters}字与{max_characters}字之间。",
            "回答至少要有{min_characters}个汉字，至多{max_characters}个汉字，标点不计入。",
            "请把汉字总数控制在{min_characters}～{max_characters}个，标点、英文和数字都不算字数。",
            "除去标点，回答的汉字数量须在{min_characters}个以上、{max_characters}个以下（含两端）。",
            "篇幅最短{min_characters}个汉字，最长{max_characters}个汉字，统计时不算标点符号。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["min_characters": 4, "max_characters": 8], "潮水涨落，月亮圆缺。"),
        .passes(["min_characters": 4, "max_characters": 4], "潮水 tide 涨落 24"),
        .fails(["min_characters": 9, "max_characters": 20], "潮水涨落，月亮圆缺。"),
        .fails(["min_characters": 2, "max_characters": 7], "潮水涨落，月亮圆缺。"),
    ]

    private let bounds: CountBounds

    static func suits(_ seed: SeedFacts) -> Bool { !seed.statesLength }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        let step = drawOne(10, 20, 50, using: &generator)
        let least = max(50, drawSkewed(50...1000, using: &generator) / step * step)
        let width = drawOne(20, 30, 50, 100, 200, using: &generator)
        return DrawnArguments([
            "min_characters": .integer(least),
            "max_characters": .integer(least + max(width, least / 10 / step * step)),
        ])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        bounds = try CountBounds(arguments, from: "min_characters", to: "max_characters")
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        RuleVerdict(Self.self, count: response.points.count(where: Self.isHan), bounds)
    }

    var demands: [Demand] { [.count(.words, bounds)] }

    private static func isHan(_ point: UInt32) -> Bool {
        switch point {
        case 0..<0x3005: false
        case 0x3005, 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF:
            true
        default: false
        }
    }
}
