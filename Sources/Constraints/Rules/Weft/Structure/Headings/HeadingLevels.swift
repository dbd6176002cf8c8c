/// Wants headings down to a level, none skipped.
///
/// At least two headings, none below the level, each at most one level below the heading before it.
/// The first may be of any allowed level.
struct HeadingLevels: Rule {
    static let id: RuleID = "headings:no_skipped_levels"
    static let collection = RuleCollection.weft
    static let summary =
        "Headings, at least two, go down to a level at most, and skip no level on the way down."
    static let parameters = [
        Parameter("max_level", .integer(1...6), "the deepest level that is allowed")
    ]
    static let weight = 0.8

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Use at least two Markdown headings. None may be deeper than level {max_level}, and no \
            heading may be more than one level deeper than the heading before it.
            """,
            """
            Structure the answer with two or more Markdown headings of levels 1 to {max_level} only, \
            and never skip a level when going deeper.
            """,
            """
            Your headings (there must be two at least) should form a clean outline: no level below \
            {max_level}, and no jump such as from # straight to ###.
            """,
            """
            Headings in Markdown are required, two or more. Deepest level allowed: {max_level}. From \
            one heading to the next, the level may go down by one step at most.
            """,
            """
            Include Markdown headings (two as a minimum) without gaps in the hierarchy, and use no \
            more than {max_level:hash sign|hash signs} for any of them.
            """,
            """
            Each of your two or more headings has between 1 and {max_level} "#" characters and at most \
            one more than the preceding heading.
            """,
            """
            For accessibility, heading levels must not be skipped on the way down, and level \
            {max_level} is the deepest. Write at least two headings in Markdown.
            """,
            """
            Make an outline with Markdown headings, at least two. A heading can't be deeper than level \
            {max_level}; if it is deeper than its predecessor, then by exactly one level.
            """,
        ],
        .chinese: [
            "请使用至少两个 Markdown 标题，级别都不深于{max_level}级，并且每个标题最多比前一个标题深一级。",
            "请用两个以上的 Markdown 标题组织回答，只用 1 到{max_level}级，向下时不得跳级。",
            "标题（至少两个）要构成清晰的层次：不出现{max_level}级以下的标题，也不能从 # 直接跳到 ###。",
            "须有 Markdown 标题，两个起；允许的最深级别是{max_level}级；相邻标题之间，级别每次最多加深一级。",
            "请加入 Markdown 标题（不少于两个），层级之间没有断档，任何标题的井号都不超过{max_level}个。",
            "你的标题至少两个，每个有 1 至{max_level}个“#”，且最多比前面那个标题多一个“#”。",
            "为了便于阅读，标题逐级加深时不可跳级，最深到第{max_level}级；请至少写两个 Markdown 标题。",
            "请以 Markdown 标题列出结构，标题不少于两个，不得深于{max_level}级；若比上一个标题更深，只能深一级。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["max_level": 3], "# Tides\n\n## Rise\n\n### Why\nThe moon.\n\n## Fall\nSlow."),
        .passes(["max_level": 2], "## 涨潮\n快。\n\n## 落潮\n慢。"),
        .fails(["max_level": 3], "# Tides\n\n### Why\nThe moon."),
        .fails(["max_level": 2], "## 涨潮\n\n### 原因\n月亮。"),
        .fails(["max_level": 3], "# Tides\nThey rise."),
    ]

    private let deepest: Int

    static func suits(_ seed: SeedFacts) -> Bool {
        StructureFit.takesParts(seed) && !seed.statesLength
    }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments(["max_level": .integer(drawOne(2, 3, 3, 4, using: &generator))])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        deepest = try arguments.integer("max_level")
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let count = response.outline.headings.count
        guard count >= 2 else { return RuleVerdict(Self.self, count: count, Bound(.atLeast, 2)) }
        let wrong = faulty(in: response).count
        return RuleVerdict(
            Self.self, wrong == 0, "\(wrong) of \(count) headings too deep or after a gap")
    }

    private func faulty(in response: ResponseText) -> [MarkdownOutline.Heading] {
        let headings = response.outline.headings
        return headings.enumerated().filter { index, heading in
            heading.level > deepest
                || index > 0 && heading.level > headings[index - 1].level + 1
        }.map(\.element)
    }

    func marks(in response: ResponseText) -> [Mark] {
        faulty(in: response).map {
            Mark(scalars: response.outline.lines[$0.line].range, meaning: .offending)
        }
    }

    var demands: [Demand] {
        [.count(.headings, 2..<Int.max)]
            + (1...6).filter { $0 > deepest }.map {
                .count(.named("headings of level \($0)"), 0..<1)
            }
    }
}
