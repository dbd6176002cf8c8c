/// Wants at least a number of numbers in digits.
///
/// Digits with the marks between them ("1,000", "3.5", "10:30", "2020-2024") are one number; the numbering of
/// lists doesn't count, nor do digits right after a letter ("B2", "COVID-19").
struct NumbersAtLeast: Rule {
    static let id: RuleID = "marks:numbers_at_least"
    static let collection = RuleCollection.weft
    static let summary = "At least a number of numbers are written in digits."
    static let parameters = [
        Parameter("num_numbers", .integer(0...Parameter.unbounded), "the fewest numbers in digits")
    ]
    static let weight = 0.7

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Include at least {num_numbers:number|numbers} written in digits; list numbering does \
            not count.
            """,
            """
            Your answer must contain no fewer than {num_numbers:numeral|numerals} (such as 12 or \
            3.5), apart from the numbering of lists.
            """,
            """
            Back up what you say with figures: {num_numbers} or more numbers in digits, list \
            numbers aside.
            """,
            """
            Use digits for numbers, and let there be at least {num_numbers} of them outside of \
            list numbering.
            """,
            """
            I want to see a minimum of {num_numbers:figure|figures} in digits in the text; \
            numbers that only number a list are not counted.
            """,
            """
            Quantify: at least {num_numbers:value|values} must be given in digits, not in words, \
            and not as item numbers.
            """,
            """
            Without counting the numbering of list items, digits should be used to write \
            {num_numbers:number|numbers} or more.
            """,
            """
            Work in numbers written with digits, {num_numbers} at the least; a list's own \
            numbering doesn't add to the count.
            """,
        ],
        .chinese: [
            "回答中至少要有{num_numbers}个用阿拉伯数字写出的数，列表编号不算。",
            "请使用不少于{num_numbers}个阿拉伯数字形式的数值（如 12 或 3.5），编号除外。",
            "要用数据说话：阿拉伯数字写的数至少出现{num_numbers}处，列表序号不计。",
            "除列表序号外，文中须出现{num_numbers}个以上（含）用阿拉伯数字表示的数。",
            "数值请用阿拉伯数字书写，总数不得少于{num_numbers}个，条目编号不计入。",
            "至少给出{num_numbers}个具体数字，用阿拉伯数字而不是汉字，序号不算在内。",
            "全文用阿拉伯数字写的数最少{num_numbers}个，仅作列表编号的不算数。",
            "请写进{num_numbers}个或更多的阿拉伯数字数值，列表编号另计。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["num_numbers": 2], "The tide rose 1,000 mm by 10:30."),
        .passes(["num_numbers": 1], "潮水涨了3米。"),
        .fails(["num_numbers": 2], "1. The tide rose 3.5 m.\n2. It fell."),
        .fails(["num_numbers": 2], "1、潮水涨了3米。"),
        .fails(["num_numbers": 1], "Route B2 is closed."),
    ]

    private let bounds: CountBounds

    static func suits(_ seed: SeedFacts) -> Bool { !seed.statesLength }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments(["num_numbers": .integer(drawSkewed(1...12, using: &generator))])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        bounds = CountBounds(atLeast: try arguments.integer("num_numbers"))
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        RuleVerdict(Self.self, count: response[NumberSpans.self].count, bounds)
    }

    func marks(in response: ResponseText) -> [Mark] { response[NumberSpans.self].marked(.counted) }

    // Each comes with some words.
    var demands: [Demand] {
        [.needs(.digits), .count(.sentences, (bounds.range.lowerBound + 3) / 4..<Int.max)]
    }
}
