/// Bounds the number of commas, half and full width.
///
/// The Chinese enumeration comma 、 is none; a comma within a number is one.
struct CommasAtMost: Rule {
    static let id: RuleID = "marks:commas_at_most"
    static let collection = RuleCollection.weft
    static let summary = "The response has at most a number of commas."
    static let parameters = [
        Parameter("max_commas", .integer(0...Parameter.unbounded), "the most commas")
    ]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "Use at most {max_commas:comma|commas} in the whole response.",
            """
            Your answer may contain up to {max_commas:comma|commas}, those inside numbers \
            included.
            """,
            "Be sparing with commas: no more than {max_commas} in total.",
            "The number of commas must not exceed {max_commas}.",
            "Write with {max_commas} or fewer commas.",
            "There is a limit of {max_commas:comma|commas} for the entire text.",
            "Do not put in more commas than {max_commas}.",
            "From beginning to end, {max_commas:comma|commas} are the most that I allow.",
        ],
        .chinese: [
            "全文最多使用{max_commas}个逗号，顿号不算。",
            "逗号的数量不得超过{max_commas}个（顿号不计）。",
            "请少用逗号，总数至多{max_commas}个，顿号不计算在内。",
            "回答中的逗号不能多于{max_commas}个，顿号除外。",
            "从头到尾，逗号只能出现{max_commas}次或更少，顿号不计入。",
            "逗号上限为{max_commas}个，顿号“、”不受限制。",
            "请把逗号控制在{max_commas}个以内，顿号另计。",
            "连同数字里的逗号，全文逗号至多{max_commas}个；顿号不是逗号。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["max_commas": 1], "Tides rise, boats float."),
        .passes(["max_commas": 1], "潮水、渔船、灯塔，都在这里。"),
        .fails(["max_commas": 1], "Tides rise, boats float, all is well."),
        .fails(["max_commas": 1], "潮水涨了，船浮了，人来了。"),
    ]

    private let bounds: CountBounds

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments(["max_commas": .integer(drawSkewed(1...15, using: &generator))])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        bounds = CountBounds(atMost: try arguments.integer("max_commas"))
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        RuleVerdict(Self.self, count: response.places(of: Self.wanted).count, bounds)
    }

    func marks(in response: ResponseText) -> [Mark] {
        response.places(of: Self.wanted).marked(.offending)
    }

    private static let wanted: Set<UInt32> = [0x2C, 0xFF0C]

    var demands: [Demand] { [.count(.mark(","), bounds)] }
}
