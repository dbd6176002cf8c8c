/// Wants numbered items with a number of bullets under each.
///
/// At least two numbered items that are in no other item; the bullets directly in each are counted.
struct SubItems: Rule {
    static let id: RuleID = "lists:bullets_per_item"
    static let collection = RuleCollection.weft
    static let summary =
        "Each item of a numbered list, of at least two, has exactly a number of bullets under it."
    static let parameters = [
        Parameter(
            "num_bullets", .integer(1...Parameter.unbounded), "the bullets under each number")
    ]
    static let conflicts = Conflicts.with(
        [BulletList.id], because: "the bullets in all would be counted in two ways")
    static let weight = 0.8

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Write a numbered list of two or more items ("1. "), and under each item put exactly \
            {num_bullets:bullet|bullets}, indented by four spaces.
            """,
            """
            Every numbered item in your answer must have {num_bullets:sub-bullet|sub-bullets} of its \
            own, no more and no fewer; indent them four spaces. Number at least two items.
            """,
            """
            Use an ordered list whose items (at least two) are each broken down into \
            {num_bullets:indented bullet|indented bullets} (four spaces).
            """,
            """
            Below each number of your numbered list there should be a nested bullet list with \
            {num_bullets:entry|entries}, indented by four spaces. Use two numbers or more.
            """,
            """
            Give two or more numbered points (1., 2. ...). Number of bullet points nested directly \
            under each of them, four spaces further in: {num_bullets}.
            """,
            """
            Combine a numbered list with bullets: at least two numbered entries, and exactly \
            {num_bullets:bullet|bullets} beneath every one, indented by four spaces.
            """,
            """
            Support each numbered point with precisely {num_bullets:bullet point|bullet points} \
            indented four spaces below it, and make at least two numbered points.
            """,
            """
            The list should be numbered at the outer level and bulleted inside. Each outer entry, of \
            which there are two or more, holds {num_bullets:bullet|bullets} indented by four spaces.
            """,
        ],
        .chinese: [
            "请写一个至少两项的编号列表（“1. ”），每一项下恰好有{num_bullets}个缩进四格的项目符号。",
            "回答中每个编号项必须带有{num_bullets}个子项目符号，不多不少，缩进四个空格；编号项不少于两个。",
            "请使用有序列表，至少两项，每项再用{num_bullets}条缩进四个空格的无序列表项展开。",
            "编号列表的每个编号之下要嵌套一个{num_bullets}项的无序列表（缩进四个空格），编号至少到 2。",
            "请给出两个以上的编号要点（1. 2. ……），直接嵌套在每个要点下面（缩进四个空格）的项目符号数为{num_bullets}。",
            "列表外层用数字编号，内层用项目符号：外层至少两项，每项内恰有{num_bullets}条，内层缩进四个空格。",
            "每个编号要点都用{num_bullets}条缩进四格的项目符号加以说明，条数必须准确，编号要点不少于两个。",
            "把有序列表和无序列表结合起来：编号条目两条起，每条下面缩进四个空格列出{num_bullets}个“- ”条目。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["num_bullets": 1], "1. Rise\n    - fast\n2. Fall\n    - slow"),
        .passes(["num_bullets": 2], "1. 涨潮\n   - 快\n   - 高\n\n2. 落潮\n   - 慢\n   - 低"),
        .fails(["num_bullets": 1], "1. Rise\n    - fast\n2. Fall"),
        .fails(["num_bullets": 1], "1. 涨潮\n    - 快"),
        .fails(["num_bullets": 1], "1. Rise\n- fast\n2. Fall\n- slow"),
    ]

    private let bound: Bound

    static func suits(_ seed: SeedFacts) -> Bool { StructureFit.takesCount(seed) }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments(["num_bullets": .integer(drawSkewed(1...5, using: &generator))])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        bound = Bound(.exactly, try arguments.integer("num_bullets"))
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let counts = counts(in: response)
        guard counts.count >= 2 else {
            return RuleVerdict(Self.self, false, "\(counts.count) numbered items, at least 2")
        }
        let wrong = counts.first { !bound.holds(for: $0.bullets) }
        return RuleVerdict(Self.self, count: wrong?.bullets ?? bound.number, bound)
    }

    private func counts(
        in response: ResponseText
    ) -> [(item: MarkdownOutline.Item, bullets: Int)] {
        let items = response.outline.items
        var bullets = [Int](repeating: 0, count: items.count)
        for item in items where item.isBullet {
            if let parent = item.parent { bullets[parent] += 1 }
        }
        return zip(items, bullets).filter { $0.0.depth == 1 && !$0.0.isBullet }
            .map { (item: $0.0, bullets: $0.1) }
    }

    func marks(in response: ResponseText) -> [Mark] {
        counts(in: response).filter { !bound.holds(for: $0.bullets) }
            .map { Mark(scalars: $0.item.place, meaning: .offending) }
    }

    var demands: [Demand] {
        [
            .count(.numberedItems, 2..<Int.max), .needs(.periods),
            .count(.bullets, (bound.number * 2)..<Int.max),
        ]
    }
}
