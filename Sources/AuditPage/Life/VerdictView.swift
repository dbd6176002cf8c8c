import Rows

/// What the checks said of each draw; evidence of another form as it is.
enum VerdictView {
    static func write(_ value: JSONValue, responses: [JSONValue], _ html: inout HTML) {
        guard let verdicts = value.array, verdicts.allSatisfy({ $0["rules"]?.array != nil }) else {
            return html.add("code", ["class": "json"]) { html in
                html.rowText(value.string ?? value.text, limit: 20_000)
            }
        }
        for verdict in verdicts.prefix(64) {
            html.add("article", ["class": "verdict"]) { html in
                head(verdict, &html)
                outcomes(verdict, &html)
                marked(verdict, responses, &html)
            }
        }
    }

    private static func head(_ verdict: JSONValue, _ html: inout HTML) {
        html.add("p", ["class": "facts"]) { html in
            html.add("strong", text: "Draw \(verdict["draw"]?.text ?? "?")")
            if let fault = verdict["fault"]?.string {
                html.add("span", ["class": "outcome-bad"]) { html in
                    html.rowText(fault, limit: 80)
                }
                html.add("span") { html in
                    html.rowText(verdict["detail"]?.string ?? "", limit: 1_000)
                }
            } else {
                html.add("span", ["class": "outcome-good"], text: "passes")
            }
            if let satisfied = verdict["satisfied"]?.int, let of = verdict["of"]?.int {
                html.add("span", ["class": "quiet"], text: "\(satisfied) of \(of) satisfied")
            }
        }
    }

    private static func outcomes(_ verdict: JSONValue, _ html: inout HTML) {
        let rules = (verdict["rules"]?.array ?? []).map { Outcome(rule: $0) }
        let questions = (verdict["questions"]?.array ?? []).map { Outcome(question: $0) }
        let checks = (verdict["checks"]?.array ?? []).map { Outcome(check: $0) }
        let all = rules + questions + checks
        guard !all.isEmpty else { return }
        html.add("div", ["class": "scroll"]) { html in
            html.add("table", ["class": "outcomes"]) { html in
                html.add("caption", ["class": "unseen"], text: "Checks of this draw")
                html.add("thead") { html in
                    html.add("tr") { html in
                        for name in ["Outcome", "Check", "What was found"] {
                            html.add("th", ["scope": "col"], text: name)
                        }
                    }
                }
                html.add("tbody") { html in
                    for outcome in all {
                        html.add("tr") { html in
                            html.add("td", ["class": outcome.isGood ? "good" : "bad"]) { html in
                                html.text("\(outcome.isGood ? "✓" : "✗") \(outcome.word)")
                            }
                            html.add("th", ["scope": "row"]) { html in
                                html.rowText(outcome.name, limit: 500)
                            }
                            html.add("td") { html in html.rowText(outcome.detail, limit: 2_000) }
                        }
                    }
                }
            }
        }
    }

    /// The response again where a rule has told in which places it failed.
    private static func marked(
        _ verdict: JSONValue, _ responses: [JSONValue], _ html: inout HTML
    ) {
        let marks = (verdict["rules"]?.array ?? []).flatMap { rule in
            (rule["marks"]?.array ?? []).compactMap { TextView.Mark($0, of: rule) }
        }
        guard !marks.isEmpty, let draw = verdict["draw"]?.int,
            let text = responses.first(where: { $0["draw"]?.int == draw })?["text"]?.string
        else { return }
        html.add("details", ["open": ""]) { html in
            html.add("summary", text: "Where it failed")
            TextView.write(text, marks: marks, &html)
        }
    }
}

extension TextView.Mark {
    /// Reads a mark that a verdict has: a range of bytes, [from, to], or with from and to.
    fileprivate init?(_ value: JSONValue, of rule: JSONValue) {
        let from = value["from"]?.int ?? value.array?.first?.int
        let to = value["to"]?.int ?? value.array?.dropFirst().first?.int
        guard let from, let to, from >= 0, to > from else { return nil }
        let name = rule["rule"]?.string ?? ""
        self.init(range: from..<to, meaning: "\(name): \(rule["detail"]?.string ?? "")")
    }
}
