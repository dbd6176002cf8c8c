/// Wants sections with a number of bullets each.
///
/// A section starts at a heading of level 2 and goes on to the next heading of level 1 or 2. There are
/// at least two, and in each as many bullets of any depth as wanted.
struct BulletsPerSection: Rule {
    static let id: RuleID = "lists:bullets_per_section"
    static let collection = RuleCollection.weft
    static let summary =
        "Each section under a level-2 heading, of at least two, has exactly a number of bullets."
    static let parameters = [
        Parameter("num_bullets", .integer(1...Parameter.unbounded), "the bullets of each section")
    ]
    static let conflicts = Conflicts.with(
        [BulletList.id, SubItems.id], because: "the bullets in all would be counted in two ways")

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Divide the answer into two or more sections with level-2 Markdown headings ("## "), and \
            give each section exactly {num_bullets:bullet point|bullet points}.
            """,
            """
            Under every "## " heading there must be exactly {num_bullets:bullet|bullets}, no more and \
            no fewer. Use at least two such headings.
            """,
            """
            Structure your response with at least two second-level headings (##). Each heading is \
            followed by a bulleted list of {num_bullets:item|items}.
            """,
            """
            Write at least two sections headed by "## Title". Number of bullet points in each of them: \
            {num_bullets}.
            """,
            """
            Every section (there are two or more, each opened by a ## heading) should contain the same \
            number of bullet points, namely {num_bullets}.
            """,
            """
            Use ## headings for the parts of your answer, two at least, and list exactly \
            {num_bullets:bullet point|bullet points} ("- ") in every part.
            """,
            """
            Make two or more sections with Markdown headings of level 2. A section without exactly \
            {num_bullets:bullet point|bullet points} in it is not acceptable.
            """,
            """
            For each of your "## " sections (have at least two), sum up the content in \
            {num_bullets:bullet point|bullet points} precisely.
            """,
        ],
        .chinese: [
            "请用二级标题（“## ”）把回答分成两个或更多部分，每部分恰好有{num_bullets}个项目符号条目。",
            "每个“## ”标题下必须正好有{num_bullets}条无序列表项，不多不少；这样的标题至少两个。",
            "回答至少要有两个二级 Markdown 标题（##），每个标题下跟一个{num_bullets}项的无序列表。",
            "请写至少两个以“## 标题”开头的小节，每节的项目符号数都是{num_bullets}。",
            "全文以 ## 标题划分为两节以上，各节的项目符号条目数相同，均为{num_bullets}条。",
            "用二级标题组织内容（不少于两个），每一部分里用“- ”列出{num_bullets}个要点，不得多也不得少。",
            "小节要求：由 ## 标题引出，至少两节，每节项目符号恰为{num_bullets}条。",
            "请在每个二级标题之下给出{num_bullets}条项目符号要点，且二级标题不少于两个。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["num_bullets": 1], "# Tides\n\n## Rise\n- fast\n\n## Fall\n- slow"),
        .passes(["num_bullets": 2], "## 涨潮\n说明。\n- 快\n- 高\n\n## 落潮\n- 慢\n- 低"),
        .fails(["num_bullets": 1], "## Rise\n- fast\n- high\n\n## Fall\n- slow"),
        .fails(["num_bullets": 1], "## 涨潮\n- 快"),
        .fails(["num_bullets": 1], "## Rise\n- fast\n\n## Fall\n1. slow"),
    ]

    private let bound: Bound

    static func suits(_ seed: SeedFacts) -> Bool { StructureFit.takesCount(seed) }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments(["num_bullets": .integer(drawSkewed(2...6, using: &generator))])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        bound = Bound(.exactly, try arguments.integer("num_bullets"))
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let counts = sections(in: response).map(\.bullets)
        guard counts.count >= 2 else {
            return RuleVerdict(Self.self, false, "\(counts.count) sections, at least 2")
        }
        let wrong = counts.first { !bound.holds(for: $0) }
        return RuleVerdict(Self.self, count: wrong ?? bound.number, bound)
    }

    /// The headings of sections and the numbers of bullets under them.
    private func sections(
        in response: ResponseText
    ) -> [(heading: MarkdownOutline.Heading, bullets: Int)] {
        let outline = response.outline
        let limits = outline.headings.filter { $0.level <= 2 }
        let bullets = outline.bullets.map(\.line)
        var sections: [(heading: MarkdownOutline.Heading, bullets: Int)] = []
        var index = 0
        for (number, heading) in limits.enumerated() {
            let end = number + 1 < limits.count ? limits[number + 1].line : outline.lines.count
            while index < bullets.count, bullets[index] < heading.line { index += 1 }
            let first = index
            while index < bullets.count, bullets[index] < end { index += 1 }
            if heading.level == 2 { sections.append((heading, index - first)) }
        }
        return sections
    }

    func marks(in response: ResponseText) -> [Mark] {
        sections(in: response).filter { !bound.holds(for: $0.bullets) }.map { section in
            Mark(
                scalars: response.outline.lines[section.heading.line].range, meaning: .offending)
        }
    }

    var demands: [Demand] {
        [
            .count(.headings, 2..<Int.max), .count(.bullets, (bound.number * 2)..<Int.max),
            .count(.named("headings of level 2"), 2..<Int.max),
            // As many bullets can't be nested deeper than one in another.
            .count(.named("levels of bullets"), 0..<(bound.number + 1)),
        ]
    }
}
