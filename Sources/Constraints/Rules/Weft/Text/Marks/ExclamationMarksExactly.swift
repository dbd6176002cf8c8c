/// Wants an exact number of exclamation marks, half or full width.
///
/// Every mark counts, so that "!!" is two.
struct ExclamationMarksExactly: Rule {
    static let id: RuleID = "marks:exclamation_marks"
    static let collection = RuleCollection.weft
    static let summary = "The response has exactly a number of exclamation marks."
    static let parameters = [
        Parameter("num_marks", .integer(0...Parameter.unbounded), "the number of exclamation marks")
    ]
    static let weight = 0.8

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "Use exactly {num_marks:exclamation mark|exclamation marks} in your answer.",
            """
            There must be {num_marks:exclamation mark|exclamation marks} in the response, no \
            more and no fewer.
            """,
            "The mark \"!\" has to occur exactly {num_marks:time|times}.",
            """
            Show your enthusiasm with {num_marks:exclamation mark|exclamation marks}, counted \
            over the whole text, and not one more or less.
            """,
            """
            Whoever counts the exclamation marks in your reply should arrive at precisely \
            {num_marks}.
            """,
            "Exclamation marks: exactly {num_marks} altogether, wherever they stand.",
            """
            Put in {num_marks:exclamation mark|exclamation marks}, neither over nor under that \
            number.
            """,
            "In total, I expect exactly {num_marks} of these: !",
        ],
        .chinese: [
            "回答中恰好使用{num_marks}个感叹号。",
            "全文的感叹号必须正好是{num_marks}个，不多不少。",
            "感叹号“！”要出现{num_marks}次，一次不多，一次不少。",
            "请用{num_marks}个感叹号来表达热情，总数必须准确。",
            "数一数回答里的感叹号，应当刚好有{num_marks}个。",
            "感叹号总数：恰为{num_marks}个。",
            "请写入感叹号{num_marks}个，既不能超过也不能不足。",
            "整篇文字里感叹号的个数须等于{num_marks}。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["num_marks": 2], "Tides! They rise! And fall."),
        .passes(["num_marks": 1], "潮水涨了！"),
        .fails(["num_marks": 2], "Tides rise!!!"),
        .fails(["num_marks": 1], "潮水涨了。"),
    ]

    private let bounds: CountBounds

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments(["num_marks": .integer(drawSkewed(1...6, using: &generator))])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        bounds = CountBounds(exactly: try arguments.integer("num_marks"))
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        RuleVerdict(Self.self, count: response.places(of: Self.wanted).count, bounds)
    }

    func marks(in response: ResponseText) -> [Mark] {
        response.places(of: Self.wanted).marked(.counted)
    }

    private static let wanted: Set<UInt32> = [0x21, 0xFF01]

    var demands: [Demand] { [.count(.mark("!"), bounds), .needs(.exclamationMarks)] }
}
