/// Forbids digits.
///
/// No decimal digit of any script, no superscript or circled digit; numbers in words are free.
struct NoDigits: Rule {
    static let id: RuleID = "marks:no_digits"
    static let collection = RuleCollection.weft
    static let summary = "The response has no digit: numbers are written in words."
    static let parameters: [Parameter] = []
    static let answers: Set<AnswerForm> = [.prose, .short]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "Do not use any digits; write all numbers in words.",
            "Spell out every number: not a single digit may appear in the response.",
            """
            Your answer must not contain any of the characters 0 to 9, not even in lists or \
            dates.
            """,
            "Wherever a number comes up, put it in words, so that the text is free of digits.",
            """
            Digits are forbidden throughout. Say "three", for example, in place of its \
            numeral.
            """,
            "Write without numerals of any kind: words only, also for years and quantities.",
            "The whole reply has to get by without a digit; numbers, if any, are spelled out.",
            "No numerals, please. Each number should be given in letters.",
        ],
        .chinese: [
            "不要使用任何数字符号，数目一律用汉字书写。",
            "全文不得出现阿拉伯数字，需要写数时请用汉字。",
            "回答里不能有 0 到 9 中的任何一个字符，列表和日期中也不行。",
            "凡遇数目，请写成汉字，整篇不许出现阿拉伯数字。",
            "请把所有数字都用文字写出，例如写“三”，不要写数字符号。",
            "禁用阿拉伯数字，年份和数量也要用汉字表示。",
            "从头到尾一个阿拉伯数字都不要用。",
            "作答时只用文字表达数量，不能出现数字字符。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "Three tides a day would be two too many."),
        .passes([:], "一天有两次潮水。"),
        .fails([:], "There are 2 tides a day."),
        .fails([:], "一天有２次潮水。"),
        .fails([:], "An area of ten m²"),
    ]

    init(_ arguments: Arguments) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        RuleVerdict(Self.self, noneOf: "digits", found: places(in: response).count)
    }

    func marks(in response: ResponseText) -> [Mark] { places(in: response).marked(.offending) }

    private func places(in response: ResponseText) -> [Range<Int>] {
        response.points.indices.filter { Self.isDigit(response.points[$0]) }.map { $0..<($0 + 1) }
    }

    private static func isDigit(_ point: UInt32) -> Bool {
        if CodePoint.isDigit(point) { return true }
        switch point {
        case 0xB2, 0xB3, 0xB9, 0x2070...0x2089, 0x2460...0x249B, 0x24EA...0x24FF, 0x2776...0x2793:
            return true
        default: return false
        }
    }

    var demands: [Demand] { [.bars(.digits)] }
}
