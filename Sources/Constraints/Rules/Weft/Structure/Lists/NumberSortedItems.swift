/// Wants bullets that start with numbers, in the order of the numbers.
///
/// All bullets that are in no other item, at least three. Each starts with a number in digits, which
/// may have commas between groups of three, a decimal point, a minus or a currency sign before it.
/// The same number twice in a row is in order.
struct NumberSortedItems: Rule {
    static let id: RuleID = "lists:sorted_by_number"
    static let collection = RuleCollection.weft
    static let summary =
        "Each bullet, of at least three, starts with a number, and the numbers rise or fall."
    static let parameters = [
        Parameter(
            "order", .choice(["ascending", "descending", "从小到大", "从大到小"]),
            "whether the numbers rise or fall")
    ]
    static let conflicts = Conflicts.with(
        [Checklist.id, UniqueStarts.id], because: "a bullet can start with one thing only"
    ).and([SortedItems.id], because: "bullets can be in one order only")
    static let weight = 0.7

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Include at least three bullet points ("- "). Start each of them with a number in digits \
            (a year, an amount, a share ...) and sort them by it in {order:bare} order.
            """,
            """
            Every top-level bullet must open with a figure written in digits, and the figures must be \
            in {order:bare} order from top to bottom. Use three bullets or more.
            """,
            """
            Give a bulleted list of three or more facts, each beginning with its number, such as \
            "- 1998: ...", arranged in {order:bare} order of these numbers.
            """,
            """
            Arrange your bullet points (no fewer than three) by the number with which each of them \
            starts: {order:bare}, digits only.
            """,
            """
            Put a number in digits at the very start of each bullet point. Going down the list of at \
            least three bullets, the numbers are {order:bare}.
            """,
            "Bullet points wanted: three at least; first thing in each: a number in digits; sequence of the numbers: {order:bare}.",
            """
            Your answer needs a Markdown bullet list with three or more entries sorted in {order:bare} \
            order by a numeral that leads each entry.
            """,
            """
            List the key figures as bullets, at least three, with the figure in front (in digits) and \
            in {order:bare} order.
            """,
        ],
        .chinese: [
            "请列出至少三个项目符号条目（“- ”开头），每条以阿拉伯数字开头（年份、数量等），并按该数字{order:bare}排列。",
            "回答须有三条以上的无序列表项，每一项开头是一个阿拉伯数字，这些数字自上而下{order:bare}。",
            "用无序列表给出至少三项事实，每项以数字起头，例如“- 1998 年：……”，各项按数字{order:bare}的次序排列。",
            "顶层的每个项目符号后面都要先写一个阿拉伯数字，条目不少于三个，数字的排列顺序是{order:bare}。",
            "请按每条开头的数字对项目符号列表排序，{order:bare}；数字用阿拉伯数字，列表至少三条。",
            "列表要求：无序列表，三项起；每项第一个内容是阿拉伯数字；数字顺序：{order:bare}。",
            "请把关键数据列成至少三条的无序列表，数字（阿拉伯数字）写在最前，并{order:bare}依次呈现。",
            "项目符号条目至少三条，每条都由一个阿拉伯数字领起，由上往下看，数字{order:bare}。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(
            ["order": "ascending"], "- 1066: a battle\n- **1492**: a voyage\n- 1,969 m: a depth"),
        .passes(["order": "从大到小"], "- 20% 的人\n- 3.5 米\n- -2 度"),
        .fails(["order": "ascending"], "- 1492: a voyage\n- 1066: a battle\n- 1969: a landing"),
        .fails(["order": "ascending"], "- 1066年：战役\n- 航海\n- 1969年：登月"),
        .fails(["order": "descending"], "- 5 boats\n- 3 boats"),
    ]

    private let order: String
    private var isRising: Bool { order == "ascending" || order == "从小到大" }

    static func suits(_ seed: SeedFacts) -> Bool { StructureFit.takesCount(seed) }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        let isRising = Int.random(in: 0..<3, using: &generator) > 0
        let orders =
            seed.language == .english ? ["ascending", "descending"] : ["从小到大", "从大到小"]
        return DrawnArguments(["order": .string(orders[isRising ? 0 : 1])])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) { order = try arguments.string("order") }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let count = items(in: response).count
        guard count >= 3 else { return RuleVerdict(Self.self, count: count, Bound(.atLeast, 3)) }
        let wrong = misplaced(in: response)
        return RuleVerdict(
            Self.self, wrong.isEmpty,
            "\(wrong.count) of \(count) items without a number or out of order, \(order)")
    }

    private func items(in response: ResponseText) -> [MarkdownOutline.Item] {
        response.outline.bullets.filter { $0.depth == 1 }
    }

    private func misplaced(in response: ResponseText) -> [MarkdownOutline.Item] {
        var last: LeadingNumber?
        return items(in: response).filter { item in
            guard let number = LeadingNumber(ItemText.plain(response.points[item.text])) else {
                return true
            }
            defer { last = number }
            guard let last else { return false }
            return isRising ? number < last : last < number
        }
    }

    func marks(in response: ResponseText) -> [Mark] {
        misplaced(in: response).map { Mark(scalars: $0.place, meaning: .offending) }
    }

    var demands: [Demand] {
        [
            .count(.bullets, 3..<Int.max), .needs(.digits),
        ]
    }
}
