/// Wants every bullet to be made with one given character.
///
/// At least one bullet; `-`, `*` and `+` are the bullets of markdown.
struct BulletMarker: Rule {
    static let id: RuleID = "lists:bullet_marker"
    static let collection = RuleCollection.weft
    static let summary = "The response has bullets, and every one is made with a given character."
    static let parameters = [
        Parameter("marker", .choice(["-", "*", "+"]), "the character that every bullet is")
    ]
    static let conflicts = Conflicts.with(
        [BulletList.id], because: "IFEval takes no plus for a bullet")
    static let weight = 0.6

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "Use bullet points, and start every one of them with {marker} and a space, never with another bullet character.",
            """
            Your response must contain a bulleted list. The only bullet character allowed, at all \
            levels, is {marker}.
            """,
            """
            Write your Markdown bullets with {marker}. Include at least one; any other bullet sign is \
            wrong.
            """,
            """
            Bullets in your answer (there must be some) take the form {marker}, then a space, then the \
            text. Do not mix bullet styles.
            """,
            """
            In the bulleted list that your answer includes, each bullet has to be the character \
            {marker}.
            """,
            "Bullet style: {marker} followed by a space, for each and every bullet point. Use bullet points.",
            """
            List some of your points as bullets. Our style guide accepts the bullet {marker} and no \
            other.
            """,
            "Include a bullet list whose lines all begin with the bullet {marker} (plus a space).",
        ],
        .chinese: [
            "请使用项目符号列表，每个条目都以{marker}加一个空格开头，不要用其他符号。",
            "回答中须有无序列表，且各级项目符号只能用{marker}。",
            "无序列表的符号统一写作{marker}，至少要有一个条目，不得混用其他符号。",
            "你的回答要包含项目符号条目，格式为{marker}、空格、文字，全文保持一致。",
            "请列出若干要点，每个要点前的项目符号必须是{marker}。",
            "项目符号样式：一律为{marker}后接空格；回答里必须有项目符号。",
            "按照我们的排版规范，无序列表只接受{marker}作为项目符号，请在回答中使用这样的列表。",
            "请用以{marker}为符号的 Markdown 无序列表，所有条目行都要这样开头（符号后空一格）。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["marker": "-"], "Tides:\n- rise\n    - fall"),
        .passes(["marker": "*"], "潮汐：\n* 涨潮\n\n---\n\n* 落潮"),
        .fails(["marker": "-"], "- rise\n* fall"),
        .fails(["marker": "+"], "+ 涨潮\n  - 快"),
        .fails(["marker": "-"], "1. rise"),
    ]

    private let marker: UInt32

    static func suits(_ seed: SeedFacts) -> Bool {
        StructureFit.takesParts(seed) && !seed.statesLength
    }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments([
            "marker": .string(drawOne("-", "-", "*", "*", "+", using: &generator))
        ])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        marker = try arguments.string("marker").points.first ?? Sign.hyphen
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        guard !response.outline.bullets.isEmpty else {
            return RuleVerdict(Self.self, false, "no bullets")
        }
        let others = others(in: response).count
        return RuleVerdict(
            Self.self, others == 0, "\(others) other bullets than \(String(points: [marker]))")
    }

    private func others(in response: ResponseText) -> [MarkdownOutline.Item] {
        response.outline.bullets.filter { $0.symbol != marker }
    }

    func marks(in response: ResponseText) -> [Mark] {
        others(in: response).map { Mark(scalars: $0.marker, meaning: .offending) }
    }

    var demands: [Demand] {
        [.count(.bullets, 1..<Int.max), .quotes(String(points: [marker]))]
    }
}
