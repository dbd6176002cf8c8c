import Audit

/// A table of rows, each leading to its life.
struct RowList {
    private static let detailCharacters = 240
    private static let textCharacters = 160

    let run: AuditRun
    let query: RowQuery
    let entries: [AuditIndex.Entry]
    /// What the rows are about, by their numbers.
    let texts: [Int64: String]

    func write(_ html: inout HTML) {
        html.add("div", ["class": "scroll"]) { html in
            html.add("table", ["class": "rows"]) { html in
                html.add("caption", ["class": "unseen"], text: "Rows that match")
                html.add("thead") { html in
                    html.add("tr") { html in
                        for name in ["Row", "Stood last", "What it is about", "Language"] {
                            html.add("th", ["scope": "col"], text: name)
                        }
                        html.add("th", ["scope": "col", "class": "number"], text: "Passed")
                    }
                }
                html.add("tbody") { html in for entry in entries { row(entry, &html) } }
            }
        }
    }

    private func row(_ entry: AuditIndex.Entry, _ html: inout HTML) {
        html.add("tr") { html in
            html.add("th", ["scope": "row"]) { html in
                html.add("a", ["class": "id", "href": PageAddress.row(entry.id, in: query)]) {
                    html in html.rowText(entry.id, limit: 80)
                }
            }
            html.add("td") { html in
                FateBadge.write(entry.fate, &html)
                html.text(" \(stage(entry.stage))")
            }
            html.add("td", ["class": "why"]) { html in
                if let text = texts[entry.number] {
                    html.add("div", ["class": "about"]) { html in
                        html.rowText(text, limit: Self.textCharacters, isCutQuietly: true)
                    }
                }
                guard let code = entry.code else { return }
                html.add("strong") { html in html.rowText(code, limit: 80) }
                html.text(" ")
                html.rowText(
                    entry.detail ?? "", limit: Self.detailCharacters, isCutQuietly: true)
            }
            html.add("td", ["data-label": "Language"]) { html in
                html.rowText(entry.language ?? "", limit: 20)
            }
            html.add(
                "td", ["class": "number", "data-label": "Passed"],
                text: entry.passRate.map(Figures.decimal) ?? "")
        }
    }

    private func stage(_ index: Int) -> String {
        run.stages.first { $0.index == index }?.label ?? String(index)
    }
}
