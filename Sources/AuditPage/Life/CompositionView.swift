import Rows

/// How a row's constraints combine, as a list in lists.
enum CompositionView {
    /// Trees that are deeper are no trees of Weft's.
    private static let mostDepth = 12

    static func write(_ tree: JSONValue, _ html: inout HTML) {
        html.add("ul", ["class": "tree"]) { html in node(tree, "", 0, &html) }
    }

    private static func node(
        _ node: JSONValue, _ role: String, _ depth: Int, _ html: inout HTML
    ) {
        guard depth < mostDepth else { return }
        html.add("li") { html in
            if !role.isEmpty { html.add("span", ["class": "quiet"], text: "\(role) ") }
            if node["kind"]?.string == "leaf" {
                leaf(node, &html)
            } else {
                html.add("strong") { html in html.rowText(node["kind"]?.string ?? "?", limit: 40) }
                if let condition = node["condition"] {
                    html.text(" if ")
                    html.rowText(condition["text"]?.string ?? "", limit: 500)
                    html.text(condition["holds"]?.bool == true ? " (it is so)" : " (it isn't so)")
                }
            }
            let parts = parts(node)
            guard !parts.isEmpty else { return }
            html.add("ul") { html in
                for (role, part) in parts { self.node(part, role, depth + 1, &html) }
            }
        }
    }

    private static func leaf(_ node: JSONValue, _ html: inout HTML) {
        html.add("code") { html in html.rowText(node["id"]?.string ?? "", limit: 40) }
        html.text(" ")
        if let rule = node["rule"] {
            html.rowText(rule["id"]?.string ?? "", limit: 200)
            if let text = rule["text"]?.string { html.rowText(": \(text)", limit: 1_000) }
        } else if let question = node["question"] {
            html.rowText(
                question["text"]?.string ?? question["question"]?.string ?? "", limit: 1_000)
        }
    }

    private static func parts(_ node: JSONValue) -> [(String, JSONValue)] {
        var parts: [(String, JSONValue)] = []
        for part in node["parts"]?.array ?? [] { parts.append(("", part)) }
        for (index, step) in (node["steps"]?.array ?? []).enumerated() {
            parts.append(("step \(index + 1):", step))
        }
        if let then = node["then"] { parts.append(("then", then)) }
        if let other = node["else"], other != .null { parts.append(("else", other)) }
        return parts
    }
}
