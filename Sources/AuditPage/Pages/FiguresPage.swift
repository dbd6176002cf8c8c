import Audit

/// The figures of the report, live.
struct FiguresPage {
    let html: HTML

    init(_ snapshot: LiveIndex.Snapshot) throws(AuditError) {
        let layout = SiteLayout(
            title: "Figures", run: snapshot.run, part: .figures, fault: snapshot.fault)
        html = try layout.html { (html) throws(AuditError) in
            html.add("h1", text: "Figures")
            FigureSections(facts: snapshot.facts).write(&html)
        }
    }
}
