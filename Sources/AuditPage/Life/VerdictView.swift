import Audit
import Rows

/// What the checks said of each draw; evidence of another form as it is.
enum VerdictView {
    /// Longer responses, in bytes, aren't searched for places.
    private static let mostBytes = 100_000

    /// The most places of a response that are marked: finding each one takes a walk through the text.
    private static let mostMarks = 2_000

    /// Adds what `value` says of the draws of a row.
    static func write(_ value: JSONValue, row: RowMarks, _ html: inout HTML) {
        let draws = value.array ?? value["verdicts"]?.array
        guard let verdicts = draws, verdicts.allSatisfy({ $0["rules"]?.array != nil })
        else {
            return html.add("code", ["class": "json"]) { html in
                html.rowText(value.string ?? value.text, limit: 20_000)
            }
        }
        for verdict in verdicts.prefix(64) {
            html.add("article", ["class": "verdict"]) { html in
                head(verdict, &html)
                outcomes(verdict, &html)
                marked(verdict, row, &html)
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

    /// The response again with the places on which broken rules' verdicts rest.
    private static func marked(_ verdict: JSONValue, _ row: RowMarks, _ html: inout HTML) {
        guard let draw = verdict["draw"]?.int, let text = row.text(draw: draw),
            text.utf8.count <= mostBytes
        else { return }
        let broken = (verdict["rules"]?.array ?? []).filter {
            $0["compatible"]?.bool == false || $0["sound"]?.bool == false
        }
        var rest = mostMarks
        let marks = broken.flatMap { result -> [TextView.Mark] in
            guard let rule = result["rule"]?.string else { return [] }
            let meaning = "\(rule): \(result["detail"]?.string ?? "")"
            let places = row.marks(rule: rule, leaf: result["leaf"]?.string, draw: draw)
                .prefix(rest)
            rest -= places.count
            return places.compactMap {
                guard let range = $0.range(in: text) else { return nil }
                return TextView.Mark(
                    range: range, meaning: meaning, isOffending: $0.isOffending)
            }
        }
        guard !marks.isEmpty else { return }
        html.add("details", ["open": ""]) { html in
            let places = Figures.count(marks.count, "place")
            html.add("summary", text: "Where: \(places), as today's checkers see it")
            TextView.write(text, marks: marks, &html)
        }
    }
}
