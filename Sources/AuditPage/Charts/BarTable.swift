/// A table with a bar in each row, drawn as inline SVG: what is compared stands beside its numbers.
struct BarTable {
    /// A stretch of a bar.
    struct Stretch {
        /// What it counts, which also says how it looks: "kept".
        let kind: Kind
        let value: Double
    }

    /// What a stretch counts.
    enum Kind: String, CaseIterable {
        case kept
        case dropped
        case failed
        case asked
        case got

        /// The class of its look.
        fileprivate var style: String { "bar-\(rawValue)" }
    }

    /// A row of the table.
    struct Row {
        let name: String
        /// Where the name leads; nil for nowhere.
        var link: String?
        /// The texts that come before the numbers, one for each column.
        var texts: [String] = []
        /// The numbers' texts, one for each column.
        let cells: [String]
        /// Each bar's stretches; several bars stand under one another.
        let bars: [[Stretch]]
        /// A further text under the name.
        var note: String?
    }

    let caption: String
    /// The heading of the names.
    let nameColumn: String
    /// The headings of the texts that come before the numbers.
    var textColumns: [String] = []
    /// The headings of the numbers.
    let columns: [String]
    var rows: [Row] = []

    /// Adds the table.
    func write(_ html: inout HTML) {
        let most = rows.flatMap(\.bars).map { $0.reduce(0) { $0 + $1.value } }.max() ?? 0
        html.add("div", ["class": "scroll"]) { html in
            html.add("table", ["class": "bars"]) { html in
                // The heading above says the same to those who see it.
                html.add("caption", ["class": "unseen"], text: caption)
                html.add("thead") { html in
                    html.add("tr") { html in
                        html.add("th", ["scope": "col"], text: nameColumn)
                        for column in textColumns {
                            html.add("th", ["scope": "col"], text: column)
                        }
                        for column in columns {
                            html.add("th", ["scope": "col", "class": "number"], text: column)
                        }
                        html.add("th", ["scope": "col", "class": "chart"]) { html in
                            html.add("span", ["class": "unseen"], text: "Chart")
                        }
                    }
                }
                html.add("tbody") { html in
                    for row in rows { write(row, most, &html) }
                }
            }
        }
    }

    private func write(_ row: Row, _ most: Double, _ html: inout HTML) {
        html.add("tr") { html in
            html.add("th", ["scope": "row"]) { html in
                if let link = row.link {
                    html.add("a", ["href": link], text: row.name)
                } else {
                    html.text(row.name)
                }
                if let note = row.note { html.add("span", ["class": "note"], text: note) }
            }
            for (column, text) in zip(textColumns, row.texts) {
                html.add("td", ["data-label": column], text: text)
            }
            for (column, cell) in zip(columns, row.cells) {
                html.add("td", ["class": "number", "data-label": column], text: cell)
            }
            html.add("td", ["class": "chart"]) { html in draw(row, most, &html) }
        }
    }

    /// One bar above the other, 100 units wide for the largest of all.
    private func draw(_ row: Row, _ most: Double, _ html: inout HTML) {
        let height = 10.0
        let whole = height * Double(max(row.bars.count, 1))
        html.add(
            "svg",
            [
                "class": "bar", "viewBox": "0 0 100 \(Int(whole))", "preserveAspectRatio": "none",
                "role": "img", "aria-label": label(row), "height": "\(Int(whole) + 2)",
            ]
        ) { html in
            html.add("title", text: label(row))
            for (index, bar) in row.bars.enumerated() {
                var left = 0.0
                for stretch in bar where stretch.value > 0 && most > 0 {
                    // What is there at all can be seen.
                    let width = max(0.4, stretch.value / most * 100)
                    html.add(
                        "rect",
                        [
                            "class": stretch.kind.style, "x": Self.number(left),
                            "y": Self.number(Double(index) * height + 1),
                            "width": Self.number(width), "height": Self.number(height - 2),
                        ]
                    ) { _ in }
                    left += width
                }
            }
        }
    }

    private func label(_ row: Row) -> String {
        let cells = zip(textColumns + columns, row.texts + row.cells).map { "\($0) \($1)" }
        return "\(row.name): \(cells.joined(separator: ", "))"
    }

    /// A coordinate with two decimals.
    private static func number(_ value: Double) -> String {
        String((value * 100).rounded() / 100)
    }
}
