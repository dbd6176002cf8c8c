/// Wants a number of block quotes.
///
/// A block quote is a run of lines that start with `>`; a line without the mark ends it only after a
/// blank line or as another block. Quotes inside lists and quotes don't count for themselves.
struct BlockQuotes: Rule {
    static let id: RuleID = "layout:block_quotes"
    static let collection = RuleCollection.weft
    static let summary = "The response has exactly a number of markdown block quotes."
    static let parameters = [
        Parameter("num_quotes", .integer(1...Parameter.unbounded), "the number of block quotes")
    ]
    static let weight = 0.8

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Include exactly {num_quotes:Markdown block quote|Markdown block quotes} (lines that start \
            with "> "), each set off by blank lines.
            """,
            """
            Your answer must have {num_quotes:block quote|block quotes}, no more and no fewer. Write \
            each with "> " at the start of its lines and leave a blank line before and after it.
            """,
            """
            Set {num_quotes:passage|passages} of your response as Markdown block quotes ("> ..."), \
            separated from all other text by blank lines.
            """,
            """
            Number of block quotes in Markdown (">" before the line, a blank line on both sides) that \
            the response should contain: {num_quotes}.
            """,
            """
            Highlight key statements by quoting them with ">". There should be exactly \
            {num_quotes:such quote block|such quote blocks}, with empty lines between them and the \
            rest.
            """,
            """
            Use the Markdown syntax for block quotes precisely {num_quotes:time|times}; consecutive \
            lines beginning with ">" make up one quote, a blank line ends it.
            """,
            """
            I expect {num_quotes:quoted block|quoted blocks} in the text, marked by "> ", and blank \
            lines around every one of them.
            """,
            """
            Put a ">" in front of the lines of exactly {num_quotes:paragraph|paragraphs}, so that they \
            appear as separate block quotes. Keep blank lines around them.
            """,
        ],
        .chinese: [
            "请包含恰好{num_quotes}个 Markdown 引用块（以“> ”开头的行），每个前后都空一行。",
            "回答中须有{num_quotes}个引用块，不多不少；每个引用块的行首写“> ”，并以空行与上下文隔开。",
            "请把{num_quotes}段文字设为 Markdown 引用（“> ……”），与其他文字之间留空行。",
            "Markdown 引用块（行首为“>”，前后空行）的数量应为{num_quotes}。",
            "请用“>”突出关键语句，这样的引用块正好{num_quotes}个，彼此及与正文之间用空行分开。",
            "Markdown 引用语法恰好使用{num_quotes}次：连续的“>”行算一个引用块，遇空行结束。",
            "文中应出现{num_quotes}个以“> ”标记的引用段，每个的前后都要有空行。",
            "请在正好{num_quotes}个段落的行首加“>”，使其成为各自独立的引用块，前后保留空行。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["num_quotes": 1], "As they say:\n\n> Tides wait\n> for no one.\n\nTrue."),
        .passes(["num_quotes": 2], "> 潮涨。\n\n> 潮落。\n\n以上。"),
        .fails(["num_quotes": 2], "> Tides wait\n> for no one.\n\nTrue."),
        .fails(["num_quotes": 1], "“潮涨潮落。”"),
    ]

    private let bound: Bound

    static func suits(_ seed: SeedFacts) -> Bool { StructureFit.takesCount(seed) }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments(["num_quotes": .integer(drawSkewed(1...4, using: &generator))])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        bound = Bound(.exactly, try arguments.integer("num_quotes"))
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        RuleVerdict(Self.self, count: response.outline.quotes.count, bound)
    }

    func marks(in response: ResponseText) -> [Mark] {
        response.outline.quotes.map {
            Mark(scalars: response.outline.place(of: $0), meaning: .counted)
        }
    }

    var demands: [Demand] {
        [
            .needs(.blockQuotes), .quotes(">"), .count(.lines, bound.number..<Int.max),
            .count(.blankLineParagraphs, bound.number..<Int.max),
        ]
    }
}
