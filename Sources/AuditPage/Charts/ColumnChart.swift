/// A histogram as inline SVG, with its numbers in a table under it.
struct ColumnChart {
    /// A column.
    struct Column {
        /// What is counted here: "0–9".
        let label: String
        let count: Int
    }

    /// A name that no other chart of the page has.
    let name: String
    let title: String
    /// What is seen in it, in a sentence.
    let summary: String
    /// What the columns stand for: "pass rate".
    let axis: String
    /// What is counted: "rows".
    let unit: String
    let columns: [Column]

    private static let (width, height) = (480, 170)
    private static let (left, top, bottom) = (8, 20, 40)
    /// A column of a chart with few of them is no wider than this.
    private static let widest = 60.0
    /// Up to so many columns there is room for a number above each.
    private static let mostValues = 12

    /// Adds the chart and its table.
    func write(_ html: inout HTML) {
        html.add("figure", ["class": "chart"]) { html in
            html.add("figcaption") { html in
                html.add("strong", text: title)
                html.text(" \(summary)")
            }
            draw(&html)
            let isTold = columns.count <= Self.mostValues
            html.add("details", ["class": isTold ? "numbers told" : "numbers"]) { html in
                html.add("summary", text: "The numbers")
                table(&html)
            }
        }
    }

    private func draw(_ html: inout HTML) {
        let most = max(columns.map(\.count).max() ?? 0, 1)
        let room = Double(Self.width - 2 * Self.left)
        let step = min(room / Double(max(columns.count, 1)), Self.widest)
        let floor = Self.height - Self.bottom
        html.add(
            "svg",
            [
                "class": "columns", "viewBox": "0 0 \(Self.width) \(Self.height)", "role": "img",
                "aria-labelledby": "\(name)-title \(name)-desc",
            ]
        ) { html in
            html.add("title", ["id": "\(name)-title"], text: title)
            html.add("desc", ["id": "\(name)-desc"], text: "\(summary) \(description)")
            html.add(
                "line",
                [
                    "class": "axis", "x1": "\(Self.left)", "x2": "\(Self.width - Self.left)",
                    "y1": "\(floor)", "y2": "\(floor)",
                ]
            ) { _ in }
            let every = max(1, (columns.count + 9) / 10)
            for (index, column) in columns.enumerated() {
                let tall = Double(column.count) / Double(most) * Double(floor - Self.top)
                let x = Double(Self.left) + Double(index) * step
                let middle = x + step / 2
                if column.count > 0 {
                    html.add(
                        "rect",
                        [
                            "class": "bar-got", "x": number(x + step * 0.08),
                            "y": number(Double(floor) - max(tall, 1)),
                            "width": number(step * 0.84), "height": number(max(tall, 1)),
                        ]
                    ) { html in
                        html.add("title", text: "\(column.label): \(column.count) \(unit)")
                    }
                    if columns.count <= Self.mostValues {
                        html.add(
                            "text",
                            [
                                "class": "value", "x": number(middle), "text-anchor": "middle",
                                "y": number(Double(floor) - max(tall, 1) - 4),
                            ], text: Figures.grouped(column.count))
                    }
                }
                if index % every == 0 {
                    html.add(
                        "text",
                        [
                            "class": "tick", "x": number(middle), "y": "\(floor + 15)",
                            "text-anchor": "middle",
                        ], text: column.label)
                }
            }
            html.add(
                "text",
                [
                    "class": "tick", "x": "\(Self.width / 2)", "y": "\(Self.height - 6)",
                    "text-anchor": "middle",
                ], text: axis)
        }
    }

    private var description: String {
        columns.filter { $0.count > 0 }.prefix(24)
            .map { "\($0.label): \(Figures.grouped($0.count))" }.joined(separator: "; ")
    }

    private func table(_ html: inout HTML) {
        html.add("table") { html in
            html.add("caption", ["class": "unseen"], text: title)
            html.add("thead") { html in
                html.add("tr") { html in
                    html.add("th", ["scope": "col"], text: axis)
                    html.add("th", ["scope": "col", "class": "number"], text: unit)
                }
            }
            html.add("tbody") { html in
                for column in columns {
                    html.add("tr") { html in
                        html.add("th", ["scope": "row"], text: column.label)
                        html.add(
                            "td", ["class": "number"], text: Figures.grouped(column.count))
                    }
                }
            }
        }
    }

    private func number(_ value: Double) -> String { String((value * 10).rounded() / 10) }
}
