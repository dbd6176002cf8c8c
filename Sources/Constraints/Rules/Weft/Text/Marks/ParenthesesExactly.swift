/// Wants an exact number of remarks in round brackets, half or full width.
///
/// Brackets pair up within a paragraph; one without a partner, as in "1)", is none. Brackets within brackets,
/// and those of Markdown links, count for some readers and not for others: the number must be right for both.
struct ParenthesesExactly: Rule {
    static let id: RuleID = "marks:parentheses"
    static let collection = RuleCollection.weft
    static let summary = "The response has exactly a number of remarks in round brackets."
    static let parameters = [
        Parameter("num_pairs", .integer(0...Parameter.unbounded), "the number of pairs of brackets")
    ]
    static let weight = 0.8

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "Put exactly {num_pairs:remark|remarks} in round brackets, and do not nest brackets.",
            """
            Your answer must contain {num_pairs:pair|pairs} of parentheses, no more and no \
            fewer, none inside another.
            """,
            """
            Use parentheses for exactly {num_pairs:aside|asides}, without brackets within \
            brackets.
            """,
            """
            Precisely {num_pairs:parenthetical remark|parenthetical remarks} (like this one) must occur, not nested.
            """,
            """
            Count your pairs of round brackets: the total must be {num_pairs}, and none may lie \
            within another.
            """,
            """
            Add {num_pairs:remark|remarks} between "(" and ")". Not one more, not one less, \
            no nesting.
            """,
            """
            Parentheses should be opened and closed exactly {num_pairs:time|times} in the text, \
            never inside each other.
            """,
            """
            I'd like exactly {num_pairs:parenthesis|parentheses}, each of them a remark between \
            round brackets that holds no other such brackets.
            """,
        ],
        .chinese: [
            "请恰好写{num_pairs}处圆括号注释，括号不要嵌套。",
            "回答必须包含{num_pairs}对圆括号，不多不少，且互不嵌套。",
            "用圆括号插入正好{num_pairs}处说明，括号里不能再有括号。",
            "全文括号内的补充说明恰为{num_pairs}处（像这样），不得嵌套。",
            "数一下成对的圆括号，总数应为{num_pairs}，且没有一对套在另一对里。",
            "在“（”和“）”之间添加{num_pairs}处内容，多一处少一处都不行，也不要嵌套。",
            "圆括号要正好开合{num_pairs}次，不能套用。",
            "使用圆括号的次数须等于{num_pairs}，每对括号都独立，不互相包含。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["num_pairs": 2], "1) Tides (twice a day) rise (and fall)."),
        .passes(["num_pairs": 1], "潮水（海水的涨落）来了。"),
        .fails(["num_pairs": 1], "Tides (twice a day) rise (and fall)."),
        .fails(["num_pairs": 2], "潮水（海水的涨落）来了。"),
        .fails(["num_pairs": 1], "Tides (twice (or so) a day) rise."),
    ]

    private let bounds: CountBounds

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments(["num_pairs": .integer(drawSkewed(1...6, using: &generator))])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        bounds = CountBounds(exactly: try arguments.integer("num_pairs"))
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        RuleVerdict(Self.self, counts: response[BracketPairs.self].counts, bounds)
    }

    func marks(in response: ResponseText) -> [Mark] {
        response[BracketPairs.self].outer.marked(.counted)
    }

    var demands: [Demand] {
        [.count(.mark("("), bounds), .needs(.parentheses), .bars(.links), .bars(.codeBlocks)]
    }
}
