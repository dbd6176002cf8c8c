/// Bounds the number of characters other than whitespace on both sides.
///
/// Letters, digits, marks and symbols count as one each; spaces and line breaks don't count. Where a
/// letter with its accent or an emoji has several code points, both ways to count must fit.
struct CharactersRange: Rule {
    static let id: RuleID = "length_range:characters"
    static let collection = RuleCollection.weft
    static let summary =
        "The number of characters lies in a range; spaces and line breaks don't count."
    static let parameters = [
        Parameter("min_characters", .integer(0...Parameter.unbounded), "the fewest characters"),
        Parameter("max_characters", .integer(1...Parameter.unbounded), "the most characters"),
    ]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Write between {min_characters} and {max_characters:character|characters}, not counting \
            spaces and line breaks.
            """,
            """
            Without spaces, your response should have at least {min_characters} and at most \
            {max_characters:character|characters}, punctuation included.
            """,
            """
            Length in characters: {min_characters} to {max_characters}. Punctuation counts, spaces and \
            line breaks do not.
            """,
            """
            No fewer than {min_characters} and no more than {max_characters:character|characters} may \
            be used; whitespace is not counted.
            """,
            """
            Leaving whitespace aside, the number of characters in the answer has to be in the range \
            {min_characters}-{max_characters}.
            """,
            """
            Your answer may not be shorter than {min_characters} or longer than \
            {max_characters:character|characters}. Count letters, digits and marks, but neither spaces nor line breaks.
            """,
            """
            Letters, digits and punctuation together (spaces excluded) must come to \
            {min_characters}-{max_characters:character|characters}.
            """,
            """
            Keep the total from {min_characters} up to {max_characters:character|characters}, spaces \
            and line breaks left out of the count.
            """,
        ],
        .chinese: [
            "回答的字符数应在{min_characters}到{max_characters}之间，计标点，不计空格和换行。",
            "全文不少于{min_characters}个字符，不多于{max_characters}个字符，空格和换行不算。",
            "请写{min_characters}至{max_characters}个字符（含标点，不含空格与换行）。",
            "除空格和换行外，字符总数至少{min_characters}个，至多{max_characters}个，标点也算一个字符。",
            "字符数下限{min_characters}，上限{max_characters}；汉字、字母、数字、标点各计一个，空白不计。",
            "不算空白，回答的长度要控制在{min_characters}～{max_characters}个字符，标点计入。",
            "把空格和换行排除在外，篇幅须为{min_characters}个以上、{max_characters}个以下的字符（含两端，标点计入）。",
            "你的回答最短{min_characters}个字符，最长{max_characters}个字符，标点要算，空格和换行不算。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["min_characters": 10, "max_characters": 12], "Tides rise."),
        .passes(["min_characters": 5, "max_characters": 5], "潮 水 上 涨。"),
        .fails(["min_characters": 11, "max_characters": 20], "Tides rise."),
        .fails(["min_characters": 2, "max_characters": 4], "潮水上涨。"),
    ]

    private let bounds: CountBounds

    static func suits(_ seed: SeedFacts) -> Bool { !seed.statesLength }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        let step = drawOne(10, 50, 100, using: &generator)
        let least = max(100, drawSkewed(100...3000, using: &generator) / step * step)
        let width = drawOne(50, 100, 200, 400, using: &generator)
        return DrawnArguments([
            "min_characters": .integer(least),
            "max_characters": .integer(least + max(width, least / 8 / step * step)),
        ])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        bounds = try CountBounds(arguments, from: "min_characters", to: "max_characters")
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        RuleVerdict(Self.self, counts: CharacterCount.visible(in: response.points), bounds)
    }

    /// Whitespace is left room for: a fifth of an English text, and some for paragraphs.
    var demands: [Demand] {
        let range = bounds.range
        return [
            .count(.characters, range.lowerBound..<(range.upperBound + range.upperBound / 3 + 1))
        ]
    }
}
