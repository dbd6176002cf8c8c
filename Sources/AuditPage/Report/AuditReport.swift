public import Audit

/// A run's report: one HTML file that needs nothing else.
public struct AuditReport: Sendable {
    /// Rows shown of each code.
    private static let examples = 3

    /// The file's bytes.
    public let html: [UInt8]

    /// Makes the report out of a run's index.
    ///
    /// - Parameters:
    ///   - index: The index, up to date.
    ///   - made: When the report is made, as it is to be written.
    /// - Throws: ``AuditError/index(path:reason:)``, ``AuditError/label(path:reason:)``.
    public init(_ index: AuditIndex, made: String) throws(AuditError) {
        let run = index.run
        let facts = try RunFacts(index)
        let labels = try LabelFile(run).read()
        var content = HTML()
        content.add("h1") { html in
            html.text("Run ")
            html.rowText(run.name.isEmpty ? run.folderName : run.name)
        }
        content.add("p", ["class": "quiet"]) { html in
            html.text("Made by Weft on \(made) from the run directory ")
            html.rowText(run.folderName)
            html.text(".")
        }
        content.add("section", ["aria-labelledby": "stages"]) { html in
            html.add("h2", ["id": "stages"], text: "Stages")
            StageFunnel(run: run).write(&html)
        }
        let codes = DropCodes(run)
        content.add("section", ["aria-labelledby": "codes"]) { html in
            html.add("h2", ["id": "codes"], text: "Why rows left")
            codes.write(&html, link: nil)
        }
        if !labels.isEmpty {
            content.add("section", ["aria-labelledby": "labels"]) { html in
                html.add("h2", ["id": "labels"], text: "How right the checks are")
                PrecisionTable.write(labels, &html)
            }
        }
        FigureSections(facts: facts).write(&content)
        let drops = try Self.examples(of: codes, in: index)
        ReportExamples(drops: drops).write(&content)
        html = Self.page(around: content, title: run.name.isEmpty ? run.folderName : run.name)
    }

    private static func examples(
        of codes: DropCodes, in index: AuditIndex
    ) throws(AuditError) -> [ReportExamples.Drops] {
        var drops: [ReportExamples.Drops] = []
        for group in codes.groups {
            var filter = RowFilter()
            filter.stage = group.stage.index
            filter.code = group.code
            filter.fate = group.kind == .dropped ? .dropped : .failed
            let entries = try index.rows(filter, limit: examples)
            let texts = try index.texts(of: entries)
            let rows = entries.map { ReportExamples.Row($0, text: texts[$0.number] ?? "") }
            drops.append(ReportExamples.Drops(group: group, rows: rows))
        }
        return drops
    }

    private static func page(around content: HTML, title: String) -> [UInt8] {
        var html = HTML()
        html.literal("<!DOCTYPE html>\n")
        html.add("html", ["lang": "en"]) { html in
            html.add("head") { html in
                html.void("meta", ["charset": "utf-8"])
                // Nothing is fetched or run, whatever stands in the rows.
                html.void(
                    "meta",
                    [
                        "http-equiv": "Content-Security-Policy",
                        "content":
                            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
                            + "form-action 'none'",
                    ])
                html.void(
                    "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
                html.void("meta", ["name": "color-scheme", "content": "light dark"])
                html.add("title", text: "\(title) · report · Weft")
                html.literal("<style>")
                html.literal(PageStyle.text)
                html.literal("</style>")
            }
            html.add("body", ["class": "report"]) { html in
                html.add("main", ["id": "main"]) { html in html.add(content) }
            }
        }
        html.literal("\n")
        return html.bytes
    }
}
