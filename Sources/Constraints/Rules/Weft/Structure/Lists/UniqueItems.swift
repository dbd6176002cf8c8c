/// Wants a number of bullets, no two of them the same.
///
/// Bullets of any depth. Two are the same if their letters and digits are: case, spaces, marks and
/// emphasis don't count.
struct UniqueItems: Rule {
    static let id: RuleID = "lists:unique_items"
    static let collection = RuleCollection.weft
    static let summary = "The response has at least a number of bullets, and no two are the same."
    static let parameters = [
        Parameter("min_items", .integer(1...Parameter.unbounded), "the fewest bullets")
    ]
    static let weight = 0.7

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Brainstorm at least {min_items:bullet point|bullet points} ("- " or "* "), and don't \
            repeat any of them.
            """,
            "Your answer should list {min_items:bullet|bullets} or more; no two bullets may have the same text.",
            """
            Give no fewer than {min_items:bullet point|bullet points}, all different: a line that \
            repeats another one, even with other capitals or punctuation, is not allowed.
            """,
            "Minimum number of bullet points: {min_items}. Duplicates among them: none.",
            """
            Use a Markdown bullet list with {min_items} or more entries, each of which occurs only \
            once.
            """,
            """
            There must be at least {min_items:bullet point|bullet points} in the response, and every \
            one must differ from all others.
            """,
            """
            Write a bulleted list without repetitions that is {min_items:item|items} long at the very \
            least.
            """,
            """
            Collect as many bullet points as you like, but at least {min_items}, and make sure that \
            none appears twice.
            """,
        ],
        .chinese: [
            "请列出至少{min_items}个项目符号条目（“- ”或“* ”开头），彼此不得重复。",
            "回答中的无序列表项不少于{min_items}条，任何两条的文字都不能相同。",
            "请给出{min_items}条或更多的要点，每条以“- ”开头，且互不重复。",
            "无序列表至少{min_items}项；仅大小写或标点不同的也算重复，重复项不允许出现。",
            "用 Markdown 无序列表写出{min_items}项以上（含{min_items}项），每一项只出现一次。",
            "列表要求：项目符号，最少{min_items}条，没有重复。",
            "项目符号条目数量不限，但至少要有{min_items}条，并且条条不同。",
            "请头脑风暴，用“- ”逐条列出不少于{min_items}个想法，不要出现两条一样的内容。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["min_items": 2], "- They rise.\n- They fall.\n- They rest."),
        .passes(["min_items": 2], "潮汐：\n* 涨潮\n* 落潮"),
        .fails(["min_items": 2], "- They rise.\n- They fall.\n- **they rise**"),
        .fails(["min_items": 3], "- 涨潮\n- 落潮"),
    ]

    private let bound: Bound

    static func suits(_ seed: SeedFacts) -> Bool { StructureFit.takesCount(seed) }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments(["min_items": .integer(drawSkewed(5...30, using: &generator))])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        bound = Bound(.atLeast, try arguments.integer("min_items"))
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let repeated = repeated(in: response).count
        guard repeated == 0 else {
            return RuleVerdict(Self.self, false, "\(repeated) bullets for the second time")
        }
        return RuleVerdict(Self.self, count: response.outline.bullets.count, bound)
    }

    private func repeated(in response: ResponseText) -> [MarkdownOutline.Item] {
        var seen: Set<[UInt32]> = []
        return response.outline.bullets.filter {
            !seen.insert(ItemText.key(response.points[$0.text])).inserted
        }
    }

    func marks(in response: ResponseText) -> [Mark] {
        repeated(in: response).map { Mark(scalars: $0.place, meaning: .offending) }
    }

    var demands: [Demand] { [.count(.bullets, bound)] }
}
