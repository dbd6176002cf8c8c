/// Bounds the words of each heading.
///
/// At least two headings of any level; words as a reader counts them, each Chinese character one,
/// each number and Latin word one.
struct HeadingWords: Rule {
    static let id: RuleID = "headings:words"
    static let collection = RuleCollection.weft
    static let summary = "Each heading, of at least two, has at most a number of words."
    static let parameters = [
        Parameter("max_words", .integer(1...Parameter.unbounded), "the most words of a heading")
    ]
    static let weight = 0.8

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "Use at least two Markdown headings, none of them longer than {max_words:word|words}.",
            """
            Every Markdown heading in your answer may have {max_words:word|words} at most. Include two \
            headings or more.
            """,
            """
            Divide the response by Markdown headings (at least two) and keep each heading to \
            {max_words:word|words} or fewer.
            """,
            "Headings: Markdown, two or more, each with no more than {max_words:word|words}.",
            """
            Write short headings in Markdown, at least two of them. Short means that no heading \
            exceeds {max_words:word|words}.
            """,
            """
            There should be two Markdown headings at the least, and a heading with more than \
            {max_words:word|words} must not occur.
            """,
            """
            Limit the length of all headings to {max_words:word|words}; give your answer two or more \
            of them, in Markdown.
            """,
            """
            Give your sections (two at a minimum) Markdown headings that do not go beyond \
            {max_words:word|words} each.
            """,
        ],
        .chinese: [
            "请使用至少两个 Markdown 标题，每个标题不超过{max_words}个字（不计标点，英文单词和数字各算一个字）。",
            "回答中的每个 Markdown 标题最多{max_words}个字，标点不算；标题要有两个或更多。",
            "请用 Markdown 标题（至少两个）分节，每个标题的字数控制在{max_words}以内（含），标点除外。",
            "标题要求：Markdown 格式，两个起，各不多于{max_words}字，标点不计。",
            "请写简短的 Markdown 标题，不少于两个；任何标题都不得超过{max_words}个字（不含标点）。",
            "须有两个以上的 Markdown 标题，超过{max_words}个字的标题不允许出现，统计时不算标点。",
            "所有标题的长度上限为{max_words}个字，标点不算在内；回答里至少要有两个 Markdown 标题。",
            "请为各节（最少两节）加上 Markdown 标题，每个标题至多{max_words}字，只数文字不数标点。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["max_words": 2], "# Rising tides\nFast.\n\n## Fall\nSlow."),
        .passes(["max_words": 4], "# 涨潮时刻！\n快。\n\n# 落潮\n慢。"),
        .fails(["max_words": 2], "# Why tides rise\nFast.\n\n## Fall\nSlow."),
        .fails(["max_words": 3], "# 涨潮时刻\n快。\n\n# 落潮\n慢。"),
        .fails(["max_words": 3], "# Rise\nFast."),
    ]

    private let bound: Bound

    static func suits(_ seed: SeedFacts) -> Bool {
        StructureFit.takesParts(seed) && !seed.statesLength
    }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        let range = seed.language == .english ? 1...8 : 3...15
        return DrawnArguments(["max_words": .integer(Int.random(in: range, using: &generator))])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        bound = Bound(.lessThan, try arguments.integer("max_words") + 1)
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let counts = counts(in: response)
        guard counts.count >= 2 else {
            return RuleVerdict(Self.self, false, "\(counts.count) headings, at least 2")
        }
        let most = counts.map(\.words).max() ?? 0
        return RuleVerdict(Self.self, count: most, bound)
    }

    private func counts(
        in response: ResponseText
    ) -> [(heading: MarkdownOutline.Heading, words: Int)] {
        response.outline.headings.map {
            ($0, ReadersWords.count(in: response.points[$0.text]))
        }
    }

    func marks(in response: ResponseText) -> [Mark] {
        counts(in: response).filter { !bound.holds(for: $0.words) }.map {
            Mark(scalars: response.outline.lines[$0.heading.line].range, meaning: .offending)
        }
    }

    var demands: [Demand] {
        [.count(.headings, 2..<Int.max), .count(.named("words of a heading"), bound)]
    }
}
