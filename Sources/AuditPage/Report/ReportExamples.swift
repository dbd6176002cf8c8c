import Audit

/// Some rows of each code, to be read.
struct ReportExamples {
    /// A row that left.
    struct Row {
        let id: String
        let detail: String
        /// What the row is about.
        let text: String

        init(_ entry: AuditIndex.Entry, text: String) {
            id = entry.id
            detail = entry.detail ?? ""
            self.text = text
        }
    }

    /// The rows of one stage and code.
    struct Drops {
        let group: DropCodes.Group
        let rows: [Row]
    }

    private static let detailCharacters = 400
    private static let textCharacters = 600

    let drops: [Drops]

    func write(_ html: inout HTML) {
        guard !drops.isEmpty else { return }
        html.add("section", ["aria-labelledby": "examples"]) { html in
            html.add("h2", ["id": "examples"], text: "Rows that left, for reading")
            for drop in drops where !drop.rows.isEmpty {
                html.add("h3") { html in
                    html.rowText("\(drop.group.code) ")
                    html.add("span", ["class": "quiet"], text: drop.group.stage.label)
                }
                for row in drop.rows {
                    html.add("article", ["class": "example"]) { html in
                        html.add("p") { html in
                            html.add("code") { html in html.rowText(row.id, limit: 80) }
                            html.text(" ")
                            html.rowText(row.detail, limit: Self.detailCharacters)
                        }
                        html.add("p", ["class": "text"]) { html in
                            html.rowText(row.text, limit: Self.textCharacters)
                        }
                    }
                }
            }
        }
    }
}
