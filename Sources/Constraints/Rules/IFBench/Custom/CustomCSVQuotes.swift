/// Wants tab-separated values with five given columns and three rows, every field in quotes.
///
/// Upstream reads the response with Python's csv module, quotes kept: a header and three rows of
/// five fields, each of which starts and ends with a double quote; whitespace around a field doesn't
/// matter, a blank field breaks the rule, and so does a blank line.
struct CustomCSVQuotes: Rule {
    static let id: RuleID = "custom:csv_quotes"
    static let collection = RuleCollection.ifbench
    static let summary = "The response is tab-separated with 5 given columns, 3 rows, all quoted."
    static let parameters: [Parameter] = []

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Make up CSV data with tabs between the fields: a header of StudentID, Subject, Grade, \
            Semester, Score, and 3 rows under it. Put every field in double quotes. Output the data \
            alone.
            """
        ],
        .chinese: [
            """
            请生成以制表符分隔的 CSV 数据，表头依次为 StudentID、Subject、Grade、Semester、Score，其下共 3 行\
            数据，每个字段都用双引号括起来，只输出数据。
            """
        ],
    ]

    private static func table(_ rows: Int, _ subject: String) -> String {
        "\"StudentID\"\t\"Subject\"\t\"Grade\"\t\"Semester\"\t\"Score\""
            + (1...rows).map { "\n\"\($0)\"\t\(subject)\t\"8\"\t\"2\"\t\"97\"" }.joined()
    }

    static let examples: [RuleExample] = [
        .passes([:], table(3, "\"Music\"")),
        .passes([:], table(3, "\"音乐\"") + "\n"),
        .fails([:], table(3, "Music")),
        .fails([:], table(4, "\"音乐\"")),
        .failsUnsoundly([:], "```\n\(table(3, "\"Music\""))\n```"),
    ]

    private static let tab: UInt32 = 0x09
    private static let header = CSVHeader(
        ["StudentID", "Subject", "Grade", "Semester", "Score"], delimiter: tab, padding: [0x20])

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(of: response.points[...])
    }

    /// Looks inside a code fence, and forgives whitespace around the data.
    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(of: FencedText.inside(response.points))
    }

    private func verdict(of text: ArraySlice<UInt32>) -> RuleVerdict {
        guard Self.header.starts(text),
            let rows = CSVRows(text, delimiter: Self.tab, triplesQuotes: true, mostRows: 4)?.rows,
            rows.count == 4
        else { return RuleVerdict(Self.self, false, "not the wanted header and 3 rows") }
        let odd = rows.firstIndex { $0.count != 5 || !$0.allSatisfy(isQuoted) }
        return RuleVerdict(
            Self.self, odd == nil,
            odd.map { "row \($0): not 5 fields in quotes" } ?? "3 rows of 5 fields in quotes")
    }

    private func isQuoted(_ field: [UInt32]) -> Bool {
        let field = field.stripped()
        return field.first == 0x22 && field.last == 0x22
    }
}
