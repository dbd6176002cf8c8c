/// Forbids commas.
public struct NoComma: Rule {
    public static let id: RuleID = "punctuation:no_comma"
    public static let summary = "The response has no comma."
    public static let parameters: [Parameter] = []
    public static let answers: Set<AnswerForm> = [.prose, .short]
    public static let conflicts = Conflicts.with([JSONFormat.id])
    public static let weight = 1.1

    public static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "In your entire response, refrain from the use of any commas.",
            "Do not use any commas.",
            "Your answer must not contain a single comma.",
            "Write the whole response without commas.",
            "Commas are not allowed anywhere in your reply.",
        ],
        .chinese: [
            "整个回答不得使用逗号。",
            "请不要使用任何逗号，中文逗号和英文逗号都不行。",
            "全文不能出现逗号。",
            "作答时请避免一切逗号。",
        ],
    ]

    public static let examples: [RuleExample] = [
        .passes([:], "Tides rise and fall."),
        .passes([:], "潮起潮落。月圆月缺。"),
        .fails([:], "Tides rise, then fall."),
        .fails([:], "潮起,潮落。"),
        .passesUnsoundly([:], "潮起，潮落。"),
    ]

    public static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments { DrawnArguments() }

    public init(_ arguments: Arguments) throws(ArgumentFault) {}

    public func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(response.points.count { $0 == 0x2C })
    }

    /// Counts the commas of all scripts.
    public func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
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

    public func marks(in response: ResponseText) -> [Mark] {
        response.points.indices.filter { isComma(response.points[$0]) }
            .map { Mark(scalars: $0..<($0 + 1), meaning: .offending) }
    }

    public var demands: [Demand] { [.omits(","), .omits("，")] }
}
