/// The keys that the pages know, in a box that "?" opens.
enum KeyHelp {
    private static let keys: [(key: String, meaning: String)] = [
        ("j", "next row"), ("k", "row before"), ("Enter", "open the row that is marked in a list"),
        ("u", "back to the list"), ("r", "the drop was right"), ("w", "the drop was wrong"),
        ("/", "search"), ("?", "these keys"),
    ]

    static func write(_ html: inout HTML) {
        html.add("footer", ["class": "foot"]) { html in
            html.add("details", ["id": "keys"]) { html in
                html.add("summary") { html in
                    html.text("Keys ")
                    html.add("kbd", text: "?")
                }
                html.add("dl", ["class": "keys"]) { html in
                    for (key, meaning) in keys {
                        html.add("dt") { html in html.add("kbd", text: key) }
                        html.add("dd", text: meaning)
                    }
                }
            }
        }
    }
}
