import Audit

/// The rows that match, some at a time.
struct RowsPage {
    /// Rows of one page.
    static let pageRows = 50

    let html: HTML

    init(
        _ snapshot: LiveIndex.Snapshot, _ query: RowQuery, after: Int64
    ) throws(AuditError) {
        let page = try snapshot.index.page(query.filter, after: after, limit: Self.pageRows)
        let shown = page.rows
        let texts = try snapshot.index.texts(of: shown)
        let total = try snapshot.index.count(query.filter)
        let previous = try Self.previous(snapshot.index, query, after: after)
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
            if shown.isEmpty {
                html.add("p", ["class": "quiet"], text: Self.nothing(page, isFirst: after == 0))
            } else {
                RowList(run: snapshot.run, query: query, entries: shown, texts: texts)
                    .write(&html)
            }
            Self.pages(query, previous: previous, next: page.next, &html)
        }
    }

    /// What stands in place of rows.
    private static func nothing(_ page: AuditIndex.Page, isFirst: Bool) -> String {
        if page.next != nil { return "No row among those looked at matches; there are more." }
        return isFirst ? "No row matches." : "No further row matches."
    }

    /// Behind which row the page before begins; nil where this is the first one.
    private static func previous(
        _ index: AuditIndex, _ query: RowQuery, after: Int64
    ) throws(AuditError) -> Int64? {
        guard after > 0 else { return nil }
        let back = try index.page(query.filter, before: after + 1, limit: pageRows + 1)
        if back.rows.count > pageRows { return back.rows[pageRows].number }
        guard let further = back.next else { return 0 }
        return (back.rows.last?.number ?? further) - 1
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
