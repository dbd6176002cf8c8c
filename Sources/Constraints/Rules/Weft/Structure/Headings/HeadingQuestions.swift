/// Wants headings that are questions.
///
/// At least a number of headings of any level; each ends with a question mark, half or full width,
/// marks of bold and italic text aside.
struct HeadingQuestions: Rule {
    static let id: RuleID = "headings:questions"
    static let collection = RuleCollection.weft
    static let summary =
        "The response has at least a number of headings, and each ends with a question mark."
    static let parameters = [
        Parameter("min_headings", .integer(1...Parameter.unbounded), "the fewest headings")
    ]
    static let conflicts = Conflicts.with(
        [HeadingTitles.id], because: "the given headings aren't questions")
    static let weight = 0.8

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Use at least {min_headings:Markdown heading|Markdown headings}, and phrase every heading \
            as a question that ends with a question mark.
            """,
            """
            Every Markdown heading in your answer must be a question ("## Why ...?"). Write no fewer \
            than {min_headings} of them.
            """,
            """
            Structure the text as an FAQ: {min_headings} or more Markdown headings, each of which ends \
            in "?".
            """,
            """
            Minimum number of Markdown headings: {min_headings}. Form of each: a question with its \
            question mark at the end.
            """,
            """
            There should be {min_headings:heading|headings} or more in Markdown, and no heading may be \
            anything but a question closed by a question mark.
            """,
            """
            Divide your answer with at least {min_headings:Markdown heading|Markdown headings} that \
            ask what the section below answers; all of them end with a question mark.
            """,
            """
            Put questions in place of ordinary section titles. All headings use Markdown and finish \
            with a question mark, and there are {min_headings} at the very least.
            """,
            """
            Headings: written with #, ending with ?, and at least {min_headings} in number. A heading \
            without a question mark at its end is not allowed.
            """,
        ],
        .chinese: [
            "请使用至少{min_headings}个 Markdown 标题，每个标题都写成以问号结尾的问句。",
            "回答中的每个 Markdown 标题都必须是问句（如“## 为什么……？”），标题不少于{min_headings}个。",
            "请按常见问题的形式组织：{min_headings}个或更多 Markdown 标题，个个以“？”结束。",
            "Markdown 标题最少{min_headings}个；形式要求：问句，末尾带问号。",
            "须有{min_headings}个以上（含）的 Markdown 标题，凡是标题一律为带问号的问句。",
            "请用不少于{min_headings}个 Markdown 标题分节，标题提出该节要回答的问题，并以问号收尾。",
            "请把普通的小标题都换成问题：全部用 Markdown 标题格式，以问号结尾，至少{min_headings}个。",
            "标题要求：以 # 开头，以问号结尾，数量至少为{min_headings}；不允许出现不带问号的标题。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["min_headings": 1], "## Why do tides rise?\nThe moon."),
        .passes(["min_headings": 2], "# 为什么涨潮？\n月亮。\n\n# **何时落潮？**\n傍晚。"),
        .fails(["min_headings": 1], "# Tides\n\n## Why do they rise?\nThe moon."),
        .fails(["min_headings": 2], "# 为什么涨潮？\n月亮。"),
    ]

    private let bound: Bound

    static func suits(_ seed: SeedFacts) -> Bool { StructureFit.takesCount(seed) }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments(["min_headings": .integer(drawSkewed(2...7, using: &generator))])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        bound = Bound(.atLeast, try arguments.integer("min_headings"))
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let others = others(in: response).count
        guard others == 0 else {
            return RuleVerdict(Self.self, false, "\(others) headings without a question mark")
        }
        return RuleVerdict(Self.self, count: response.outline.headings.count, bound)
    }

    private func others(in response: ResponseText) -> [MarkdownOutline.Heading] {
        response.outline.headings.filter { heading in
            let last = ItemText.plain(response.points[heading.text]).last
            return last != 0x3F && last != 0xFF1F
        }
    }

    func marks(in response: ResponseText) -> [Mark] {
        others(in: response).map {
            Mark(scalars: response.outline.lines[$0.line].range, meaning: .offending)
        }
    }

    var demands: [Demand] {
        [
            .count(.headings, bound), .needs(.questionMarks),
            .count(.questions, bound.number..<Int.max),
        ]
    }
}
