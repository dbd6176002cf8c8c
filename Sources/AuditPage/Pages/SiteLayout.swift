import Audit

/// What every page of the site has around it.
struct SiteLayout {
    /// The parts of the site.
    enum Part: CaseIterable {
        case overview
        case rows
        case figures

        fileprivate var name: String {
            switch self {
            case .overview: "Overview"
            case .rows: "Rows"
            case .figures: "Figures"
            }
        }

        fileprivate var address: String {
            switch self {
            case .overview: PageAddress.overview
            case .rows: PageAddress.rows(RowQuery())
            case .figures: PageAddress.figures
            }
        }
    }

    let title: String
    let run: AuditRun
    /// The part that the page belongs to; nil for none.
    let part: Part?
    /// What the search field holds.
    var words = ""
    /// Why what is shown may be old.
    var fault: String?
    /// Addresses of the neighbours in a list, for keys and for readers.
    var previous: String?
    var next: String?

    /// The whole page, with what `main` adds.
    func html(_ main: (inout HTML) throws(AuditError) -> Void) throws(AuditError) -> HTML {
        var content = HTML()
        try main(&content)
        return page(around: content)
    }

    /// The whole page around its content.
    func page(around content: HTML) -> HTML {
        var html = HTML()
        html.literal("<!DOCTYPE html>\n")
        html.add("html", ["lang": "en"]) { html in
            html.add("head") { html in head(&html) }
            html.add("body") { html in
                html.add("a", ["class": "skip", "href": "#main"], text: "To the content")
                html.add("header", ["class": "top"]) { html in header(&html) }
                html.add("main", ["id": "main", "tabindex": "-1"]) { html in
                    if let fault {
                        html.add("p", ["class": "warning", "role": "status"]) { html in
                            html.add("strong", text: "What is shown may be old: ")
                            html.rowText(fault)
                        }
                    }
                    html.add(content)
                }
                KeyHelp.write(&html)
            }
        }
        html.literal("\n")
        return html
    }

    private func head(_ html: inout HTML) {
        html.void("meta", ["charset": "utf-8"])
        html.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        html.void("meta", ["name": "color-scheme", "content": "light dark"])
        html.add("title", text: "\(title) · \(runName) · Weft")
        html.void("link", ["rel": "stylesheet", "href": "/page.css"])
        html.void("link", ["rel": "icon", "href": "data:,"])
        if let previous { html.void("link", ["rel": "prev", "href": previous]) }
        if let next { html.void("link", ["rel": "next", "href": next]) }
        html.add("script", ["src": "/page.js", "defer": ""], text: "")
    }

    private func header(_ html: inout HTML) {
        html.add("p", ["class": "run"]) { html in
            html.add("span", ["class": "brand"], text: "Weft")
            html.add("span", ["class": "name"]) { html in html.rowText(runName) }
        }
        html.add("nav", ["aria-label": "Parts"]) { html in
            for part in Part.allCases {
                html.add(
                    "a",
                    [
                        "href": part.address,
                        "aria-current": part == self.part ? "page" : nil,
                    ], text: part.name)
            }
        }
        html.add("form", ["class": "search", "action": "/rows", "role": "search"]) { html in
            html.add("label", ["class": "unseen", "for": "search"], text: "Search all rows")
            html.void(
                "input",
                [
                    "id": "search", "type": "search", "name": "q", "value": words,
                    "placeholder": "Search all rows", "autocomplete": "off",
                ])
            html.add("button", ["type": "submit"], text: "Search")
        }
    }

    private var runName: String {
        let folder = run.folderName
        return run.name.isEmpty || run.name == folder ? folder : "\(run.name) (\(folder))"
    }
}
