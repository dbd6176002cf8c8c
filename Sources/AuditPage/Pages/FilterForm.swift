import Audit

/// The form that narrows a list of rows.
struct FilterForm {
    let snapshot: LiveIndex.Snapshot
    let query: RowQuery

    func write(_ html: inout HTML) {
        let filter = query.filter
        html.add("form", ["class": "filter", "action": "/rows", "aria-label": "Filter"]) { html in
            let stages = snapshot.run.stages.map { (String($0.index), $0.label) }
            select("Last stage", "stage", stages, filter.stage.map(String.init), &html)
            let fates = RowFilter.Fate.allCases.map { ($0.rawValue, $0.rawValue) }
            select("Fate", "fate", fates, filter.fate?.rawValue, &html)
            select("Code", "code", counted(.code), filter.code, &html)
            select("Rule", "rule", rules, filter.rule, &html)
            html.add("label", ["class": "check"]) { html in
                html.void(
                    "input",
                    [
                        "type": "checkbox", "name": "broken", "value": "1",
                        "checked": filter.isRuleBroken ? "" : nil,
                    ])
                html.text(" rule broken")
            }
            select("Source", "source", counted(.source), filter.source, &html)
            select("Language", "language", counted(.language), filter.language, &html)
            select("Composition", "composition", counted(.composition), filter.composition, &html)
            html.add("label") { html in
                html.add("span", text: "Words")
                html.void(
                    "input",
                    [
                        "type": "search", "name": "q", "value": filter.words ?? "",
                        "autocomplete": "off",
                    ])
            }
            html.add("div", ["class": "buttons"]) { html in
                html.add("button", ["type": "submit", "class": "main"], text: "Filter")
                if query.isNarrow {
                    html.add("a", ["href": PageAddress.rows(RowQuery())], text: "All rows")
                }
            }
        }
    }

    private var rules: [(String, String)] {
        snapshot.facts.rules.map { ($0.id, "\($0.id) (\(Figures.grouped($0.rows)))") }
    }

    private func counted(_ column: AuditIndex.Column) -> [(String, String)] {
        (snapshot.facts.counts[column] ?? []).map {
            ($0.value, "\($0.value) (\(Figures.grouped($0.rows)))")
        }
    }

    /// A field with a choice; one that is narrowed by stays choosable even where no row has it.
    private func select(
        _ label: String, _ name: String, _ options: [(value: String, text: String)],
        _ chosen: String?, _ html: inout HTML
    ) {
        var options = options
        if let chosen, !options.contains(where: { $0.value == chosen }) {
            options.append((chosen, chosen))
        }
        html.add("label", ["class": chosen == nil ? nil : "set"]) { html in
            html.add("span", text: label)
            html.add("select", ["name": name]) { html in
                html.add("option", ["value": ""], text: "any")
                for (value, text) in options {
                    html.add(
                        "option", ["value": value, "selected": value == chosen ? "" : nil],
                        text: text)
                }
            }
        }
    }
}
