/// Wants a response that is one markdown table.
///
/// Every line that isn't blank is a line of the one table, which has at least one row below its
/// header. A code fence around it is text around it.
struct TableOnly: Rule {
    static let id: RuleID = "tables:only"
    static let collection = RuleCollection.weft
    static let summary = "The whole response is one markdown table."
    static let parameters: [Parameter] = []
    static let answers: Set<AnswerForm> = [.prose, .structured]
    static let conflicts = WholeForm.conflicts("a table")
    static let weight = 0.6

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "Answer with one Markdown table and nothing else: no text before it, none after it.",
            "Your entire response must be a single Markdown table, without a code fence around it.",
            """
            Reply in the form of one Markdown table. Everything that you have to say goes into its \
            cells; no sentence may stand outside the table.
            """,
            "Output only a Markdown table (one, with a header and at least one row).",
            """
            Do not write an introduction or a closing remark. The response starts with the header line \
            of a Markdown table and ends with its last row.
            """,
            "Put the whole answer into a single table in Markdown syntax, with no other text around it.",
            """
            I will paste your reply straight into a Markdown page as a table, so please give me just \
            that: one table with a header, its rows, and not a line more.
            """,
            "The response should consist of exactly one Markdown table. Leave out all other text.",
        ],
        .chinese: [
            "只用一个 Markdown 表格作答，表格前后不得有任何其他文字。",
            "你的整个回答必须是单独一个 Markdown 表格，不要放进代码块。",
            "请以一张 Markdown 表格的形式回复，所有内容都写在单元格里，表格之外不能有一句话。",
            "仅输出一个 Markdown 表格（含表头和至少一行数据）。",
            "不要写开场白和结束语：回答从 Markdown 表格的表头行开始，到表格最后一行结束，且只有这一个表格。",
            "请把全部答案放进唯一的 Markdown 表格中，周围不附加说明。",
            "我会把你的回复直接当作表格粘贴，所以请只给出一张带表头的 Markdown 表格，多一行文字都不要。",
            "回答须完全由一个 Markdown 表格构成，省略其他一切文字。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "| Time | Height |\n|---|---|\n| noon | 3 m |\n"),
        .passes([:], "\n| 时间 | 潮位 |\n|---|---|\n| 正午 | 三米 |"),
        .fails([:], "Here it is:\n\n| Time | Height |\n|---|---|\n| noon | 3 m |"),
        .fails([:], "| 时间 | 潮位 |\n|---|---|\n| 正午 | 三米 |\n\n以上。"),
        .fails([:], "| Time | Height |\n|---|---|"),
    ]

    static func suits(_ seed: SeedFacts) -> Bool { StructureFit.takesTable(seed) }

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        guard let shape = TableShape(response) else {
            return TableShape.missing(Self.self, in: response)
        }
        guard !shape.table.rows.isEmpty else {
            return RuleVerdict(Self.self, false, "a table without rows")
        }
        let others = strangers(in: response).count
        return RuleVerdict(Self.self, others == 0, "\(others) lines outside the table, none")
    }

    private func strangers(in response: ResponseText) -> [MarkdownOutline.Line] {
        response.outline.filledLines.filter { $0.kind != .table }
    }

    func marks(in response: ResponseText) -> [Mark] {
        strangers(in: response).map { Mark(scalars: $0.range, meaning: .offending) }
    }

    var demands: [Demand] {
        TableShape.demands + [.whole(.table), .count(.tableRows, 1..<Int.max)]
    }
}
