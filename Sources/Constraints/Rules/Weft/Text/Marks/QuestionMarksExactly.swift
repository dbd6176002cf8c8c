/// Wants an exact number of question marks, half or full width.
///
/// Every mark counts, so that "??" is two.
struct QuestionMarksExactly: Rule {
    static let id: RuleID = "marks:question_marks"
    static let collection = RuleCollection.weft
    static let summary = "The response has exactly a number of question marks."
    static let parameters = [
        Parameter("num_marks", .integer(0...Parameter.unbounded), "the number of question marks")
    ]
    static let weight = 0.8

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "Use exactly {num_marks:question mark|question marks} in your answer.",
            """
            There must be {num_marks:question mark|question marks} in the response, no more and \
            no fewer.
            """,
            "The mark \"?\" has to occur exactly {num_marks:time|times}.",
            """
            Make use of questions so that the whole text has precisely {num_marks:question \
            mark|question marks}.
            """,
            """
            Whoever counts the question marks in your reply should get {num_marks}, neither more \
            nor less.
            """,
            "Question marks: exactly {num_marks} altogether.",
            "Put in {num_marks:question mark|question marks}, not over and not under that number.",
            "In total, I expect exactly {num_marks} of these: ?",
        ],
        .chinese: [
            "回答中恰好使用{num_marks}个问号。",
            "全文的问号必须正好是{num_marks}个，不多不少。",
            "问号“？”要出现{num_marks}次，一次不多，一次不少。",
            "请适当设问，使整篇文字刚好有{num_marks}个问号。",
            "数一数回答里的问号，应当刚好有{num_marks}个。",
            "问号总数：恰为{num_marks}个。",
            "请写入问号{num_marks}个，既不能超过也不能不足。",
            "整篇文字里问号的个数须等于{num_marks}。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["num_marks": 2], "Do tides rise? Do they fall? Yes."),
        .passes(["num_marks": 1], "潮水涨了吗？涨了。"),
        .fails(["num_marks": 2], "Do tides rise? Yes."),
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

    private static let wanted: Set<UInt32> = [0x3F, 0xFF1F]

    var demands: [Demand] { [.count(.mark("?"), bounds), .needs(.questionMarks)] }
}
