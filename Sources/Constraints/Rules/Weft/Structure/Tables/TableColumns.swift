/// Wants one markdown table with a number of columns.
///
/// A table is a header line with pipes and, right under it, a line of hyphens with as many cells. The
/// response has exactly one; the header and every row have that many cells.
struct TableColumns: Rule {
    static let id: RuleID = "tables:columns"
    static let collection = RuleCollection.weft
    static let summary = "The response has exactly one markdown table, with a number of columns."
    static let parameters = [
        Parameter("num_columns", .integer(1...1_000), "the number of columns")
    ]
    static let answers: Set<AnswerForm> = [.prose, .structured]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "Include exactly one Markdown table, and give it exactly {num_columns:column|columns}.",
            """
            Your answer must contain a single Markdown table (header, separator line, rows) that has \
            {num_columns:column|columns}, no more and no fewer.
            """,
            """
            Present the core of your answer in one Markdown table of {num_columns:column|columns}; \
            every row must fill all of them. Use no second table.
            """,
            """
            One table in Markdown is required, no more than one. Number of columns, counting the \
            first: {num_columns}.
            """,
            """
            Somewhere in the response there has to be a table in Markdown syntax with pipes. Its \
            header and each of its rows have {num_columns:cell|cells}. There must be only one table.
            """,
            """
            Use a Markdown table with precisely {num_columns:column|columns} in your reply. Do not \
            add any other table.
            """,
            """
            A reader should find just one Markdown table in your text, laid out in \
            {num_columns:column|columns}.
            """,
            """
            Write one (and only one) table in Markdown format. Each line of the table, header \
            included, should have exactly {num_columns:cell|cells}.
            """,
        ],
        .chinese: [
            "回答中须恰好包含一个 Markdown 表格，且该表格正好有{num_columns}列。",
            "请用一个 Markdown 表格呈现核心内容，表格共{num_columns}列，不要出现第二个表格。",
            "全文只能有一个 Markdown 表格，列数为{num_columns}，表头和每一行的单元格数都要与此一致。",
            "请插入一个用竖线书写的 Markdown 表格：不多不少，{num_columns}列。其他地方不要再用表格。",
            "你的回答里要有且仅有一个 Markdown 表格，它的每一行（包括表头）都有{num_columns}个单元格。",
            "以 Markdown 语法制作一张表，列数必须等于{num_columns}；整篇回答只用这一张表。",
            "表格要求：Markdown 格式，仅一个，{num_columns}列。",
            "请在回答中放一张{num_columns}列的 Markdown 表格，并且只放这一张。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(
            ["num_columns": 2], "Tides:\n\n| Time | Height |\n|---|:--:|\n| noon | 3 m |\n\nBye."),
        .passes(["num_columns": 3], "| 时间 | 潮位 | 备注 |\n| - | - | - |\n| 正午 | 三米 | a\\|b |"),
        .passes(["num_columns": 2], "Time | Height\n--- | ---\nnoon | 3 m"),
        .fails(["num_columns": 3], "| Time | Height |\n|---|---|\n| noon | 3 m |"),
        .fails(["num_columns": 2], "| 时间 | 潮位 |\n|---|---|\n| 正午 | 三米 | 大潮 |"),
        .fails(["num_columns": 2], "| Time | Height |\n| noon | 3 m |"),
        .fails(["num_columns": 2], "```\n| Time | Height |\n|---|---|\n| noon | 3 m |\n```"),
    ]

    private let bound: Bound

    static func suits(_ seed: SeedFacts) -> Bool { StructureFit.takesTable(seed) }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments(["num_columns": .integer(drawSkewed(2...7, using: &generator))])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        bound = Bound(.exactly, try arguments.integer("num_columns"))
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        guard let shape = TableShape(response) else {
            return TableShape.missing(Self.self, in: response)
        }
        if let row = shape.unevenRow {
            return RuleVerdict(Self.self, false, "row \(row) has another number of cells, \(bound)")
        }
        return RuleVerdict(Self.self, count: shape.table.columns, bound)
    }

    func marks(in response: ResponseText) -> [Mark] { TableShape.marks(in: response) }

    var demands: [Demand] { TableShape.demands + [.count(.tableColumns, bound)] }
}
