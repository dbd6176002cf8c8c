/// Wants CSV with given columns and a number of rows.
///
/// The whole response is comma-separated values (RFC 4180), in a code fence (untagged or `csv`) or
/// not. The first row is the given names, in order and case; every further row has as many fields.
struct CSVTable: Rule {
    static let id: RuleID = "data_format:csv"
    static let collection = RuleCollection.weft
    static let summary =
        "The whole response is CSV: a row of given column names, then a number of rows."
    static let parameters = [
        Parameter("columns", .texts(1...100), "the names of the columns, in order"),
        Parameter("num_rows", .integer(0...Parameter.unbounded), "the rows below the names"),
    ]
    static let answers: Set<AnswerForm> = [.prose, .structured]
    static let conflicts = WholeForm.conflicts("CSV")
    static let weight = 0.8

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Reply in CSV only: a header row with the columns {columns}, then exactly \
            {num_rows:data row|data rows}.
            """,
            """
            Your entire response must be comma-separated values. The columns are {columns}, in this \
            order and named in the first line, and {num_rows:row|rows} of data follow.
            """,
            """
            Output a CSV file and nothing else. Header: {columns}. Rows below the header: {num_rows}. \
            Put fields with commas into double quotes.
            """,
            """
            Give the answer as CSV with {num_rows:record|records}, not counting the header line, which \
            names the columns {columns} in that order. No text around it.
            """,
            """
            I import your reply into a spreadsheet as CSV. It needs the column names {columns} in the \
            first row and {num_rows:further row|further rows}, each with all the fields.
            """,
            """
            Write a comma-separated list of {num_rows:entry|entries}, one a line, under a line of \
            column names that reads {columns}. A code fence around it is fine, other text is not.
            """,
            """
            Format: CSV. Columns, left to right: {columns}. Number of data rows: {num_rows}. Quote any \
            field that contains a comma.
            """,
            """
            Make the whole response a table in CSV whose header fields are {columns}, in that order, \
            and which has {num_rows:row|rows} besides the header.
            """,
        ],
        .chinese: [
            "只用 CSV 回复：表头依次为{columns}，随后恰好{num_rows}行数据，用英文逗号分隔。",
            "你的整个回答必须是以英文逗号分隔的 CSV，第一行按顺序写列名{columns}，后面有{num_rows}行数据。",
            "仅输出一个 CSV 文件。表头：{columns}。表头之下的行数：{num_rows}。含英文逗号的字段用双引号括起来。",
            "请以 CSV 作答，共{num_rows}条记录（不计表头），首行依次列出{columns}这些列名，前后不加文字。",
            "我会把你的回复作为 CSV 导入表格：第一行须是列名{columns}，其后{num_rows}行，每行字段齐全，用英文逗号隔开。",
            "请写出{num_rows}条以英文逗号分隔的数据，每条一行，上面一行是列名{columns}；可以放在代码块里，但不要有别的文字。",
            "格式：CSV（英文逗号）。各列从左到右：{columns}。数据行数：{num_rows}。字段里有逗号时加双引号。",
            "整个回答是一张 CSV 表，表头字段依次为{columns}，除表头外有{num_rows}行。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(
            ["columns": ["Time", "Note"], "num_rows": 2],
            "Time,Note\nnoon,\"high, and \"\"rough\"\"\"\ndusk,low\n"),
        .passes(["columns": ["时间", "潮位"], "num_rows": 1], "```csv\n时间,潮位\n正午,三米\n```"),
        .fails(["columns": ["Time", "Note"], "num_rows": 2], "Time,Note\nnoon,high"),
        .fails(["columns": ["时间", "潮位"], "num_rows": 1], "时间，潮位\n正午，三米"),
        .fails(["columns": ["Time", "Note"], "num_rows": 1], "Time,Note\nnoon,high,rough"),
        .fails(["columns": ["Time"], "num_rows": 1], "Here:\n\n```csv\nTime\nnoon\n```"),
    ]

    private let columns: [String]
    private let bound: Bound

    static func suits(_ seed: SeedFacts) -> Bool {
        StructureFit.takesData(seed, StructureFit.csv)
    }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        let columns = StructureStock.drawColumns(
            Int.random(in: 2...5, using: &generator), seed.language, using: &generator)
        return DrawnArguments([
            "columns": .strings(columns),
            "num_rows": .integer(drawSkewed(2...15, using: &generator)),
        ])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        columns = try WholeForm.names(arguments, "columns")
        bound = Bound(.exactly, try arguments.integer("num_rows"))
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        do {
            let table = try CSVText(try WholeText.content(of: response, tags: ["csv"]))
            guard table.header == columns else {
                let shown = table.header.prefix(20).joined(separator: ", ")
                return RuleVerdict(
                    Self.self, false, "\(shown); exactly \(columns.joined(separator: ", "))")
            }
            if let row = table.widths.firstIndex(where: { Int($0) != columns.count }) {
                return RuleVerdict(
                    Self.self, false,
                    "\(table.widths[row]) fields in row \(row + 2), exactly \(columns.count)")
            }
            return RuleVerdict(Self.self, count: table.widths.count, bound)
        } catch {
            return RuleVerdict(Self.self, false, "not CSV: \(error)")
        }
    }

    var demands: [Demand] {
        [.whole(.csv), .count(.lines, (bound.number + 1)..<Int.max), .needs(.lineBreaks)]
            + [Lengths.fields((bound.number + 1) * columns.count)]
            + (columns.count > 1 ? [.quotes(",")] : []) + columns.map { .quotes($0) }
    }
}
