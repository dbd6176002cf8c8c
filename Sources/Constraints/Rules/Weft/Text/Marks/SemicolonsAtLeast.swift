/// Wants at least a number of semicolons, half or full width.
struct SemicolonsAtLeast: Rule {
    static let id: RuleID = "marks:semicolons_at_least"
    static let collection = RuleCollection.weft
    static let summary = "The response has at least a number of semicolons."
    static let parameters = [
        Parameter("num_semicolons", .integer(0...Parameter.unbounded), "the fewest semicolons")
    ]
    static let weight = 0.8

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "Use at least {num_semicolons:semicolon|semicolons} in your answer.",
            "Your response should contain no fewer than {num_semicolons:semicolon|semicolons}.",
            """
            Join some clauses with semicolons: there must be {num_semicolons} or more of these \
            marks.
            """,
            "The mark \";\" has to occur {num_semicolons:time|times} or more.",
            "A minimum of {num_semicolons:semicolon|semicolons} is required over the whole text.",
            "Write so that one can count at least {num_semicolons} of the mark called semicolon.",
            "Don't use fewer than {num_semicolons:semicolon|semicolons} altogether.",
            """
            Let {num_semicolons:semicolon|semicolons}, if not more, appear somewhere in what you \
            write.
            """,
        ],
        .chinese: [
            "回答中至少使用{num_semicolons}个分号。",
            "全文的分号不少于{num_semicolons}个。",
            "请用分号连接部分分句，分号总数至少{num_semicolons}个。",
            "分号“；”必须出现{num_semicolons}次或更多。",
            "行文中分号最少要有{num_semicolons}个。",
            "请保证能数出不少于{num_semicolons}个分号。",
            "分号的数量不得低于{num_semicolons}个。",
            "写作时请用到{num_semicolons}个以上（含）的分号。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["num_semicolons": 2], "Tides rise; boats float; all is well."),
        .passes(["num_semicolons": 1], "潮水涨了；船浮起来。"),
        .fails(["num_semicolons": 2], "Tides rise; boats float."),
        .fails(["num_semicolons": 1], "潮水涨了，船浮起来。"),
    ]

    private let bounds: CountBounds

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments(["num_semicolons": .integer(drawSkewed(1...8, using: &generator))])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        bounds = CountBounds(atLeast: try arguments.integer("num_semicolons"))
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        RuleVerdict(Self.self, count: response.places(of: Self.wanted).count, bounds)
    }

    func marks(in response: ResponseText) -> [Mark] {
        response.places(of: Self.wanted).marked(.counted)
    }

    private static let wanted: Set<UInt32> = [0x3B, 0xFF1B]

    var demands: [Demand] { [.count(.mark(";"), bounds), .needs(.semicolons)] }
}
