import Audit

/// Why rows left, by stage and code.
struct DropCodes {
    /// The rows that left one stage under one code.
    struct Group {
        let stage: AuditedStage
        let kind: Departure.Kind
        let code: String
        let rows: Int
    }

    let groups: [Group]

    /// Takes the counts that the stages have written, the largest of a stage first.
    init(_ run: AuditRun) {
        groups = run.stages.flatMap { stage in
            [(Departure.Kind.dropped, stage.droppedByCode), (.failed, stage.failedByCode)]
                .flatMap { kind, counts in
                    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
                        Group(stage: stage, kind: kind, code: $0.key, rows: $0.value)
                    }
                }
        }
    }

    /// Adds a table; `link` tells where a group's rows are listed.
    func write(_ html: inout HTML, link: ((Group) -> String)?) {
        guard !groups.isEmpty else {
            html.add("p", text: "No row has left.")
            return
        }
        var table = BarTable(
            caption: "Rows that left, by stage and code", nameColumn: "Code",
            textColumns: ["Stage"], columns: ["Rows", "Of the stage's"])
        table.rows = groups.map { group in
            BarTable.Row(
                name: group.code, link: link?(group),
                texts: [group.stage.label],
                cells: [
                    Figures.grouped(group.rows),
                    Figures.percent(group.rows, of: group.stage.rowsIn),
                ],
                bars: [
                    [
                        .init(
                            kind: group.kind == .dropped ? .dropped : .failed,
                            value: Double(group.rows))
                    ]
                ], note: group.kind == .failed ? "failed" : nil)
        }
        table.write(&html)
    }
}
