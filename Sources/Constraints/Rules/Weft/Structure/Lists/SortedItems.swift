/// Wants bullets in alphabetical order.
///
/// All bullets that are in no other item, taken together in the order in which they stand, at least
/// three of them. Case, accents and the marks of bold, italic and code text don't count. Where letter
/// by letter and word by word give different orders, or a bullet's term before a colon and its whole text, either
/// is right. The box of a checklist's item doesn't count.
struct SortedItems: Rule {
    static let id: RuleID = "lists:alphabetical"
    static let collection = RuleCollection.weft
    static let summary = "The bullets, at least three, are in alphabetical order, A to Z or Z to A."
    static let parameters = [
        Parameter(
            "order", .choice(["A to Z", "Z to A"]), "which letter comes first; case doesn't count")
    ]
    static let languages: Set<PromptLanguage> = [.english]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Include a bulleted list of at least three items ("- " or "* ") and put its items in \
            alphabetical order, {order:bare}.
            """,
            "Sort the bullet points of your answer alphabetically from {order:bare}; there must be three or more.",
            """
            The top-level bullets in your response, no fewer than three, have to run alphabetically \
            ({order:bare}) by the text that follows the bullet.
            """,
            """
            Give at least three bullet points. Arrange them by their first words in alphabetical \
            order: {order:bare}.
            """,
            """
            Use a Markdown bullet list whose entries are ordered {order:bare} as in a dictionary, and \
            list three entries or more.
            """,
            "Order of the bullet points: alphabetical, {order:bare}. Minimum number of them: three.",
            """
            Reading down your bulleted list, the entries should follow the alphabet ({order:bare}). \
            Make it at least three entries long.
            """,
            "List your points as bullets, three or more, sorted {order:bare} by their opening word.",
        ],
        .chinese: [
            "请列出至少三个英文项目符号条目（“- ”或“* ”开头），并按字母顺序（{order:bare}）排列。",
            "回答中的项目符号条目不少于三条，须按英文字母顺序 {order:bare} 排序。",
            "顶层的无序列表项至少三项，并依照首词的字母次序排列：{order:bare}。",
            "用 Markdown 无序列表给出三项以上的内容，像词典那样按 {order:bare} 的字母顺序排好。",
            "列表要求：三项或更多，以 {order:bare} 的字母顺序由上至下排列。",
            "请让项目符号后的文字自上而下符合字母表顺序（{order:bare}），条目至少三个。",
            "无序列表（至少三条）要以字母排序，次序为 {order:bare}。",
            "请把要点写成至少三条的无序列表，排列次序为字母 {order:bare}。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["order": "A to Z"], "Trades:\n- **boats**\n- Fish\n- ropes"),
        .passes(["order": "Z to A"], "* ropes\n* fish\n  * cod\n  * Eel\n* boats"),
        .passes(["order": "A to Z"], "- air bag\n- aircraft\n- air lock"),
        .passes(
            ["order": "A to Z"], "- **Air**: what we breathe\n- **Air bag**: a cushion\n- Boat"),
        .passes(["order": "A to Z"], "- [x] air\n- [ ] boat\n- [x] crew"),
        .fails(["order": "A to Z"], "- ropes\n- fish\n- boats"),
        .fails(["order": "A to Z"], "- boats\n- fish"),
        .fails(["order": "Z to A"], "- ropes\n- boats\n- fish"),
    ]

    private let order: String

    static func suits(_ seed: SeedFacts) -> Bool {
        StructureFit.takesParts(seed) && !seed.statesLength
    }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        let isForward = Int.random(in: 0..<4, using: &generator) > 0
        return DrawnArguments(["order": isForward ? "A to Z" : "Z to A"])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) { order = try arguments.string("order") }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let count = items(in: response).count
        guard count >= 3 else { return RuleVerdict(Self.self, count: count, Bound(.atLeast, 3)) }
        let wrong = misplaced(in: response)
        return RuleVerdict(
            Self.self, wrong.isEmpty, "\(wrong.count) of \(count) items out of order, \(order)")
    }

    private func items(in response: ResponseText) -> [MarkdownOutline.Item] {
        response.outline.bullets.filter { $0.depth == 1 }
    }

    /// The items that belong before the one above them.
    private func misplaced(in response: ResponseText) -> [MarkdownOutline.Item] {
        var last: AlphabeticKey?
        return items(in: response).filter { item in
            let key = AlphabeticKey(response.points[item.text])
            defer { last = key }
            guard let last else { return false }
            return order == "A to Z" ? !last.precedes(key) : !key.precedes(last)
        }
    }

    func marks(in response: ResponseText) -> [Mark] {
        misplaced(in: response).map { Mark(scalars: $0.place, meaning: .offending) }
    }

    var demands: [Demand] { [.count(.bullets, 3..<Int.max)] }
}
