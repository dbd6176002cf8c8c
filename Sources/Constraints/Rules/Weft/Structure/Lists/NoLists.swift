/// Wants a response without lists.
///
/// No line is an item of a bulleted or numbered list, a line that starts with • or a number and 、
/// among them. Lines of code don't count.
struct NoLists: Rule {
    static let id: RuleID = "lists:none"
    static let collection = RuleCollection.weft
    static let summary = "The response has no bulleted and no numbered list."
    static let parameters: [Parameter] = []
    static let answers: Set<AnswerForm> = [.prose, .short]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "Do not use any lists, neither bulleted nor numbered.",
            "Write in continuous prose. Bullet points and numbered items are not allowed.",
            "Your answer may not contain a single bullet point or numbered list item.",
            """
            Present everything in sentences and paragraphs, without starting any line with a bullet \
            or with a number as in "1."
            """,
            "No lists, please: no line of the response should begin with -, *, •, or 1.",
            "Explain in flowing text and avoid list formatting of every kind, ordered or unordered.",
            """
            I find lists hard to read. Leave out bullets and enumerated lines altogether, even where \
            you name several things.
            """,
            "Where you would usually make a bulleted or numbered list, write full sentences instead.",
        ],
        .chinese: [
            "不要使用任何列表，无论是项目符号还是编号。",
            "请用连贯的段落书写，不得出现项目符号或编号条目。",
            "回答中一个列表项都不能有，带符号的和带数字编号的都不行。",
            "所有内容都写成句子和段落，任何一行都不要以项目符号或“1.”这样的编号开头。",
            "请勿分点罗列：行首不得出现 -、*、•、1. 等列表标记。",
            "请以通顺的文字说明，避免有序列表和无序列表等一切列表格式。",
            "我不喜欢列表，即使要列举多项内容，也不要用项目符号或编号逐行列出。",
            "凡是通常会写成无序列表或编号列表的地方，都改用完整的句子叙述。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "Tides rise - and fall. In\n2024. Then they rest."),
        .passes([:], "潮水先涨后落。\n\n---\n\n2024 年也是如此。"),
        .fails([:], "Tides:\n- rise\n- fall"),
        .fails([:], "潮汐：\n1、涨潮\n2、落潮"),
        .passes([:], "（2024）年的潮水。"),
        .fails([:], "潮汐：\n1）涨潮\n2）落潮"),
        .fails([:], "· 涨潮\n· 落潮"),
        .fails([:], "• rise\n• fall"),
    ]

    static func suits(_ seed: SeedFacts) -> Bool { !seed.holds("bullet") && !seed.holds("list") }

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let count = items(in: response).count
        return RuleVerdict(Self.self, count: count, Bound(.lessThan, 1))
    }

    private func items(in response: ResponseText) -> [Range<Int>] {
        let outline = response.outline
        let lines = outline.lines.filter { line in
            line.kind == .text && PlainItem.starts(response.points[line.range])
        }
        return outline.items.map(\.place) + lines.map(\.range)
    }

    func marks(in response: ResponseText) -> [Mark] {
        items(in: response).map { Mark(scalars: $0, meaning: .offending) }
    }

    var demands: [Demand] { [.bars(.bullets), .bars(.numberedItems)] }
}
