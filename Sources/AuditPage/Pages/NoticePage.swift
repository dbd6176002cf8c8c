import Audit

/// A page that says in a sentence why there is nothing else on it.
struct NoticePage {
    let title: String
    let sentence: String
    let run: AuditRun

    var html: HTML {
        var content = HTML()
        content.add("h1", text: title)
        content.add("p") { html in html.rowText(sentence) }
        content.add("p") { html in
            html.add("a", ["href": PageAddress.overview], text: "To the overview")
        }
        return SiteLayout(title: title, run: run, part: nil).page(around: content)
    }
}
