/// Wants a number of horizontal rules.
///
/// A horizontal rule is a line of three or more `-`, `*` or `_` and nothing else but spaces. A line
/// of hyphens right under a line of text underlines a heading and is none.
struct HorizontalRules: Rule {
    static let id: RuleID = "layout:horizontal_rules"
    static let collection = RuleCollection.weft
    static let summary = "The response has exactly a number of horizontal rules, ---."
    static let parameters = [
        Parameter("num_rules", .integer(1...Parameter.unbounded), "the number of rules")
    ]
    static let conflicts = Conflicts.with(
        [BulletList.id], because: "IFEval takes a rule of hyphens for a bullet"
    ).and(
        [NumberOfParagraphs.id, NthParagraphFirstWord.id, "paragraphs:paragraphs"],
        because: "dividers of paragraphs are horizontal rules")

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Insert exactly {num_rules:horizontal rule|horizontal rules} (a line with only ---) into \
            your response, with a blank line before and after each.
            """,
            """
            Separate the parts of your answer by Markdown horizontal rules. There must be \
            {num_rules:such rule|such rules}: --- on a line of its own between blank lines.
            """,
            """
            The response should contain {num_rules:divider line|divider lines} made of three hyphens \
            (---), no more and no fewer, each set off by blank lines.
            """,
            """
            Use --- alone on a line as a divider exactly {num_rules:time|times}, leaving the line \
            above and the line below it empty.
            """,
            """
            Number of horizontal rules (Markdown ---, blank lines around them) that I want to see: \
            {num_rules}.
            """,
            """
            Draw {num_rules:thematic break|thematic breaks} in Markdown between your paragraphs. Write \
            each as --- with an empty line on both sides.
            """,
            """
            Between sections, place a horizontal line in Markdown syntax (---). In total, have \
            precisely {num_rules} of these lines, and surround each with blank lines.
            """,
            """
            A reader should see exactly {num_rules:dividing line|dividing lines} in the rendered \
            Markdown; type three hyphens on a separate line, with blank lines around, to get one.
            """,
        ],
        .chinese: [
            "请在回答中插入恰好{num_rules}条水平分隔线（单独一行的 ---），上下各空一行。",
            "请用 Markdown 水平线分隔各部分，共{num_rules}条，每条为单独一行的 ---，前后都有空行。",
            "回答里应有{num_rules}条由三个连字符（---）构成的分隔线，不多不少，与上下文以空行隔开。",
            "把 --- 单独放在一行作为分隔，正好用{num_rules}次，其上一行和下一行留空。",
            "水平分隔线（Markdown 的 ---，前后空行）的数量：{num_rules}。",
            "请在段落之间画出{num_rules}条 Markdown 分隔线，每条写作 ---，两侧各留一个空行。",
            "各部分之间放一条 Markdown 水平线（---），总数须正好为{num_rules}，每条上下都是空行。",
            "渲染之后读者应看到{num_rules}条横线；单独一行输入三个连字符并在前后空行，即可得到一条。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["num_rules": 1], "They rise.\n\n---\n\nThey fall."),
        .passes(["num_rules": 2], "涨潮。\n\n---\n\n落潮。\n\n- - -\n\n平潮。"),
        .fails(["num_rules": 1], "They rise.\n\n--\n\nThey fall."),
        .fails(["num_rules": 1], "涨潮\n---\n快。"),
        .fails(["num_rules": 2], "They rise.\n\n---\n\nThey fall."),
    ]

    private let bound: Bound

    static func suits(_ seed: SeedFacts) -> Bool { StructureFit.takesCount(seed) }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments(["num_rules": .integer(drawSkewed(1...6, using: &generator))])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        bound = Bound(.exactly, try arguments.integer("num_rules"))
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        RuleVerdict(Self.self, count: response.outline.rules.count, bound)
    }

    func marks(in response: ResponseText) -> [Mark] {
        response.outline.rules.map {
            Mark(scalars: response.outline.lines[$0].range, meaning: .counted)
        }
    }

    var demands: [Demand] {
        [
            .needs(.dividers), .needs(.blankLines), .quotes("---"),
            .count(.blankLineParagraphs, (bound.number + 1)..<Int.max),
        ]
    }
}
