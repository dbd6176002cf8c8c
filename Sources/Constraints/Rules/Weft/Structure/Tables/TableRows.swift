/// Wants one markdown table with a number of rows of data.
///
/// The header and the line of hyphens under it aren't rows of data.
struct TableRows: Rule {
    static let id: RuleID = "tables:rows"
    static let collection = RuleCollection.weft
    static let summary =
        "The response has exactly one markdown table, with a number of rows below its header."
    static let parameters = [
        Parameter(
            "num_rows", .integer(0...Parameter.unbounded), "the number of rows below the header")
    ]
    static let answers: Set<AnswerForm> = [.prose, .structured]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Include exactly one Markdown table with {num_rows:row|rows} of data (the header row is not \
            counted).
            """,
            """
            Your answer must contain a single Markdown table. Below its header and separator line it \
            has exactly {num_rows:row|rows}.
            """,
            """
            Put the main facts into one Markdown table of {num_rows:entry|entries}, one entry a row, \
            not counting the header. Use only this one table.
            """,
            """
            Write one table in Markdown; apart from the header it must have {num_rows:row|rows}, no \
            more, no fewer. Don't add a second table.
            """,
            "Only one Markdown table may appear, and its number of data rows must be {num_rows}.",
            """
            Give your readers a Markdown table that lists {num_rows:item|items}, each in a row of its \
            own under the header row. There should be just this table in the response.
            """,
            """
            The response needs one, and only one, Markdown table. Rows in the body of the table: \
            {num_rows}.
            """,
            """
            Leaving the header aside, the single Markdown table in your reply has to have exactly \
            {num_rows:row|rows}.
            """,
        ],
        .chinese: [
            "回答中须恰好有一个 Markdown 表格，表头以外正好有{num_rows}行数据。",
            "请用一个 Markdown 表格列出内容，除表头和分隔线外共{num_rows}行，不要再用其他表格。",
            "全文只用一个 Markdown 表格，数据行数为{num_rows}（表头不计）。",
            "请制作一张 Markdown 表格，表头之下不多不少{num_rows}行；整篇回答只能有这一张表。",
            "你的回答里要有且仅有一个 Markdown 表格，里面列出{num_rows}项，每项占一行，表头不算。",
            "表格要求：Markdown 格式，只有一个；不计表头，一共{num_rows}行。",
            "把主要内容整理进唯一的一张 Markdown 表格，正文部分（不含表头）须为{num_rows}行。",
            "请插入一个带表头的 Markdown 表格，数据恰为{num_rows}行，此外不得出现别的表格。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["num_rows": 1], "| Time | Height |\n|---|---|\n| noon | 3 m |\n\nThat is all."),
        .passes(["num_rows": 2], "如下：\n\n| 时间 | 潮位 |\n|---|---|\n| 早晨 | 一米 |\n| 正午 | 三米 |"),
        .fails(["num_rows": 2], "| Time | Height |\n|---|---|\n| noon | 3 m |"),
        .fails(["num_rows": 1], "| 时间 |\n|---|\n| 正午 |\n\n| 潮位 |\n|---|\n| 三米 |"),
        .fails(["num_rows": 1], "There is no table here."),
    ]

    private let bound: Bound

    static func suits(_ seed: SeedFacts) -> Bool { StructureFit.takesTable(seed) }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments(["num_rows": .integer(drawSkewed(2...15, using: &generator))])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        bound = Bound(.exactly, try arguments.integer("num_rows"))
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        guard let shape = TableShape(response) else {
            return TableShape.missing(Self.self, in: response)
        }
        return RuleVerdict(Self.self, count: shape.table.rows.count, bound)
    }

    func marks(in response: ResponseText) -> [Mark] {
        response.outline.tables.flatMap { table in
            table.rows.map { line in
                Mark(scalars: response.outline.lines[line].range, meaning: .counted)
            }
        }
    }

    var demands: [Demand] { TableShape.demands + [.count(.tableRows, bound)] }
}
