import Audit

/// The rows that came to each stage, and what it did with them.
struct StageFunnel {
    let run: AuditRun
    /// Where a stage's rows of a fate are listed; nil where nothing is to be led to.
    var link: ((AuditedStage) -> String)?

    func write(_ html: inout HTML) {
        var table = BarTable(
            caption: "Rows by stage", nameColumn: "Stage",
            columns: ["In", "Kept", "Dropped", "Failed", "Kept of in"])
        for stage in run.stages {
            table.rows.append(
                BarTable.Row(
                    name: stage.label, link: link?(stage),
                    cells: [
                        Figures.grouped(stage.rowsIn), Figures.grouped(stage.rowsKept),
                        Figures.grouped(stage.rowsDropped), Figures.grouped(stage.rowsFailed),
                        Figures.percent(stage.rowsKept, of: stage.rowsIn),
                    ],
                    bars: [
                        [
                            .init(kind: .kept, value: Double(stage.rowsKept)),
                            .init(kind: .dropped, value: Double(stage.rowsDropped)),
                            .init(kind: .failed, value: Double(stage.rowsFailed)),
                        ]
                    ],
                    note: stage.isFinished ? nil : stage.rowsIn > 0 ? "at work" : "not begun"))
        }
        Legend.write([(.kept, "kept"), (.dropped, "dropped"), (.failed, "failed")], &html)
        table.write(&html)
    }
}
