/// Wants one numbered list with a number of items.
///
/// Counts items such as `1. text` or `1) text` that are in no other item; they must be numbered 1, 2,
/// 3 and so on through the whole response. Paragraphs between items don't end the list. Numbers
/// inside a code block or a block quote don't count.
struct NumberedItems: Rule {
    static let id: RuleID = "lists:numbered_items"
    static let collection = RuleCollection.weft
    static let summary =
        "The response has a numbered list with exactly a number of items: 1., 2., 3. and so on."
    static let parameters = [
        Parameter("num_items", .integer(1...Parameter.unbounded), "the number of items")
    ]
    static let weight = 1.2

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Include a numbered list with exactly {num_items:item|items}, numbered consecutively in the \
            form "1. ", "2. ", "3. ".
            """,
            """
            Write your main points as one numbered list (1., 2., 3. ...) of {num_items:point|points}, \
            no more and no fewer.
            """,
            """
            Use a single Markdown ordered list. It starts with "1. " and has \
            {num_items:entry|entries}, each on a line of its own.
            """,
            """
            Your response must number its points from 1 to {num_items} in one list, each line opening \
            with the number, a full stop and a space.
            """,
            """
            I want {num_items:numbered item|numbered items} in your answer: start lines with "1. ", \
            "2. " and so on without gaps, and don't number anything else.
            """,
            """
            There should be exactly one numbered list, and its last item should carry the number \
            {num_items}. Count up from 1 and skip nothing.
            """,
            """
            Number of items in the numbered list: {num_items}. Format of an item: the digits, a full \
            stop, a space, the text. The numbering runs 1, 2, 3 without breaks.
            """,
            """
            Lay out the answer around an ordered list such as "1. First point", counting up by one to \
            exactly {num_items:item|items}.
            """,
        ],
        .chinese: [
            "回答中须有一个编号列表，正好{num_items}项，依次以“1. ”“2. ”“3. ”的形式编号。",
            "请把要点写成一个有序列表（1. 2. 3. ……），共{num_items}条，不多不少。",
            "请使用 Markdown 有序列表，从“1. ”开始连续编号，一共{num_items}项，每项单独一行。",
            "全文只用一个编号列表，编号从1连续排到{num_items}，每行以数字、英文句点和空格开头。",
            "你的回答要列出{num_items}个带编号的条目，行首写“1. ”“2. ”等，中间不得跳号，其他内容不要编号。",
            "编号列表的项数必须是{num_items}；格式为阿拉伯数字加英文句点再加空格，逐项加一。",
            "请以“1. 第一点”这样的有序列表组织内容，条目数恰为{num_items}。",
            "列表要求：有序、仅一个、从 1 起连续编号（数字后跟英文句点和空格），总计{num_items}项。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["num_items": 2], "Tides:\n\n1. They rise.\n2. They fall.\n"),
        .passes(["num_items": 3], "1. 涨潮\n   - 海水上升\n\n说明。\n\n2. 落潮\n3. 平潮"),
        .passes(["num_items": 2], "1) They rise.\n2) They fall."),
        .fails(["num_items": 3], "1. They rise.\n2. They fall."),
        .fails(["num_items": 2], "1. 涨潮\n3. 落潮"),
        .fails(["num_items": 2], "```\n1. They rise.\n2. They fall.\n```"),
        .fails(["num_items": 2], "1. Rise\n2. Fall\n\nAnd so on:\n\n1. Rise\n2. Fall"),
    ]

    private let bound: Bound

    static func suits(_ seed: SeedFacts) -> Bool { StructureFit.takesCount(seed) }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments(["num_items": .integer(drawSkewed(3...15, using: &generator))])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        bound = Bound(.exactly, try arguments.integer("num_items"))
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let items = items(in: response)
        if let wrong = items.enumerated().first(where: { $0.element.number != $0.offset + 1 }) {
            return RuleVerdict(
                Self.self, false,
                "number \(wrong.element.number ?? 0) where \(wrong.offset + 1) should be, \(bound)")
        }
        return RuleVerdict(Self.self, count: items.count, bound)
    }

    private func items(in response: ResponseText) -> [MarkdownOutline.Item] {
        response.outline.items.filter { $0.depth == 1 && !$0.isBullet }
    }

    func marks(in response: ResponseText) -> [Mark] {
        items(in: response).map { Mark(scalars: $0.place, meaning: .counted) }
    }

    var demands: [Demand] { [.count(.numberedItems, bound), .needs(.periods)] }
}
