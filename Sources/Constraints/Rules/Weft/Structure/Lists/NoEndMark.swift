/// Wants items of lists that end without a punctuation mark.
///
/// Items of bulleted and numbered lists of any depth, at least two in all. The last character of an
/// item's own text, marks of bold and italic aside, is none of . , ; : ! ? … and their full-width forms.
struct NoEndMark: Rule {
    static let id: RuleID = "lists:no_end_marks"
    static let collection = RuleCollection.weft
    static let summary = "No item of a list, of at least two, ends in a punctuation mark."
    static let parameters: [Parameter] = []
    static let weight = 0.8

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Use a list with at least two items, and don't put a full stop, comma, semicolon, colon, \
            question mark or exclamation mark at the end of any item.
            """,
            "List items (have two or more) must end without punctuation.",
            """
            Your response should contain a bulleted or numbered list of two or more items, none of \
            which finishes with a punctuation mark such as . ; : , ! or ?
            """,
            """
            Write the entries of your list as fragments: no closing period or other end mark on any of \
            them. The list has at least two entries.
            """,
            """
            Following our style guide, leave off end punctuation on every line of a list. A list of \
            two items or more is required.
            """,
            """
            Include a Markdown list, at least two items long. The last character of each item is a \
            letter, digit, bracket or quotation mark, never a punctuation mark that ends or joins \
            sentences.
            """,
            """
            Put part of the answer into a list (minimum: two items) and drop the punctuation at the \
            end of its items.
            """,
            "Items in lists: at least two, and all without a period or any other punctuation mark as their final character.",
        ],
        .chinese: [
            "请使用至少两项的列表，各项末尾不加句号、逗号、分号、冒号、问号或感叹号。",
            "列表项（不少于两个）的结尾不得有标点符号。",
            "回答中须有一个两项以上的项目符号或编号列表，每一项都不以标点（如。；：，！？）收尾。",
            "请把列表条目写成短语，任何一条末尾都不要句号或其他标点，条目至少两条。",
            "按照排版规范，列表的每一行末尾一律不用标点；回答里必须有两项或更多项的列表。",
            "请加入一个至少两项的 Markdown 列表，每项的最后一个字符应是文字、数字、括号或引号，而不是句末或句中标点。",
            "请将部分内容写成列表（最少两项），并省去各项末尾的标点。",
            "列表要求：两条起，行末无标点，句号、分号、逗号等都不可以。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "Tides:\n- rise (fast)\n- fall\n\nThat is all."),
        .passes([:], "1. 涨潮\n2. **落潮**\n\n以上。"),
        .fails([:], "- rise\n- fall."),
        .fails([:], "1. 涨潮；\n2. **落潮。**"),
        .fails([:], "- rise"),
    ]

    static func suits(_ seed: SeedFacts) -> Bool {
        StructureFit.takesParts(seed) && !seed.statesLength
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let count = response.outline.items.count
        guard count >= 2 else { return RuleVerdict(Self.self, count: count, Bound(.atLeast, 2)) }
        let marked = endMarks(in: response).count
        return RuleVerdict(Self.self, marked == 0, "\(marked) of \(count) items end in a mark")
    }

    private func endMarks(in response: ResponseText) -> [Int] {
        response.outline.items.compactMap { item in
            let text = ItemText.plain(response.points[item.text])
            guard let last = text.last, Self.isEndMark(last) else { return nil }
            return text.endIndex - 1
        }
    }

    private static func isEndMark(_ point: UInt32) -> Bool {
        switch point {
        case 0x21, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x2026, 0x3001, 0x3002, 0xFF01, 0xFF0C, 0xFF0E,
            0xFF1A, 0xFF1B, 0xFF1F, 0xFF61:
            true
        default: false
        }
    }

    func marks(in response: ResponseText) -> [Mark] {
        endMarks(in: response).map { Mark(scalars: $0..<($0 + 1), meaning: .offending) }
    }

    var demands: [Demand] { [.needs(.bullets)] }
}
