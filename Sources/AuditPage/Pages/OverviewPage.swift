import Audit

/// The first page: how far rows came, why they left, and how right the checks are.
struct OverviewPage {
    let html: HTML

    init(_ snapshot: LiveIndex.Snapshot) throws(AuditError) {
        let run = snapshot.run
        let layout = SiteLayout(
            title: "Overview", run: run, part: .overview, fault: snapshot.fault)
        let labels = try LabelFile(run).read()
        html = try layout.html { (html) throws(AuditError) in
            html.add("h1", text: "Overview")
            Self.summary(snapshot, &html)
            html.add("section", ["aria-labelledby": "stages"]) { html in
                html.add("h2", ["id": "stages"], text: "Stages")
                StageFunnel(
                    run: run,
                    link: { stage in
                        PageAddress.rows(RowQuery().with { $0.stage = stage.index })
                    }
                ).write(&html)
            }
            html.add("section", ["aria-labelledby": "codes"]) { html in
                html.add("h2", ["id": "codes"], text: "Why rows left")
                DropCodes(run).write(&html) { group in
                    PageAddress.rows(
                        RowQuery().with {
                            $0.stage = group.stage.index
                            $0.code = group.code
                            $0.fate = group.kind == .dropped ? .dropped : .failed
                        })
                }
            }
            html.add("section", ["aria-labelledby": "labels"]) { html in
                html.add("h2", ["id": "labels"], text: "How right the checks are")
                PrecisionTable.write(labels, &html)
            }
            Self.faults(snapshot.index.faults, &html)
        }
    }

    private static func summary(_ snapshot: LiveIndex.Snapshot, _ html: inout HTML) {
        let stages = snapshot.run.stages
        let last = stages.last { $0.rowsIn > 0 }
        let left = stages.reduce(0) { $0 + $1.rowsDropped }
        let failed = stages.reduce(0) { $0 + $1.rowsFailed }
        html.add("ul", ["class": "facts"]) { html in
            fact(Figures.grouped(snapshot.facts.rows), "rows in all", &html)
            fact(
                Figures.grouped(last?.rowsKept ?? 0),
                "kept by \(last?.label ?? "no stage yet")", &html)
            fact(Figures.grouped(left), "dropped", &html)
            fact(Figures.grouped(failed), "failed", &html)
            let done = stages.count { $0.isFinished }
            fact("\(done) of \(stages.count)", "stages finished", &html)
        }
    }

    private static func fact(_ number: String, _ words: String, _ html: inout HTML) {
        html.add("li") { html in
            html.add("strong", text: number)
            html.text(" \(words)")
        }
    }

    private static func faults(_ faults: [AuditFault], _ html: inout HTML) {
        guard !faults.isEmpty else { return }
        html.add("section", ["class": "warning", "aria-labelledby": "faults"]) { html in
            html.add("h2", ["id": "faults"], text: "Files that couldn't be read whole")
            html.add("ul") { html in
                for fault in faults.prefix(50) {
                    html.add("li") { html in html.rowText(fault.message) }
                }
            }
        }
    }
}
