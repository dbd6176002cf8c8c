/// Wants every bullet to start with a given emoji.
///
/// At least two bullets of any depth; the emoji is the first thing after the bullet. The code points
/// that only choose between a symbol's two looks don't count.
struct BulletEmoji: Rule {
    static let id: RuleID = "lists:emoji_bullets"
    static let collection = RuleCollection.weft
    static let summary = "Every bullet, of at least two, starts with a given emoji."
    static let parameters = [
        Parameter("emoji", .text, "the emoji, or any other text, with which each bullet starts")
    ]
    static let conflicts = Conflicts.with(
        [NumberSortedItems.id, BoldLead.id, Checklist.id],
        because: "a bullet can start with one thing only")
    static let weight = 0.8

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "Use two or more bullet points, and begin each of them with the emoji {emoji:bare}, right after the bullet.",
            """
            Every bullet in your answer (at least two, written "- ") has to start with {emoji:bare} \
            before its text.
            """,
            """
            Format your list like this: "- {emoji:bare} text". The emoji must open every bullet, and \
            there must be no fewer than two bullets.
            """,
            "Put {emoji:bare} in front of the text of each bullet point. Have at least two bullet points.",
            """
            Give at least two Markdown bullets. What comes first after each bullet sign is \
            {emoji:bare}, without exception.
            """,
            """
            The bullet list in your reply, two items long or longer, carries the emoji {emoji:bare} at \
            the start of all its items.
            """,
            "Bullets: two at least. First character of each bullet's text: {emoji:bare}.",
            """
            I'd like a bulleted list whose entries all lead with {emoji:bare}; make it two entries or \
            more.
            """,
        ],
        .chinese: [
            "请使用两个以上的项目符号条目，每条紧跟在符号后先写表情 {emoji:bare}。",
            "回答中的每个项目符号条目（至少两条，以“- ”开头）正文前都要有 {emoji:bare}。",
            "列表格式如“- {emoji:bare} 内容”，每一条都以这个表情开头，条目不少于两条。",
            "请把 {emoji:bare} 放在每条要点的文字之前；要点用无序列表书写，至少两条。",
            "无序列表至少两项，项目符号之后首先出现的必须是 {emoji:bare}，无一例外。",
            "你的回答里要有一个两项或更多项的无序列表，所有条目以 {emoji:bare} 起头。",
            "列表要求：项目符号，两条起，每条文字的第一个字符为 {emoji:bare}。",
            "请列出至少两条要点，每条写成“- {emoji:bare}”加说明文字的样子。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["emoji": "🌊"], "Tides:\n- 🌊 They rise.\n- 🌊They fall."),
        .passes(["emoji": "✔️"], "- ✔ 涨潮\n* ✔️ 落潮"),
        .fails(["emoji": "🌊"], "- 🌊 They rise.\n- They fall. 🌊"),
        .fails(["emoji": "🌊"], "🌊 涨潮\n🌊 落潮"),
        .fails(["emoji": "🌊"], "- 🌊 They rise."),
    ]

    private let emoji: [UInt32]

    static func suits(_ seed: SeedFacts) -> Bool {
        StructureFit.takesParts(seed) && !seed.statesLength
    }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        let emoji = ["✅", "👉", "🔹", "⭐", "💡", "📌", "🚀", "🌟", "🔑", "🎯", "📝", "🌱", "➡️", "✨"]
        return DrawnArguments(["emoji": drawText(of: emoji, using: &generator)])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        emoji = try arguments.string("emoji").points.filter { !Self.choosesLook($0) }
        guard !emoji.isBlank else {
            throw .outOfRange("emoji", wanted: "an emoji", found: "a blank text")
        }
    }

    /// Whether a code point only says that a symbol is shown as an emoji, or as text.
    private static func choosesLook(_ point: UInt32) -> Bool { point == 0xFE0E || point == 0xFE0F }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let count = response.outline.bullets.count
        guard count >= 2 else { return RuleVerdict(Self.self, count: count, Bound(.atLeast, 2)) }
        let others = others(in: response).count
        return RuleVerdict(
            Self.self, others == 0, "\(others) of \(count) bullets start with something else")
    }

    private func others(in response: ResponseText) -> [MarkdownOutline.Item] {
        response.outline.bullets.filter { item in
            let text = response.points[item.text].lazy.filter { !Self.choosesLook($0) }
            return !text.starts(with: emoji)
        }
    }

    func marks(in response: ResponseText) -> [Mark] {
        others(in: response).map { Mark(scalars: $0.place, meaning: .offending) }
    }

    var demands: [Demand] {
        [
            .count(.bullets, 2..<Int.max), .needs(.emoji), .quotes(String(points: emoji)),
            .count(.emoji, 2..<Int.max),
        ]
    }
}
