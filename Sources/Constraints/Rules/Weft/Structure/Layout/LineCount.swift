/// Wants a number of lines.
///
/// Counts the lines that aren't blank.
struct LineCount: Rule {
    static let id: RuleID = "layout:line_count"
    static let collection = RuleCollection.weft
    static let summary = "The response has exactly a number of lines that aren't blank."
    static let parameters = [
        Parameter("num_lines", .integer(1...Parameter.unbounded), "the number of lines")
    ]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "Your response must have exactly {num_lines:line|lines}; blank lines are not counted.",
            """
            Write {num_lines:line|lines} of text, no more and no fewer. A line ends with a line break, \
            and empty lines don't count.
            """,
            "Lines in the answer, blank ones aside: {num_lines}.",
            """
            Break your text into precisely {num_lines:line|lines}, using line breaks. You may leave \
            lines blank between them.
            """,
            """
            If I take out all empty lines, exactly {num_lines:line|lines} of your response should be \
            left.
            """,
            """
            The whole reply, headings and lists included, should be {num_lines:non-empty \
            line|non-empty lines} long.
            """,
            """
            Use line breaks so that {num_lines:line|lines} of your answer, neither one more nor one \
            less, have text on them.
            """,
            "Keep to exactly {num_lines:non-blank line|non-blank lines} in total.",
        ],
        .chinese: [
            "你的回答必须恰好有{num_lines}行，空行不计。",
            "请写{num_lines}行文字，不多不少；以换行为一行的结束，空行不算。",
            "回答的行数（空行除外）：{num_lines}。",
            "请用换行把文字分成正好{num_lines}行，行与行之间可以空行。",
            "去掉所有空行之后，你的回答应当剩下恰好{num_lines}行。",
            "整个回答（包括标题和列表在内）须为{num_lines}个非空行。",
            "请通过换行使回答中有文字的行正好是{num_lines}行，一行不多，一行不少。",
            "全文总共写{num_lines}行，只统计非空行。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["num_lines": 2], "They rise.\n\nThey fall.\n"),
        .passes(["num_lines": 3], "涨潮。\n落潮。\n平潮。"),
        .fails(["num_lines": 2], "They rise. They fall."),
        .fails(["num_lines": 2], "涨潮。\n落潮。\n平潮。"),
    ]

    private let bound: Bound

    static func suits(_ seed: SeedFacts) -> Bool { !seed.statesLength && !seed.statesNumber }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments(["num_lines": .integer(drawSkewed(2...20, using: &generator))])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        bound = Bound(.exactly, try arguments.integer("num_lines"))
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        RuleVerdict(Self.self, count: lines(in: response).count, bound)
    }

    private func lines(in response: ResponseText) -> [MarkdownOutline.Line] {
        response.outline.lines.filter { !response.points[$0.range].isBlank }
    }

    func marks(in response: ResponseText) -> [Mark] {
        lines(in: response).map { Mark(scalars: $0.range, meaning: .counted) }
    }

    var demands: [Demand] {
        [.count(.lines, bound)] + (bound.number > 1 ? [.needs(.lineBreaks)] : [])
    }
}
