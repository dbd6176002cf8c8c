/// Wants a number of headings of one level.
///
/// Headings of hashes (`## Title`, a space after the hashes) and underlined ones, outside code blocks
/// and block quotes. Headings of other levels don't matter.
struct HeadingCount: Rule {
    static let id: RuleID = "headings:count_at_level"
    static let collection = RuleCollection.weft
    static let summary = "The response has exactly a number of markdown headings of a level."
    static let parameters = [
        Parameter("num_headings", .integer(0...Parameter.unbounded), "the number of headings"),
        Parameter("level", .integer(1...6), "the level: the number of hashes"),
    ]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Use exactly {num_headings:Markdown heading|Markdown headings} of level {level} (hashes, a \
            space, the text).
            """,
            """
            Structure your answer with level-{level} Markdown headings. There must be exactly \
            {num_headings} of them.
            """,
            """
            Exactly {num_headings:heading|headings} in your response should have {level:hash|hashes} \
            ("#") in front. Headings of other levels are up to you.
            """,
            """
            Number of Markdown headings at level {level}, no more and no fewer: {num_headings}.
            """,
            """
            Divide the text by {num_headings:heading|headings}, each starting with {level:hash \
            sign|hash signs} and a space; no further heading may have that level.
            """,
            """
            I want to see {num_headings:section heading|section headings} at Markdown heading level \
            {level}, precisely that many.
            """,
            """
            Count only the headings that begin with exactly {level:"#" character|"#" characters}: your \
            response must have {num_headings}.
            """,
            """
            Give the response Markdown headings, and let {num_headings} of them, no more and no fewer, \
            be of level {level}.
            """,
        ],
        .chinese: [
            "请恰好使用{num_headings}个{level}级 Markdown 标题（井号、空格、文字）。",
            "回答须用{level}级 Markdown 标题分节，这一级的标题不多不少，正好{num_headings}个。",
            "全文以{level}个“#”开头的标题应有{num_headings}个，其他级别的标题不作要求。",
            "{level}级标题（Markdown 格式）的数量：{num_headings}。",
            "请用{num_headings}个标题划分内容，每个标题行以{level}个井号加空格开头，此外不得再有同级标题。",
            "我希望看到{num_headings}个小标题，级别都是 Markdown 的第{level}级，数量要准确。",
            "只数恰好以{level}个“#”起头的标题，你的回答里必须有{num_headings}个。",
            "请给回答加上 Markdown 标题，其中第{level}级的标题要正好{num_headings}个。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(
            ["num_headings": 1, "level": 2], "# Tides\n\n## Rise\nFast.\n\n### Why\nThe moon."),
        .passes(["num_headings": 2, "level": 2], "## 涨潮\n快。\n\n落潮\n---\n慢。"),
        .fails(["num_headings": 2, "level": 2], "## Rise\nFast.\n\n```\n## Fall\n```"),
        .fails(["num_headings": 1, "level": 2], "##涨潮\n快。"),
        .fails(["num_headings": 1, "level": 3], "## 涨潮\n快。"),
    ]

    private let bound: Bound
    private let level: Int

    static func suits(_ seed: SeedFacts) -> Bool { StructureFit.takesCount(seed) }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments([
            "num_headings": .integer(drawSkewed(2...8, using: &generator)),
            "level": .integer(drawOne(1, 2, 2, 2, 3, 3, 4, using: &generator)),
        ])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        bound = Bound(.exactly, try arguments.integer("num_headings"))
        level = try arguments.integer("level")
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        RuleVerdict(Self.self, count: headings(in: response).count, bound)
    }

    private func headings(in response: ResponseText) -> [MarkdownOutline.Heading] {
        response.outline.headings.filter { $0.level == level }
    }

    func marks(in response: ResponseText) -> [Mark] {
        headings(in: response).map {
            Mark(scalars: response.outline.lines[$0.line].range, meaning: .counted)
        }
    }

    var demands: [Demand] {
        [
            .count(.headings, bound.number..<Int.max),
            .count(.named("headings of level \(level)"), bound),
        ]
    }
}
