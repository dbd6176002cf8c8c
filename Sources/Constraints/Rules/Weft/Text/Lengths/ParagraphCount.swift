/// Bounds the number of paragraphs between blank lines on both sides.
///
/// A paragraph is a run of lines that aren't blank; a heading or a list that stands between blank lines
/// counts too.
struct ParagraphCount: Rule {
    static let id: RuleID = "length_range:paragraphs"
    static let collection = RuleCollection.weft
    static let summary = "The number of paragraphs between blank lines lies in a range."
    static let parameters = [
        Parameter("min_paragraphs", .integer(0...Parameter.unbounded), "the fewest paragraphs"),
        Parameter("max_paragraphs", .integer(1...Parameter.unbounded), "the most paragraphs"),
    ]
    static let conflicts = ParagraphDemands.conflicts

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Write {min_paragraphs} to {max_paragraphs:paragraph|paragraphs}, with a blank line between \
            one paragraph and the next.
            """,
            """
            Your answer should have at least {min_paragraphs} and at most \
            {max_paragraphs:paragraph|paragraphs}, separated by blank lines.
            """,
            """
            Divide the response by blank lines into no fewer than {min_paragraphs} and no more than \
            {max_paragraphs:paragraph|paragraphs}.
            """,
            """
            The number of paragraphs, each set off by an empty line, must lie between \
            {min_paragraphs} and {max_paragraphs}, inclusive.
            """,
            """
            Counting every block of text between blank lines as a paragraph, there have to be \
            {min_paragraphs} or more of them, but not over {max_paragraphs}.
            """,
            """
            Leave an empty line after each paragraph and stop somewhere from {min_paragraphs} up to \
            {max_paragraphs:paragraph|paragraphs}.
            """,
            """
            Paragraphs: minimum {min_paragraphs}, maximum {max_paragraphs}. A blank line parts one from \
            another.
            """,
            """
            Blank lines mark paragraphs here. I don't want fewer than {min_paragraphs} or more than \
            {max_paragraphs} of these.
            """,
        ],
        .chinese: [
            "请写{min_paragraphs}到{max_paragraphs}段，段与段之间空一行。",
            "回答至少{min_paragraphs}段，至多{max_paragraphs}段，以空行分隔。",
            "用空行把全文分成不少于{min_paragraphs}、不多于{max_paragraphs}个段落。",
            "段落数（以空行为界）应在{min_paragraphs}～{max_paragraphs}之间，含两端。",
            "两段之间留一个空行，总共最少{min_paragraphs}段，最多{max_paragraphs}段。",
            "空行之间的每一块文字算一段，段数下限{min_paragraphs}，上限{max_paragraphs}。",
            "全文段落不能少于{min_paragraphs}个，也不能超过{max_paragraphs}个，相邻段落用空行隔开。",
            "请用空行分段，分出来的段数须为{min_paragraphs}至{max_paragraphs}。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["min_paragraphs": 2, "max_paragraphs": 3], "Tides rise.\n\nTides\nfall."),
        .passes(["min_paragraphs": 3, "max_paragraphs": 4], "潮涨。\n \n潮落。\n\n\n月圆。"),
        .fails(["min_paragraphs": 2, "max_paragraphs": 3], "Tides rise.\nTides fall."),
        .fails(["min_paragraphs": 1, "max_paragraphs": 2], "潮涨。\n\n潮落。\n\n月圆。"),
    ]

    private let bounds: CountBounds

    static func suits(_ seed: SeedFacts) -> Bool { !seed.statesLength }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        let least = drawSkewed(2...9, using: &generator)
        return DrawnArguments([
            "min_paragraphs": .integer(least),
            "max_paragraphs": .integer(least + Int.random(in: 1...3, using: &generator)),
        ])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        bounds = try CountBounds(arguments, from: "min_paragraphs", to: "max_paragraphs")
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        RuleVerdict(Self.self, count: response[BlankLineParagraphs.self].count, bounds)
    }

    func marks(in response: ResponseText) -> [Mark] {
        response[BlankLineParagraphs.self].map { Mark(scalars: $0, meaning: .counted) }
    }

    // Lists, tables and headings may or may not stand between blank lines.
    var demands: [Demand] {
        [.count(.blankLineParagraphs, bounds), .needs(.blankLines)] + ParagraphDemands.bars
    }
}
