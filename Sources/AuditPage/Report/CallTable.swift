/// What each stage asked each model, and what it took.
struct CallTable {
    let calls: [RunFacts.CallCount]

    func write(_ html: inout HTML) {
        guard !calls.isEmpty else {
            html.add("p", ["class": "quiet"], text: "No model was asked.")
            return
        }
        var table = BarTable(
            caption: "Calls by stage and model", nameColumn: "Stage",
            textColumns: ["Model"],
            columns: [
                "Calls", "Tried again", "Refused", "Cut", "Tokens asked", "answered",
                "Cost",
            ])
        table.rows = calls.map { row($0) }
        if calls.count > 1 { table.rows.append(sum) }
        Legend.write([(.asked, "tokens asked"), (.got, "tokens answered")], &html)
        table.write(&html)
        html.add(
            "p", ["class": "quiet"],
            text: "Tokens as the servers told them; cost as far as the pipeline states prices.")
    }

    private func row(_ call: RunFacts.CallCount) -> BarTable.Row {
        BarTable.Row(
            name: call.stage ?? "of no stage",
            texts: [call.model], cells: numbers(call),
            bars: [
                [
                    .init(kind: .asked, value: Double(call.promptTokens)),
                    .init(kind: .got, value: Double(call.completionTokens)),
                ]
            ])
    }

    private var sum: BarTable.Row {
        let known = calls.compactMap(\.dollars)
        let total = RunFacts.CallCount(
            stage: nil, model: "", calls: sum(\.calls), failed: sum(\.failed),
            attempts: sum(\.attempts), cut: sum(\.cut), promptTokens: sum(\.promptTokens),
            completionTokens: sum(\.completionTokens),
            dollars: known.isEmpty ? nil : known.reduce(0, +))
        return BarTable.Row(name: "All", texts: [""], cells: numbers(total), bars: [])
    }

    private func numbers(_ call: RunFacts.CallCount) -> [String] {
        [
            Figures.grouped(call.calls), Figures.grouped(max(0, call.attempts - call.calls)),
            Figures.grouped(call.failed), Figures.grouped(call.cut),
            Figures.grouped(call.promptTokens), Figures.grouped(call.completionTokens),
            call.dollars.map(Figures.dollars) ?? "–",
        ]
    }

    private func sum(_ value: (RunFacts.CallCount) -> Int) -> Int {
        calls.reduce(0) { $0 + value($1) }
    }
}
