/// How many rows have each value of a column, how many of them came through, and what was asked.
struct ShareTable {
    let name: String
    let counts: [RunFacts.Count]
    /// What all values come to, those beyond the list too.
    let total: RunFacts.Total
    /// The shares that the pipeline asks for, from 0 to 1; empty where it asks for none.
    let asked: [String: Double]

    func write(_ html: inout HTML) {
        Legend.write([(.asked, "rows"), (.got, "came through")], &html)
        var columns = ["Rows", "Share", "Came through", "Share of these"]
        if !asked.isEmpty { columns.insert("Asked for", at: 0) }
        var table = BarTable(
            caption: "\(name): rows that came and came through", nameColumn: name,
            columns: columns)
        table.rows = counts.map { count in
            var cells = [
                Figures.grouped(count.rows), Figures.percent(count.rows, of: total.rows),
                Figures.grouped(count.kept), Figures.percent(count.kept, of: total.kept),
            ]
            if !asked.isEmpty { cells.insert(Figures.share(asked[count.value]), at: 0) }
            return BarTable.Row(
                name: count.value, cells: cells,
                bars: [
                    [.init(kind: .asked, value: Double(count.rows))],
                    [.init(kind: .got, value: Double(count.kept))],
                ])
        }
        table.write(&html)
        if total.values > counts.count {
            let rest = Figures.grouped(total.values - counts.count)
            html.add("p", ["class": "quiet"], text: "and \(rest) more")
        }
    }
}
