/// Wants comma-separated values with five given columns and seven rows.
///
/// Upstream reads the response with Python's csv module: the first row must be the names to the
/// letter, seven rows of five fields must follow, and nothing else, not even a blank line.
struct CustomCSVCity: Rule {
    static let id: RuleID = "custom:csv_city"
    static let collection = RuleCollection.ifbench
    static let summary =
        "The response is CSV with the columns ID, Country, City, Year and Count, and 7 rows."
    static let parameters: [Parameter] = []

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Make up CSV data with commas between the fields: a header of ID, Country, City, Year, \
            Count, and 7 rows under it. Output the data alone.
            """
        ],
        .chinese: [
            "请生成以逗号分隔的 CSV 数据，表头为 ID,Country,City,Year,Count，其下共 7 行数据，只输出数据。"
        ],
    ]

    private static let header = "ID,Country,City,Year,Count"

    private static func table(_ rows: Int, _ row: String = "Norway,Oslo,1999,7") -> String {
        header + (1...rows).map { "\n\($0),\(row)" }.joined()
    }

    static let examples: [RuleExample] = [
        .passes([:], table(7)),
        .passes([:], table(7, "挪威,\"奥斯陆,北欧\",1999,7") + "\n"),
        .fails([:], table(6)),
        .fails([:], table(7, "挪威,奥斯陆,1999")),
        .failsUnsoundly([:], "```csv\n\(table(7))\n```"),
        .failsUnsoundly([:], table(7) + "\n\n"),
    ]

    private static let names = ["ID", "Country", "City", "Year", "Count"].map(\.points)

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(of: response.points[...])
    }

    /// Looks inside a code fence, and forgives whitespace around the data.
    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(of: FencedText.inside(response.points))
    }

    private func verdict(of text: ArraySlice<UInt32>) -> RuleVerdict {
        guard let rows = CSVRows(text, delimiter: 0x2C, triplesQuotes: false, mostRows: 8)?.rows,
            rows.count == 8
        else { return RuleVerdict(Self.self, false, "not a header and 7 rows") }
        guard rows[0] == Self.names else {
            return RuleVerdict(Self.self, false, "the header isn't \(Self.header)")
        }
        let odd = rows.firstIndex { $0.count != 5 }
        return RuleVerdict(
            Self.self, odd == nil,
            odd.map { "row \($0): not 5 fields" } ?? "7 rows of 5 fields")
    }
}
