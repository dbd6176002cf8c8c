/// Forbids whitespace of every kind, at the ends too.
struct FormatNoWhitespace: Rule {
    static let id: RuleID = "format:no_whitespace"
    static let collection = RuleCollection.ifbench
    static let summary = "The response has no whitespace."
    static let parameters: [Parameter] = []

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: ["Use no whitespace at all: no spaces, no tabs, no line breaks."],
        .chinese: ["全文不得出现任何空白字符，包括空格、制表符和换行。"],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "Tides_rise,then_fall."),
        .passes([:], "潮起潮落。"),
        .fails([:], "Tides rise."),
        .fails([:], "潮起\u{3000}潮落。"),
    ]

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let count = response.points.count { CodePoint.isSpace($0) }
        return RuleVerdict(Self.self, count == 0, "\(count) whitespace characters, wanted none")
    }

    func marks(in response: ResponseText) -> [Mark] {
        response.points.indices.filter { CodePoint.isSpace(response.points[$0]) }
            .map { Mark(scalars: $0..<($0 + 1), meaning: .offending) }
    }
}
