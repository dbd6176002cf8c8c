/// Wants comma-separated values with five given columns, fourteen rows, and a quoted field with a
/// special character in it.
///
/// Upstream reads the response with Python's csv module, quotes kept: a header line and fourteen
/// rows, blank lines counted. Rows must have five fields up to the first one with a special field;
/// later rows aren't looked at. A field is special if its first line starts with a quote and has,
/// before its last quote, a code point that is no letter, digit, underscore or whitespace: a second
/// quote is enough.
struct CustomCSVSpecialCharacter: Rule {
    static let id: RuleID = "custom:csv_special_character"
    static let collection = RuleCollection.ifbench
    static let summary =
        "The response is CSV with 5 given columns, 14 rows, and a quoted special character."
    static let parameters: [Parameter] = []

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Make up CSV data with commas between the fields: a header of ProductID, Category, Brand, \
            Price, Stock, and 14 rows under it. Let one field contain a special character and put \
            that field in double quotes. Output the data alone.
            """
        ],
        .chinese: [
            """
            请生成以逗号分隔的 CSV 数据，表头为 ProductID,Category,Brand,Price,Stock，其下共 14 行数据，\
            其中一个字段要含有特殊字符并用双引号括起来，只输出数据。
            """
        ],
    ]

    private static func table(_ rows: Int, _ special: String) -> String {
        "ProductID,Category,Brand,Price,Stock\n1,Tea,\(special),9.5,3"
            + (2...rows).map { "\n\($0),Tea,Oolong,9.5,3" }.joined()
    }

    static let examples: [RuleExample] = [
        .passes([:], table(14, "\"Earl & Grey\"")),
        .passes([:], table(14, "\"龙井,特级\"")),
        .fails([:], table(14, "Earl & Grey")),
        .fails([:], table(13, "\"龙井,特级\"")),
        .passesUnsoundly([:], table(14, "\"Earl\"\"\"")),
        .failsUnsoundly([:], "```\n\(table(14, "\"Earl & Grey\""))\n```"),
    ]

    private static let header = CSVHeader(
        ["ProductID", "Category", "Brand", "Price", "Stock"], delimiter: 0x2C,
        padding: [0x20, 0x09])

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        guard let rows = rows(of: response.points[...]) else { return noTable }
        for (index, row) in rows.enumerated().dropFirst() {
            guard row.count == 5 else { return odd(index) }
            if row.contains(where: isSpecial) { return verdict(true) }
        }
        return verdict(false)
    }

    /// Looks inside a code fence, wants five fields in every row, and a special character besides the
    /// quotes.
    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        guard let rows = rows(of: FencedText.inside(response.points)) else { return noTable }
        if let index = rows.dropFirst().firstIndex(where: { $0.count != 5 }) { return odd(index) }
        return verdict(
            rows.dropFirst().joined().contains { field in
                isSpecial(field) && isSpecial([0x22] + field.filter { $0 != 0x22 } + [0x22])
            })
    }

    private func rows(of text: ArraySlice<UInt32>) -> [[[UInt32]]]? {
        guard Self.header.starts(text),
            let rows = CSVRows(text, delimiter: 0x2C, triplesQuotes: true, mostRows: 15)?.rows,
            rows.count == 15
        else { return nil }
        return rows
    }

    private func isSpecial(_ field: [UInt32]) -> Bool {
        let line = field.prefix { $0 != BlankLines.lineBreak }
        guard line.first == 0x22, let last = line.lastIndex(of: 0x22), last > 1 else {
            return false
        }
        return line[1..<last].contains { !CodePoint.isWord($0) && !CodePoint.isSpace($0) }
    }

    private var noTable: RuleVerdict {
        RuleVerdict(Self.self, false, "not the wanted header and 14 rows")
    }

    private func odd(_ row: Int) -> RuleVerdict {
        RuleVerdict(Self.self, false, "row \(row): not 5 fields")
    }

    private func verdict(_ followed: Bool) -> RuleVerdict {
        RuleVerdict(
            Self.self, followed,
            followed ? "a quoted special character" : "no quoted special character")
    }
}
