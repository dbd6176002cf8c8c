import Audit

/// The figures of a run beyond its funnel: what was asked and what came of it, and what it took.
struct FigureSections {
    let run: AuditRun
    let facts: RunFacts

    func write(_ html: inout HTML) {
        section("rules", "Rules, asked and got", &html, rules)
        section("compositions", "Compositions, asked and got", &html) { html in
            shares(.composition, "Composition", &html)
        }
        section("pass-rates", "Draws that passed", &html, passRates)
        section("languages", "Languages", &html) { html in shares(.language, "Language", &html) }
        section("sources", "Sources", &html) { html in shares(.source, "Source", &html) }
        section("lengths", "Lengths", &html) { html in
            spreads(facts.lengths, "length", axis: "characters", unit: "texts", &html)
        }
        section("calls", "Calls, tokens and cost", &html) { html in
            CallTable(calls: facts.calls).write(&html)
        }
        section("latency", "How long answers took", &html) { html in
            spreads(facts.latencies, "latency", axis: "milliseconds", unit: "calls", &html)
        }
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
        guard !facts.rules.isEmpty else { return nothing("No row has a rule.", &html) }
        Legend.write([(.asked, "rows with the rule"), (.got, "came through")], &html)
        var table = BarTable(
            caption: "Rules, asked and got", nameColumn: "Rule",
            columns: ["Rows with it", "Came through", "Share", "Draws that held"])
        table.rows = facts.rules.map { rule in
            BarTable.Row(
                name: rule.name,
                cells: [
                    Figures.grouped(rule.rows), Figures.grouped(rule.kept),
                    Figures.percent(rule.kept, of: rule.rows),
                    Figures.percent(rule.draws - rule.brokenDraws, of: rule.draws),
                ], bars: bars(rule.rows, rule.kept))
        }
        table.write(&html)
    }

    private func shares(_ column: AuditIndex.Column, _ name: String, _ html: inout HTML) {
        let counts = facts.counts[column] ?? []
        guard !counts.isEmpty else { return nothing("No row tells.", &html) }
        let (rows, kept) = counts.reduce((0, 0)) { ($0.0 + $1.rows, $0.1 + $1.kept) }
        Legend.write([(.asked, "rows"), (.got, "came through")], &html)
        var table = BarTable(
            caption: "\(name), rows that came and came through", nameColumn: name,
            columns: ["Rows", "Share", "Came through", "Share of these"])
        table.rows = counts.map { count in
            BarTable.Row(
                name: count.value,
                cells: [
                    Figures.grouped(count.rows), Figures.percent(count.rows, of: rows),
                    Figures.grouped(count.kept), Figures.percent(count.kept, of: kept),
                ], bars: bars(count.rows, count.kept))
        }
        table.write(&html)
    }

    private func bars(_ asked: Int, _ got: Int) -> [[BarTable.Stretch]] {
        [
            [.init(kind: .asked, value: Double(asked))],
            [.init(kind: .got, value: Double(got))],
        ]
    }

    private func passRates(_ html: inout HTML) {
        guard !facts.passRates.isEmpty else { return nothing("No draw was checked.", &html) }
        var tenths = Array(repeating: 0, count: 11)
        for (rate, rows) in facts.passRates {
            tenths[Int((min(max(rate, 0), 1) * 10).rounded())] += rows
        }
        let all = tenths.reduce(0, +)
        ColumnChart(
            name: "pass-rate", title: "Share of draws that passed.",
            summary: "\(Figures.count(all, "row")) with checked draws: "
                + "none passed in \(Figures.grouped(tenths[0])), all in "
                + "\(Figures.grouped(tenths[10])).",
            axis: "share of a row's draws that passed, to the nearest tenth", unit: "rows",
            columns: tenths.enumerated().map { index, rows in
                .init(label: Figures.decimal(Double(index) / 10), count: rows)
            }
        ).write(&html)
    }

    private func spreads(
        _ spreads: [RunFacts.Spread], _ id: String, axis: String, unit: String,
        _ html: inout HTML
    ) {
        guard !spreads.isEmpty else { return nothing("Nothing to count.", &html) }
        html.add("div", ["class": "charts"]) { html in
            for (index, spread) in spreads.enumerated() {
                let all = spread.bars.reduce(0) { $0 + $1.count }
                var summary = "\(Figures.grouped(all)) \(unit)"
                if let median = spread.median, let high = spread.ninetieth {
                    summary +=
                        "; half up to \(Figures.grouped(Int(median))), nine in ten up to "
                        + Figures.grouped(Int(high))
                }
                ColumnChart(
                    name: "\(id)-\(index)", title: "\(spread.name).", summary: "\(summary).",
                    axis: axis, unit: unit,
                    columns: spread.bars.map { bar in
                        .init(
                            label: bar.upper == nil
                                ? "≥\(Figures.grouped(bar.lower))" : Figures.grouped(bar.lower),
                            count: bar.count)
                    }
                ).write(&html)
            }
        }
    }

    private func nothing(_ words: String, _ html: inout HTML) {
        html.add("p", ["class": "quiet"], text: words)
    }
}
