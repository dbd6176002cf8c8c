/// Wants bulleted lists nested to a depth.
///
/// The depth of a bullet is 1 more than the number of items that it is in, by CommonMark's rules: it
/// is in an item if it is indented at least as far as that item's text. The deepest bullet decides.
struct ListDepth: Rule {
    static let id: RuleID = "lists:depth"
    static let collection = RuleCollection.weft
    static let summary = "The deepest level of nested bullets is exactly a number."
    static let parameters = [
        Parameter("depth", .integer(1...20), "the deepest level, 1 being a list without sublists")
    ]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Use a nested bulleted list whose deepest level is exactly {depth:level|levels}, the \
            outermost bullets being the first level. Indent each level by four spaces.
            """,
            """
            Your answer must have bullet points on {depth:level|levels} of nesting, no deeper and no \
            shallower (top-level bullets count as level 1; indent by four spaces a level).
            """,
            """
            Organise the content in a Markdown bullet list with sub-bullets so that the greatest depth \
            is {depth}. A top-level bullet has depth 1.
            """,
            """
            Nest the bullets: there should be at least one bullet at level {depth}, and none at a \
            deeper level. Outer bullets are level 1, and each level is indented four spaces more.
            """,
            """
            Maximum nesting depth of the bulleted list: exactly {depth}, where plain top-level bullets \
            are depth 1 and bullets beneath them depth 2.
            """,
            """
            Build your response on a bullet list that goes {depth:level|levels} deep, counting the \
            outermost as one. Do not stop earlier and do not go further.
            """,
            """
            Write a hierarchical list with bullets. Its hierarchy has to comprise precisely \
            {depth:level|levels}, shown by indenting sub-items under their parent's text.
            """,
            """
            I need an outline in bullets with {depth:tier|tiers}: top-level bullets are the first, and \
            each further tier sits indented under a bullet of the one before.
            """,
        ],
        .chinese: [
            "请使用嵌套的无序列表，最深恰好到第{depth}层（最外层算第 1 层），每层缩进四个空格。",
            "回答中的项目符号须有{depth}级嵌套，不多不少；顶层项目符号算第一级，下级按四个空格缩进。",
            "请用带子项的 Markdown 无序列表组织内容，最大层数为{depth}，顶层为 1。",
            "列表要分层：至少有一个项目符号位于第{depth}层，并且没有更深的；最外面一层记作第 1 层。",
            "无序列表的最大嵌套深度须正好是{depth}，仅有顶层条目时深度为 1，其下的子项深度为 2，依此类推。",
            "请写一个层级式的项目符号列表，层级总数恰为{depth}，子项缩进到上级文字之下。",
            "以项目符号写出提纲，共{depth}个层次：顶层为第一层，每往下一层多缩进四个空格。",
            "你的无序列表要嵌套到第{depth}层为止，既不能更浅也不能更深（顶层是第 1 层）。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["depth": 2], "- Sea\n    - Fish\n    - Salt\n- Land"),
        .passes(["depth": 3], "* 海洋\n  * 鱼类\n    * 鳕鱼\n* 陆地"),
        .passes(["depth": 1], "- Sea\n- Land"),
        .fails(["depth": 2], "- Sea\n- Land"),
        .fails(["depth": 2], "- 海洋\n  - 鱼类\n    - 鳕鱼"),
        .fails(["depth": 1], "No list."),
    ]

    private let bound: Bound

    static func suits(_ seed: SeedFacts) -> Bool {
        StructureFit.takesParts(seed) && !seed.statesLength
    }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments(["depth": .integer(drawSkewed(2...5, using: &generator))])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        bound = Bound(.exactly, try arguments.integer("depth"))
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        RuleVerdict(Self.self, count: response.outline.bullets.map(\.depth).max() ?? 0, bound)
    }

    func marks(in response: ResponseText) -> [Mark] {
        response.outline.bullets.filter { $0.depth >= bound.number }.map {
            Mark(scalars: $0.place, meaning: $0.depth == bound.number ? .counted : .offending)
        }
    }

    var demands: [Demand] {
        [.count(.bullets, bound.number..<Int.max), .count(.named("levels of bullets"), bound)]
    }
}
