/// Wants an exact number of emoji.
///
/// An emoji with a skin tone, a joined sequence, a flag and a keycap are one each. Symbols that only some
/// devices show as emoji, such as ✔, must not be needed for the number, nor break it.
struct EmojiExactly: Rule {
    static let id: RuleID = "marks:emoji"
    static let collection = RuleCollection.weft
    static let summary = "The response has exactly a number of emoji."
    static let parameters = [
        Parameter("num_emoji", .integer(0...Parameter.unbounded), "the number of emoji")
    ]
    static let weight = 0.9

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "Use exactly {num_emoji} emoji in your response.",
            """
            Your answer must contain {num_emoji} emoji, no more and no fewer; repeated ones \
            count each time.
            """,
            "Sprinkle in emoji, precisely {num_emoji} of them over the whole text.",
            "The total number of emoji has to be {num_emoji}.",
            "Add emoji to your reply, stopping at exactly {num_emoji}.",
            "Whoever counts the emoji should find {num_emoji}, not one more or less.",
            "Emoji: exactly {num_emoji} altogether, each use counted.",
            """
            Decorate what you write with emoji, {num_emoji} in all and neither above nor below \
            that.
            """,
        ],
        .chinese: [
            "回答中恰好使用{num_emoji}个表情符号（emoji）。",
            "全文必须有{num_emoji}个 emoji，不多不少，重复的也逐个计算。",
            "请点缀一些表情符号，总共正好{num_emoji}个。",
            "emoji 的总数须为{num_emoji}个。",
            "可以加表情符号，但要刚好{num_emoji}个。",
            "数一数其中的表情符号，应当不多不少是{num_emoji}个。",
            "表情符号总数：恰为{num_emoji}，每出现一次算一个。",
            "请用 emoji 装点文字，合计{num_emoji}个，不能超过也不能不足。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["num_emoji": 2], "Tides 🌊 rise 👍🏽."),
        .passes(["num_emoji": 1], "一家人👨‍👩‍👧看潮水。"),
        .fails(["num_emoji": 2], "Tides 🌊 rise."),
        .fails(["num_emoji": 1], "潮水🌊🌊涨了。"),
        .fails(["num_emoji": 1], "Tides 🌊 rise ✔."),
    ]

    private let bounds: CountBounds

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments(["num_emoji": .integer(drawSkewed(1...10, using: &generator))])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        bounds = CountBounds(exactly: try arguments.integer("num_emoji"))
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        RuleVerdict(Self.self, counts: response[EmojiSpans.self].counts, bounds)
    }

    func marks(in response: ResponseText) -> [Mark] {
        response[EmojiSpans.self].sure.marked(.counted)
    }

    var demands: [Demand] { [.count(.emoji, bounds)] }
}
