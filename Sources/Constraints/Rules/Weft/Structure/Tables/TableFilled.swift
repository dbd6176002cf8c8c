/// Wants at least one markdown table, and no empty cell in any.
///
/// Every row of every table has as many cells as the header, and each cell has some text in it.
struct TableFilled: Rule {
    static let id: RuleID = "tables:no_empty_cells"
    static let collection = RuleCollection.weft
    static let summary = "The response has a markdown table, and no cell of a table is empty."
    static let parameters: [Parameter] = []
    static let answers: Set<AnswerForm> = [.prose, .structured]
    static let weight = 0.7

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Use at least one Markdown table, and leave no cell of it empty: every row has as many \
            filled cells as the header.
            """,
            "Your answer must include a Markdown table with rows below its header, in which all cells are filled in.",
            """
            Present the comparison in a Markdown table. No blank cells are allowed; write "n/a" where \
            there is nothing to say.
            """,
            """
            Include a complete Markdown table: each row must provide some text for each column of the \
            header.
            """,
            """
            There has to be a table in Markdown syntax in the response, and a cell without content \
            must not occur anywhere in it.
            """,
            "Add a Markdown table with a header and data rows, and fill every single cell.",
            """
            Tables in your response (at least one, in Markdown) may not have missing or empty cells, \
            in the header or below it.
            """,
            """
            Back up your answer with a Markdown table whose rows are all of full length and have \
            something in every cell.
            """,
        ],
        .chinese: [
            "回答中至少要有一个 Markdown 表格，且表格中不得有空单元格，每行的单元格数与表头一致。",
            "请使用 Markdown 表格，表头下要有数据行，所有单元格都要填写内容。",
            "请用 Markdown 表格呈现信息，不允许留空；没有内容的地方写“无”。",
            "你的回答须包含一个完整的 Markdown 表格：每一行都为表头的每一列提供文字。",
            "回答里要有 Markdown 格式的表格，其中任何一格都不能是空的，也不能缺格。",
            "请加入一张带表头和数据行的 Markdown 表格，并把每个单元格都填满。",
            "凡是表格（至少一个，Markdown 格式），无论表头还是下面各行，都不得出现空白或缺失的单元格。",
            "请附上一张 Markdown 表格作为说明，各行长度与表头相同，格格有内容。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "| Time | Height |\n|---|---|\n| noon | n/a |\n\nThat is all."),
        .passes([:], "| 时间 | 潮位 |\n|---|---|\n| 正午 | 三米 |"),
        .fails([:], "| Time | Height |\n|---|---|\n| noon | |"),
        .fails([:], "| 时间 | 潮位 |\n|---|---|\n| 正午 |"),
        .fails([:], "| Time | Height |\n|---|---|"),
        .fails([:], "No table at all."),
    ]

    static func suits(_ seed: SeedFacts) -> Bool { StructureFit.takesTable(seed) }

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let outline = response.outline
        guard !outline.tables.isEmpty else { return RuleVerdict(Self.self, false, "no table") }
        guard outline.tables.allSatisfy({ !$0.rows.isEmpty }) else {
            return RuleVerdict(Self.self, false, "a table without rows")
        }
        let gaps = faultyLines(in: response).count
        return RuleVerdict(
            Self.self, gaps == 0, gaps == 0 ? "all cells filled" : "\(gaps) rows with gaps")
    }

    /// The lines of tables with a cell too few, too many or empty.
    private func faultyLines(in response: ResponseText) -> [Int] {
        let points = response.points
        let outline = response.outline
        return outline.tables.flatMap { table in
            ([table.header] + Array(table.rows)).filter { line in
                let cells = TableRow.cells(of: outline.lines[line].range, in: points)
                return cells.count != table.columns || cells.contains { $0.isEmpty }
            }
        }
    }

    func marks(in response: ResponseText) -> [Mark] {
        faultyLines(in: response).map {
            Mark(scalars: response.outline.lines[$0].range, meaning: .offending)
        }
    }

    var demands: [Demand] {
        [.count(.tables, 1..<Int.max), .count(.tableRows, 1..<Int.max), .quotes("|"), .quotes("-")]
    }
}
