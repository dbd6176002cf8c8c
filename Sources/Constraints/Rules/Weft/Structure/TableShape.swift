/// The one table of a response, for the rules that ask for one.
struct TableShape {
    let table: MarkdownOutline.Table
    /// The first row whose number of cells isn't the header's, counted from 1; nil if there is none.
    let unevenRow: Int?

    /// Looks for the table; nil where there is none or more than one.
    init?(_ response: ResponseText) {
        let outline = response.outline
        guard outline.tables.count == 1 else { return nil }
        let table = outline.tables[0]
        self.table = table
        unevenRow = table.rows.firstIndex { line in
            TableRow.count(of: outline.lines[line].range, in: response.points) != table.columns
        }.map { $0 - table.rows.lowerBound + 1 }
    }

    /// What every rule that asks for one table demands.
    static let demands: [Demand] = [.count(.tables, 1..<2), .quotes("|"), .quotes("-")]

    /// The marks of every table's lines.
    static func marks(in response: ResponseText) -> [Mark] {
        response.outline.tables.map { table in
            Mark(
                scalars: response.outline.place(of: table.header..<table.rows.upperBound),
                meaning: .counted)
        }
    }

    /// The verdict where there isn't exactly one table.
    static func missing(_ rule: any Rule.Type, in response: ResponseText) -> RuleVerdict {
        let count = response.outline.tables.count
        return RuleVerdict(rule, false, "\(count) tables, exactly 1")
    }
}
