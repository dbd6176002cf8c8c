import Rows

/// The responses of a row, each with how it was made; a repaired one beside what it was before.
enum ResponseView {
    static func write(_ responses: [JSONValue], _ html: inout HTML) {
        for response in responses.prefix(64) {
            html.add("article", ["class": "response"]) { html in
                html.add("p", ["class": "facts"]) { html in facts(response, &html) }
                if let reasoning = response["reasoning"]?.string, !reasoning.isEmpty {
                    html.add("details") { html in
                        html.add(
                            "summary",
                            text: "Reasoning, \(Figures.count(reasoning.count, "character"))")
                        TextView.write(reasoning, &html)
                    }
                }
                let text = response["text"]?.string ?? ""
                let origin = response["repaired_from"]?.int.flatMap { draw in
                    responses.first { $0["draw"]?.int == draw }?["text"]?.string
                }
                if let origin {
                    DiffView.write(from: origin, to: text, &html)
                } else {
                    TextView.write(text, &html)
                }
            }
        }
    }

    private static func facts(_ response: JSONValue, _ html: inout HTML) {
        html.add("strong", text: "Draw \(response["draw"]?.text ?? "?")")
        if let draw = response["repaired_from"]?.int { html.text(", repaired from draw \(draw)") }
        for name in ["model", "form", "finish"] {
            guard let value = response[name]?.string else { continue }
            html.add("span") { html in
                html.add("span", ["class": "quiet"], text: "\(name) ")
                html.rowText(value, limit: 100)
            }
        }
        if let call = response["call"]?.string {
            html.add("a", ["href": "#call-\(call.prefix(12))"]) { html in
                html.rowText("call \(call.prefix(12))")
            }
        }
    }
}
