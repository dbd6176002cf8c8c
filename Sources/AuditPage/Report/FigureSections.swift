import Audit

/// The figures of a run beyond its funnel: what was asked and what came of it, and what it took.
struct FigureSections {
    let facts: RunFacts

    func write(_ html: inout HTML) {
        if !facts.rules.isEmpty { section("rules", "Rules, asked and got", &html, rules) }
        if has(.composition) {
            section("compositions", "Compositions, asked and got", &html) { html in
                ShareTable(
                    name: "Composition", counts: facts.counts[.composition] ?? [],
                    total: facts.totals[.composition] ?? .init(),
                    asked: facts.askedCompositions
                ).write(&html)
            }
        }
        if !facts.selections.isEmpty {
            section("selections", "Selections, asked and got", &html) { html in
                for selection in facts.selections {
                    SelectionTable(selection: selection).write(&html)
                }
            }
        }
        if !facts.passRates.isEmpty {
            section("pass-rates", "Draws that passed", &html, passRates)
        }
        for (column, name, title) in [
            (AuditIndex.Column.language, "Language", "Languages"), (.source, "Source", "Sources"),
            (.topic, "Topic", "Topics"), (.ability, "Ability", "Abilities"),
        ] where has(column) {
            section(column.rawValue, title, &html) { html in
                ShareTable(
                    name: name, counts: facts.counts[column] ?? [],
                    total: facts.totals[column] ?? .init(), asked: [:]
                ).write(&html)
            }
        }
        if !facts.lengths.isEmpty { section("lengths", "Lengths", &html, lengths) }
        if !facts.calls.isEmpty {
            section("calls", "Calls, tokens and cost", &html) { html in
                CallTable(facts: facts).write(&html)
            }
            section("latency", "How long answers took", &html, latencies)
        }
    }

    private func has(_ column: AuditIndex.Column) -> Bool {
        facts.counts[column]?.isEmpty == false
    }

    private func section(
        _ id: String, _ title: String, _ html: inout HTML, _ body: (inout HTML) -> Void
    ) {
        html.add("section", ["aria-labelledby": id]) { html in
            html.add("h2", ["id": id], text: title)
            body(&html)
        }
    }

    private func rules(_ html: inout HTML) {
        Legend.write([(.asked, "rows with the rule"), (.got, "came through")], &html)
        var table = BarTable(
            caption: "Rules, asked and got", nameColumn: "Rule",
            columns: ["Rows with it", "Came through", "Share", "Draws that held"])
        table.rows = facts.rules.map { rule in
            let kept = facts.rulesKept[rule.id] ?? 0
            return BarTable.Row(
                name: rule.id,
                cells: [
                    Figures.grouped(rule.rows), Figures.grouped(kept),
                    Figures.percent(kept, of: rule.rows),
                    Figures.percent(rule.draws - rule.brokenDraws, of: rule.draws),
                ],
                bars: [
                    [.init(kind: .asked, value: Double(rule.rows))],
                    [.init(kind: .got, value: Double(kept))],
                ])
        }
        table.write(&html)
    }

    private func passRates(_ html: inout HTML) {
        var tenths = Array(repeating: 0, count: 11)
        for entry in facts.passRates {
            let rate = min(max(entry.rate, 0), 1)
            // The last column is of nothing but rows of which all draws passed.
            tenths[rate < 1 ? min(Int(rate * 10 + 1e-9), 9) : 10] += entry.rows
        }
        let all = tenths.reduce(0, +)
        ColumnChart(
            name: "pass-rate", title: "Share of draws that passed.",
            summary: "\(Figures.count(all, "row")) that tell; of these all draws passed in "
                + "\(Figures.grouped(tenths[10])).",
            axis: "share of a row's draws that passed, from", unit: "rows",
            columns: tenths.enumerated().map { index, rows in
                .init(label: "\(index * 10) %", count: rows)
            }
        ).write(&html)
    }

    private func lengths(_ html: inout HTML) {
        html.add("div", ["class": "charts"]) { html in
            for (index, spread) in facts.lengths.enumerated() {
                let histogram = spread.histogram
                chart(
                    "length-\(index)", "Characters of \(spread.name).", histogram, "texts",
                    axis: "characters, from", columns: histogram.lengthColumns, &html
                ) { Figures.grouped(Int($0)) }
            }
        }
    }

    private func latencies(_ html: inout HTML) {
        html.add("div", ["class": "charts"]) { html in
            for (index, call) in facts.calls.enumerated() where call.latency.count > 0 {
                let stage = facts.label(of: call.stage) ?? "calls of no stage"
                chart(
                    "latency-\(index)", "\(stage), \(call.model).", call.latency, "calls",
                    axis: "time, from", columns: call.latency.timeColumns, &html
                ) { Figures.time(milliseconds: Int($0)) }
            }
        }
    }

    private func chart(
        _ name: String, _ title: String, _ histogram: Histogram, _ unit: String, axis: String,
        columns: [ColumnChart.Column], _ html: inout HTML, number: (Double) -> String
    ) {
        var summary = "\(Figures.grouped(histogram.count)) \(unit)"
        if let half = histogram.quantile(0.5), let most = histogram.quantile(0.9) {
            summary += "; half up to about \(number(half)), nine in ten up to about \(number(most))"
        }
        ColumnChart(
            name: name, title: title, summary: "\(summary).", axis: axis, unit: unit,
            columns: columns
        ).write(&html)
    }
}
