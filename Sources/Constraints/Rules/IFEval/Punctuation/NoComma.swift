/// Forbids commas.
struct NoComma: Rule {
    static let id: RuleID = "punctuation:no_comma"
    static let collection = RuleCollection.ifeval
    static let summary = "The response has no comma."
    static let parameters: [Parameter] = []
    static let answers: Set<AnswerForm> = [.prose, .short]
    static let weight = 1.1

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "In your entire response, refrain from the use of any commas.",
            "Do not use any commas.",
            "Your answer must not contain a single comma.",
            "Write the whole response without commas.",
            "Commas are not allowed anywhere in your reply.",
            "Get by without the comma: use shorter sentences or other marks.",
            "I don't want to see one comma in what you write, not even inside numbers.",
            "Zero commas, from the first word to the last.",
            "Any punctuation will do except the comma, which may not occur.",
        ],
        .chinese: [
            "整个回答不得使用逗号。",
            "请不要使用任何逗号，中文逗号和英文逗号都不行。",
            "全文不能出现逗号。",
            "作答时请避免一切逗号。",
            "一个逗号都不要用，可以改用句号或另起一句。",
            "除了逗号，别的标点都可以用。",
            "从头到尾不许有逗号，全角半角都算。",
            "请试着不靠逗号断句，回答里逗号的数量必须为零。",
            "禁用标点：逗号（包括“，”和“,”）。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "Tides rise and fall."),
        .passes([:], "潮起潮落。月圆月缺。"),
        .fails([:], "Tides rise, then fall."),
        .fails([:], "潮起,潮落。"),
        .passesUnsoundly([:], "潮起，潮落。"),
    ]

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(response.points.count { $0 == 0x2C })
    }

    /// Counts the commas of all scripts.
    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(response.points.count { isComma($0) })
    }

    private func verdict(_ count: Int) -> RuleVerdict {
        RuleVerdict(Self.self, count == 0, "\(count) commas, wanted none")
    }

    private func isComma(_ point: UInt32) -> Bool {
        switch point {
        case 0x2C, 0xFF0C, 0x060C, 0xFE50, 0xFE51, 0x55D, 0x1363: true
        default: false
        }
    }

    func marks(in response: ResponseText) -> [Mark] {
        response.points.indices.filter { isComma(response.points[$0]) }
            .map { Mark(scalars: $0..<($0 + 1), meaning: .offending) }
    }

    var demands: [Demand] { [.omits(","), .omits("，")] }
}
