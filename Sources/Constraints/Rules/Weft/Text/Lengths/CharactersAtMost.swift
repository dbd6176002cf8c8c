/// Bounds the number of characters, whitespace included.
///
/// Counts every code point of the response but for whitespace at its two ends: letters, digits, marks,
/// spaces and line breaks, each as one.
struct CharactersAtMost: Rule {
    static let id: RuleID = "length_range:characters_at_most"
    static let collection = RuleCollection.weft
    static let summary =
        "The response has at most a number of characters, spaces and marks included."
    static let parameters = [
        Parameter("max_characters", .integer(1...Parameter.unbounded), "the most characters")
    ]
    static let answers: Set<AnswerForm> = [.prose, .short]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Your response must not exceed {max_characters:character|characters}, spaces and \
            punctuation included.
            """,
            """
            Stay within {max_characters:character|characters} in total, counting letters, marks, \
            spaces and line breaks.
            """,
            """
            Write at most {max_characters:character|characters}. Every letter, digit, mark, space and \
            line break counts as one.
            """,
            "Character limit, with spaces: {max_characters}.",
            """
            Your text has to fit into a field that takes no more than \
            {max_characters:character|characters}, spaces included.
            """,
            """
            Counted with spaces and punctuation, the answer may have up to \
            {max_characters:character|characters} and no more.
            """,
            "Do not go over {max_characters:character|characters} (spaces count too).",
            """
            The whole reply, spaces included, should be {max_characters:character|characters} or \
            shorter.
            """,
        ],
        .chinese: [
            "回答总字符数不得超过{max_characters}个，空格、标点和换行都计算在内。",
            "全文最多{max_characters}个字符（含标点和空格）。",
            "请把篇幅控制在{max_characters}个字符以内，标点符号、空格、换行都算字符。",
            "字符上限为{max_characters}，汉字、字母、数字、标点、空格各算一个。",
            "连同标点和空格，你的回答至多只能有{max_characters}个字符。",
            "你的文字要填进一个最多容纳{max_characters}个字符的输入框，标点和空格也占位。",
            "标点和空格一并计入，字符总数应小于或等于{max_characters}。",
            "不要写超过{max_characters}个字符，统计时包括标点与空格。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["max_characters": 11], "Tides rise.\n"),
        .passes(["max_characters": 5], "潮水上涨。"),
        .fails(["max_characters": 10], "Tides rise."),
        .fails(["max_characters": 4], "潮水上涨。"),
    ]

    private let bounds: CountBounds

    static func suits(_ seed: SeedFacts) -> Bool { !seed.statesLength }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        let usual = drawOne(140, 160, 200, 280, 300, 500, 1000, using: &generator)
        let any = drawSkewed(12...200, using: &generator) * 10
        return DrawnArguments([
            "max_characters": .integer(Bool.random(using: &generator) ? usual : any)
        ])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        bounds = CountBounds(atMost: try arguments.integer("max_characters"))
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        RuleVerdict(Self.self, count: response.stripped.count, bounds)
    }

    func marks(in response: ResponseText) -> [Mark] {
        let text = response.stripped
        let limit = text.startIndex + bounds.range.upperBound
        return limit < text.endIndex
            ? [Mark(scalars: limit..<text.endIndex, meaning: .offending)] : []
    }

    var demands: [Demand] { [.count(.characters, bounds)] }
}
