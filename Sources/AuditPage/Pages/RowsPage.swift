import Audit

/// The rows that match, some at a time.
struct RowsPage {
    /// Rows of one page.
    static let pageRows = 50

    let html: HTML

    init(
        _ snapshot: LiveIndex.Snapshot, _ query: RowQuery, after: Int64
    ) throws(AuditError) {
        let entries = try snapshot.index.rows(
            query.filter, after: after, limit: Self.pageRows + 1)
        let total = try snapshot.index.count(query.filter)
        let shown = entries.prefix(Self.pageRows)
        let texts = try snapshot.index.texts(of: Array(shown))
        let before =
            after > 0
            ? try snapshot.index.rows(
                query.filter, before: shown.first?.number ?? after + 1, limit: Self.pageRows + 1)
            : []
        let next =
            entries.count > Self.pageRows ? shown.last.map { $0.number } : nil
        // The page before begins behind the row that comes before its first one.
        let previous: Int64? =
            before.isEmpty ? nil : before.count > Self.pageRows ? before[0].number : 0
        let layout = SiteLayout(
            title: "Rows", run: snapshot.run, part: .rows, words: query.filter.words ?? "",
            fault: snapshot.fault)
        html = try layout.html { (html) throws(AuditError) in
            html.add("h1", text: "Rows")
            FilterForm(snapshot: snapshot, query: query).write(&html)
            html.add("div", ["class": "bar-line"]) { html in
                html.add("p", ["class": "total", "role": "status"]) { html in
                    let isMore = total.isAtLeast
                    html.add("strong", text: Figures.grouped(total.rows) + (isMore ? "+" : ""))
                    html.text(total.rows == 1 ? " row" : " rows")
                    if query.isNarrow { html.text(" of \(Figures.grouped(snapshot.facts.rows))") }
                }
                if total.rows > 0 {
                    html.add(
                        "a", ["href": PageAddress.export(query), "download": "rows.jsonl"],
                        text: "Export as JSON lines")
                }
            }
            guard !shown.isEmpty else {
                html.add("p", ["class": "quiet"], text: "No row matches.")
                return
            }
            RowList(run: snapshot.run, query: query, entries: Array(shown), texts: texts).write(
                &html)
            Self.pages(query, previous: previous, next: next, &html)
        }
    }

    private static func pages(
        _ query: RowQuery, previous: Int64?, next: Int64?, _ html: inout HTML
    ) {
        guard previous != nil || next != nil else { return }
        html.add("nav", ["class": "pages", "aria-label": "Pages"]) { html in
            if let previous {
                let address = PageAddress.rows(query, after: previous == 0 ? nil : previous)
                html.add("a", ["rel": "prev", "href": address], text: "← Page before")
            }
            if let next {
                html.add(
                    "a", ["rel": "next", "href": PageAddress.rows(query, after: next)],
                    text: "Next page →")
            }
        }
    }
}
