import OrderedCollections
import Rows

/// The rules of a row with their arguments and words.
enum RuleTable {
    static func write(_ rules: [JSONValue], _ html: inout HTML) {
        html.add("div", ["class": "scroll"]) { html in
            html.add("table") { html in
                html.add("caption", ["class": "unseen"], text: "Rules")
                html.add("thead") { html in
                    html.add("tr") { html in
                        for name in ["Rule", "Arguments", "In words"] {
                            html.add("th", ["scope": "col"], text: name)
                        }
                    }
                }
                html.add("tbody") { html in for rule in rules.prefix(200) { row(rule, &html) } }
            }
        }
    }

    private static func row(_ rule: JSONValue, _ html: inout HTML) {
        html.add("tr") { html in
            html.add("th", ["scope": "row"]) { html in
                html.rowText(rule["id"]?.string ?? "", limit: 200)
            }
            html.add("td") { html in
                for (name, value) in rule["kwargs"]?.object ?? [:] {
                    html.add("div") { html in
                        html.add("span", ["class": "quiet"]) { html in
                            html.rowText("\(name) ", limit: 100)
                        }
                        html.rowText(value.string ?? value.text, limit: 1_000)
                    }
                }
            }
            html.add("td") { html in html.rowText(rule["text"]?.string ?? "", limit: 2_000) }
        }
    }
}
