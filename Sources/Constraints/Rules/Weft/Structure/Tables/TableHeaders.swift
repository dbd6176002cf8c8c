/// Wants one markdown table with given headers.
///
/// The cells of the header are the given texts, in their order and case, and no others. Marks of bold
/// and italic text around them don't count.
struct TableHeaders: Rule {
    static let id: RuleID = "tables:headers"
    static let collection = RuleCollection.weft
    static let summary =
        "The response has exactly one markdown table, with given column headers in order."
    static let parameters = [
        Parameter("headers", .texts(1...50), "the column headers, from left to right")
    ]
    static let answers: Set<AnswerForm> = [.prose, .structured]
    static let conflicts = Conflicts.with(
        [ResponseLanguage.id], because: "the headers are words of the prompt's language")

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Include exactly one Markdown table whose column headers are, from left to right, \
            {headers}, with no other columns.
            """,
            "Your answer must contain a single Markdown table. Its header row reads {headers}, in this order.",
            """
            Organise the information in one Markdown table (no second one) with these columns, in this \
            order and spelled exactly so: {headers}.
            """,
            "Write one table in Markdown. Columns: {headers}. Keep the order, add none, drop none, and use no other table.",
            """
            The only table in your response should be a Markdown table with the headers {headers}, \
            exactly as written and in the same sequence.
            """,
            "A single Markdown table is required; {headers} must be the titles of its columns, left to right.",
            """
            Sum up your answer in a Markdown table that has just the columns {headers}, arranged in \
            that order. The response may have one table only.
            """,
            """
            Make a Markdown table part of your reply, the only one there. Its first line names the \
            columns {headers}, in that order and without changes.
            """,
        ],
        .chinese: [
            "回答中须恰好有一个 Markdown 表格，表头从左到右依次为{headers}，没有其他列。",
            "请用一个 Markdown 表格整理内容，各列标题按顺序写作{headers}，文字照写，不增不减，也不要再用别的表格。",
            "全文只能有一个 Markdown 表格，其列名为{headers}，顺序不可改变。",
            "请制作一张 Markdown 表格，列依次是：{headers}。整篇回答只放这一张表。",
            "你的回答要包含唯一的一个 Markdown 表格，表头须与以下文字完全一致且次序相同：{headers}。",
            "表格要求：Markdown 格式，只有一个，表头自左向右为{headers}。",
            "以 Markdown 表格归纳要点，仅设{headers}这几列，先后次序不变；其他地方不得出现表格。",
            "请插入一个 Markdown 表格（仅此一个），第一行的单元格按次序写{headers}。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(
            ["headers": ["Time", "Height"]],
            "Look:\n\n| **Time** | Height |\n|---|---|\n| noon | 3 m |"),
        .passes(["headers": ["时间", "潮位"]], "| 时间 | 潮位 |\n|---|---|\n| 正午 | 三米 |"),
        .fails(
            ["headers": ["Time", "Height"]], "| Height | Time |\n|---|---|\n| 3 m | noon |"),
        .fails(["headers": ["时间", "潮位"]], "| 时间 | 潮位 | 备注 |\n|---|---|---|\n| 正午 | 三米 | 无 |"),
        .fails(["headers": ["Time", "Height"]], "| time | height |\n|---|---|\n| noon | 3 m |"),
    ]

    private let headers: [String]

    static func suits(_ seed: SeedFacts) -> Bool { StructureFit.takesTable(seed) }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        let headers = StructureStock.drawColumns(
            Int.random(in: 2...5, using: &generator), seed.language, using: &generator)
        return DrawnArguments(["headers": .strings(headers)])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        headers = try WholeForm.names(arguments, "headers")
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        guard let shape = TableShape(response) else {
            return TableShape.missing(Self.self, in: response)
        }
        let points = response.points
        let line = response.outline.lines[shape.table.header].range
        let found = TableRow.cells(of: line, in: points).map {
            String(points: ItemText.plain(points[$0]))
        }
        let shown = found.prefix(20).joined(separator: ", ")
        return RuleVerdict(
            Self.self, found == headers, "\(shown); exactly \(headers.joined(separator: ", "))")
    }

    func marks(in response: ResponseText) -> [Mark] {
        response.outline.tables.map { table in
            Mark(scalars: response.outline.lines[table.header].range, meaning: .counted)
        }
    }

    var demands: [Demand] {
        TableShape.demands + [.count(.tableColumns, headers.count..<(headers.count + 1))]
            + headers.map { .quotes($0) }
    }
}
