import Audit

/// The top of a row's page: where it stands, its neighbours in the list, and the label.
struct LifeHead {
    let life: RowLife
    let query: RowQuery
    let previous: String?
    let next: String?
    let label: DropLabel?
    let formToken: String

    func write(_ html: inout HTML) {
        html.add("div", ["class": "life-head"]) { html in
            html.add("h1") { html in
                html.text("Row ")
                html.add("code") { html in html.rowText(life.id, limit: 120) }
            }
            html.add("nav", ["class": "neighbours", "aria-label": "Rows of the list"]) { html in
                link(previous, "prev", "← Before", &html)
                html.add(
                    "a", ["class": "up", "href": PageAddress.rows(query)],
                    text: query.isNarrow ? "Filtered list" : "List")
                link(next, "next", "Next →", &html)
            }
            html.add("p", ["class": "stand"]) { html in stand(&html) }
            if let departure = life.events.last?.departure { form(departure, &html) }
            if !life.relatedIDs.isEmpty { related(&html) }
        }
    }

    private func link(_ address: String?, _ rel: String, _ text: String, _ html: inout HTML) {
        if let address {
            html.add("a", ["rel": rel, "href": address], text: text)
        } else {
            html.add("span", ["class": "quiet"], text: text)
        }
    }

    private func stand(_ html: inout HTML) {
        guard let last = life.events.last else { return }
        if let departure = last.departure {
            FateBadge.write(departure.kind == .dropped ? .dropped : .failed, &html)
            html.text(" by \(last.stage.label) as ")
            html.add("strong") { html in html.rowText(departure.code, limit: 80) }
            html.text(": ")
            html.rowText(departure.detail, limit: 2_000)
        } else {
            FateBadge.write(.kept, &html)
            html.text(" by \(last.stage.label)")
        }
    }

    private func form(_ departure: Departure, _ html: inout HTML) {
        html.add(
            "form",
            ["class": "label", "method": "post", "action": "/label", "aria-label": "Label"]
        ) { html in
            hidden("token", formToken, &html)
            hidden("id", life.id, &html)
            for field in query.fields { hidden(field.name, field.value, &html) }
            html.add("span", ["id": "asked"], text: "Was it right to leave this row out?")
            for verdict in DropLabel.Verdict.allCases {
                html.add(
                    "button",
                    [
                        "type": "submit", "name": "label", "value": verdict.rawValue,
                        "class": "verdict-\(verdict.rawValue)",
                        "aria-pressed": label?.verdict == verdict ? "true" : "false",
                    ], text: verdict == .right ? "Right" : "Wrong")
            }
            html.add("label") { html in
                html.add("span", ["class": "unseen"], text: "Why, in a few words")
                html.void(
                    "input",
                    [
                        "name": "note", "maxlength": "1000", "value": label?.note ?? "",
                        "placeholder": "why, in a few words", "autocomplete": "off",
                    ])
            }
            html.add("span", ["class": "kept-label", "role": "status"]) { html in
                if let label { html.text("Labelled \(label.verdict.rawValue).") }
            }
        }
    }

    private func hidden(_ name: String, _ value: String, _ html: inout HTML) {
        html.void("input", ["type": "hidden", "name": name, "value": value])
    }

    private func related(_ html: inout HTML) {
        html.add("p", ["class": "quiet"]) { html in
            html.text("Other rows whose ids begin so:")
            for id in life.relatedIDs.prefix(10) {
                html.text(" ")
                html.add("a", ["href": PageAddress.row(id, in: RowQuery())]) { html in
                    html.rowText(id, limit: 80)
                }
            }
        }
    }
}
