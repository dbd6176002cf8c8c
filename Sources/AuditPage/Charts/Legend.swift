/// Tells what the colours of a chart stand for.
enum Legend {
    /// Adds a line with a swatch and a meaning for each kind.
    static func write(_ kinds: [(kind: BarTable.Kind, meaning: String)], _ html: inout HTML) {
        html.add("p", ["class": "legend"]) { html in
            for (kind, meaning) in kinds {
                html.add("span", ["class": "key"]) { html in
                    html.add(
                        "svg",
                        [
                            "class": "swatch", "viewBox": "0 0 10 10", "width": "10",
                            "height": "10", "aria-hidden": "true",
                        ]
                    ) { html in
                        html.add(
                            "rect",
                            ["class": "bar-\(kind.rawValue)", "width": "10", "height": "10"]
                        ) { _ in }
                    }
                    html.text(" \(meaning)")
                }
            }
        }
    }
}
