import OrderedCollections
import Rows

/// A field of a row as a reader wants it, by its name and form.
struct FieldView {
    let name: String
    let value: JSONValue
    /// What a text is compared with; nil for nothing.
    let earlier: JSONValue?

    /// Fields that hold a text to be read, however short.
    private static let prose: Set = ["text", "instruction", "problem", "answer", "item", "draft"]

    func write(_ html: inout HTML) {
        switch (name, value) {
        case (_, .string(let text)): self.text(text, &html)
        case ("rules", .array(let rules)) where rules.allSatisfy({ $0["id"]?.string != nil }):
            RuleTable.write(rules, &html)
        case ("responses", .array(let responses)):
            ResponseView.write(responses, &html)
        case ("composition", .object):
            CompositionView.write(value, &html)
        case ("source", .object): source(&html)
        case (_, .object(let members)) where members.values.allSatisfy({ $0.isPlain }):
            html.text(
                members.map { "\($0.key) \($0.value.string ?? $0.value.text)" }
                    .joined(separator: " · "))
        case (_, .array(let items)) where !items.isEmpty && items.allSatisfy({ $0.object != nil }):
            html.add("ol", ["class": "items"]) { html in
                for item in items.prefix(100) {
                    html.add("li") { html in
                        FieldView(name: "", value: item, earlier: nil).write(&html)
                    }
                }
            }
        default:
            html.add("code", ["class": "json"]) { html in
                html.rowText(value.string ?? value.text, limit: 20_000)
            }
        }
    }

    private func text(_ text: String, _ html: inout HTML) {
        if let old = earlier?.string, old != text {
            DiffView.write(from: old, to: text, &html)
        } else if Self.prose.contains(name) || text.utf8.count > 120 || text.contains("\n") {
            TextView.write(text, &html)
        } else {
            html.rowText(text)
        }
    }

    private func source(_ html: inout HTML) {
        guard let file = value["file"]?.string else {
            return html.add("code") { html in html.rowText(value.text, limit: 2_000) }
        }
        html.rowText(file, limit: 500)
        if let line = value["line"]?.int { html.text(":\(line)") }
        let facts = ["format", "licence"].compactMap { value[$0]?.string }
        if !facts.isEmpty { html.rowText(" (\(facts.joined(separator: ", ")))", limit: 200) }
    }
}

extension JSONValue {
    /// Whether it is neither a list nor an object.
    fileprivate var isPlain: Bool { array == nil && object == nil }
}
