import Audit
import OrderedCollections
import Rows

/// What one stage did with a row.
struct EventView {
    private let event: RowLife.Event
    /// The row's fields before the stage.
    private let before: OrderedDictionary<String, JSONValue>
    private let after: OrderedDictionary<String, JSONValue>

    /// Takes an event; `known` are the row's fields as the events before left them.
    init(_ event: RowLife.Event, known: inout OrderedDictionary<String, JSONValue>) {
        self.event = event
        before = known
        known.merge(event.changes) { $1 }
        after = known
    }

    func write(_ html: inout HTML) {
        let name = "stage-\(event.stage.index)"
        html.add("section", ["class": "event", "aria-labelledby": name]) { html in
            html.add("h2", ["id": name]) { html in
                html.text("\(event.stage.label) ")
                let kind = event.departure?.kind
                FateBadge.write(kind == nil ? .kept : kind == .dropped ? .dropped : .failed, &html)
            }
            if let departure = event.departure {
                html.add("p", ["class": "why"]) { html in
                    html.add("strong") { html in html.rowText(departure.code, limit: 80) }
                    html.text(" ")
                    html.rowText(departure.detail)
                }
            }
            if event.changes.isEmpty, event.departure == nil {
                html.add("p", ["class": "quiet"], text: "Nothing changed.")
            }
            fields(&html)
            if let verdicts = event.departure?.evidence {
                html.add("h3", text: "Evidence")
                VerdictView.write(verdicts, row: marks, &html)
            }
        }
    }

    private func fields(_ html: inout HTML) {
        let shown = event.changes.filter { $0.key != "verdicts" }
        guard !shown.isEmpty || event.changes["verdicts"] != nil else { return }
        html.add("dl", ["class": "fields"]) { html in
            for (name, value) in shown {
                html.add("dt") { html in html.rowText(name, limit: 80) }
                html.add("dd") { html in
                    FieldView(name: name, value: value, earlier: earlier(name)).write(&html)
                }
            }
            if let verdicts = event.changes["verdicts"] {
                html.add("dt", text: "verdicts")
                html.add("dd") { html in
                    VerdictView.write(verdicts, row: marks, &html)
                }
            }
        }
    }

    private var marks: RowMarks { RowMarks(row: .object(after)) }

    /// What a text is compared with: its value before, and for an instruction that is new its seed.
    private func earlier(_ name: String) -> JSONValue? {
        if let value = before[name] { return value }
        return name == "instruction" ? before["text"] ?? event.changes["text"] : nil
    }
}
