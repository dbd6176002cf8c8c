import Audit

/// What each stage asked each model, and what it took.
struct CallTable {
    let facts: RunFacts

    func write(_ html: inout HTML) {
        let calls = facts.calls
        var table = BarTable(
            caption: "Calls by stage and model", nameColumn: "Stage", textColumns: ["Model"],
            columns: [
                "Calls", "Tried again", "Refused", "Cut", "Tokens asked", "Tokens answered",
                "Cost",
            ])
        table.rows = calls.map { call in
            BarTable.Row(
                name: facts.label(of: call.stage) ?? "of no stage", texts: [call.model],
                cells: cells([call], dollars: call.usd),
                bars: [
                    [
                        .init(kind: .asked, value: Double(call.promptTokens)),
                        .init(kind: .got, value: Double(call.completionTokens)),
                    ]
                ])
        }
        if calls.count > 1 {
            let known = calls.compactMap(\.usd)
            table.rows.append(
                BarTable.Row(
                    name: "All", texts: [""],
                    cells: cells(calls, dollars: known.isEmpty ? nil : known.reduce(0, +)),
                    bars: []))
        }
        Legend.write([(.asked, "tokens asked"), (.got, "tokens answered")], &html)
        table.write(&html)
        html.add("p", ["class": "quiet"], text: note)
    }

    private func cells(_ calls: [AuditIndex.CallTotal], dollars: Double?) -> [String] {
        let sum = { (value: (AuditIndex.CallTotal) -> Int) in
            calls.reduce(0) { sum, call in
                let (result, overflows) = sum.addingReportingOverflow(value(call))
                return overflows ? sum : result
            }
        }
        return [
            Figures.grouped(sum { $0.calls }),
            Figures.grouped(max(0, sum { $0.attempts - $0.calls })),
            Figures.grouped(sum { $0.failed }), Figures.grouped(sum { $0.cut }),
            Figures.grouped(sum { $0.promptTokens }), Figures.grouped(sum { $0.completionTokens }),
            dollars.map(Figures.dollars) ?? "–",
        ]
    }

    private var note: String {
        let uncounted = facts.calls.reduce(0) { $0 + $1.uncounted }
        let silent =
            uncounted > 0 ? " Of \(Figures.count(uncounted, "call")) the server told none." : ""
        return
            "Tokens as the servers told them; cost as far as the pipeline states prices.\(silent)"
    }
}
