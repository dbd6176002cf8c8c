/// Wants given headings, in order, and no others.
///
/// All headings of the response, of any level, in the given case. The marks of bold and italic text
/// around a heading don't count.
struct HeadingTitles: Rule {
    static let id: RuleID = "headings:titles"
    static let collection = RuleCollection.weft
    static let summary = "The response's markdown headings are exactly the given ones, in order."
    static let parameters = [
        Parameter("titles", .texts(1...50), "the texts of the headings, from first to last")
    ]
    static let conflicts = Conflicts.with(
        [ResponseLanguage.id], because: "the headings are words of the prompt's language")

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "Use Markdown headings with exactly these texts, in this order and no others: {titles}.",
            """
            Your answer must be divided by the Markdown headings {titles}, one after the other. Do not \
            add, drop or reword any.
            """,
            """
            Structure the response in sections. Their Markdown headings (lines starting with #) read, \
            from top to bottom, {titles}; there are no further headings.
            """,
            "Headings required, in Markdown and in this sequence: {titles}. No other heading may appear.",
            """
            Follow my template: it has the Markdown headings {titles}, spelled just so and in that \
            order, and nothing else is a heading.
            """,
            """
            Organise what you write under {titles}. Make each of these a Markdown heading, keep the \
            order, and don't use a heading for anything else.
            """,
            """
            The complete list of Markdown headings in your reply has to be {titles}, in precisely this \
            order.
            """,
            """
            Write sections headed {titles}, as Markdown headings with one or more hashes, in the order \
            given and without extra headings.
            """,
        ],
        .chinese: [
            "请使用 Markdown 标题，文字依次为{titles}，不得有其他标题。",
            "回答须用以下 Markdown 标题分节，按顺序为{titles}，不增不减，文字不改。",
            "全文的 Markdown 标题（以 # 开头的行）自上而下应当是{titles}，除此之外没有别的标题。",
            "标题要求：Markdown 格式，依次写{titles}，顺序不变，不另加标题。",
            "请按照我的模板书写：其中的 Markdown 标题是{titles}，次序与文字都须一致，其他内容不作标题。",
            "请把内容分别写在{titles}之下，这些都用 Markdown 标题，先后次序不变，别处不要再用标题。",
            "你的回答里出现的全部 Markdown 标题必须恰好是{titles}，并且按此顺序排列。",
            "请分节作答，各节的 Markdown 标题（一个或多个井号开头）依所给顺序为{titles}，没有多余的标题。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["titles": ["Rise", "Fall"]], "## Rise\nFast.\n\n## **Fall**\nSlow."),
        .passes(["titles": ["涨潮", "落潮"]], "开头。\n\n# 涨潮\n快。\n\n# 落潮 #\n慢。"),
        .fails(["titles": ["Rise", "Fall"]], "## Fall\nSlow.\n\n## Rise\nFast."),
        .fails(["titles": ["涨潮", "落潮"]], "# 潮汐\n\n## 涨潮\n快。\n\n## 落潮\n慢。"),
        .fails(["titles": ["Rise"]], "Rise\n\nFast."),
    ]

    private let titles: [String]

    static func suits(_ seed: SeedFacts) -> Bool { StructureFit.takesCount(seed) }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        let titles = StructureStock.some(
            Int.random(in: 2...5, using: &generator), of: StructureStock.headings(seed.language),
            using: &generator)
        return DrawnArguments(["titles": .strings(titles)])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        titles = try WholeForm.names(arguments, "titles")
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let found = response.outline.headings.map {
            String(points: ItemText.plain(response.points[$0.text]))
        }
        let shown = found.prefix(20).joined(separator: ", ")
        return RuleVerdict(
            Self.self, found == titles, "\(shown); exactly \(titles.joined(separator: ", "))")
    }

    func marks(in response: ResponseText) -> [Mark] {
        response.outline.headings.map { heading in
            let text = String(points: ItemText.plain(response.points[heading.text]))
            return Mark(
                scalars: response.outline.lines[heading.line].range,
                meaning: titles.contains(text) ? .counted : .offending)
        }
    }

    var demands: [Demand] {
        let words = titles.map { ReadersWords.count(in: $0.points[...]) }.max() ?? 0
        return [
            .count(.headings, titles.count..<(titles.count + 1)),
            .count(.named("words of a heading"), words..<Int.max),
        ] + titles.map { .quotes($0) }
    }
}
