import Audit
import Synchronization

/// Answers requests about one run: a page for each address, and labels.
final class AuditSite: Sendable {
    private let index: LiveIndex
    private let host: String
    private let token: String?
    private let formToken = SecretToken.make()
    private let port = Mutex(0)

    /// Makes the site; it answers as soon as ``bind(port:)`` has told where it is.
    init(index: LiveIndex, host: String, token: String?) {
        self.index = index
        self.host = host
        self.token = token
    }

    /// Takes the port that the server listens on.
    func bind(port: Int) { self.port.withLock { $0 = port } }

    /// Answers a request; may block.
    func answer(_ request: PageRequest) -> PageAnswer {
        let guardian = SiteGuard(
            host: host, port: port.withLock { $0 }, token: token, formToken: formToken)
        var answer = guardian.refusal(request) ?? routed(request, guardian)
        answer.headers += SecurityHeaders.all
        return answer
    }

    private func routed(_ request: PageRequest, _ guardian: SiteGuard) -> PageAnswer {
        do throws(AuditError) {
            if request.method == "POST" {
                guard request.path == "/label" else { return missing() }
                let fields = FormFields(String(decoding: request.body, as: UTF8.self))
                if let refusal = guardian.refusal(ofForm: request, fields) { return refusal }
                return try label(fields)
            }
            return try page(request)
        } catch {
            return failure(error)
        }
    }

    private func page(_ request: PageRequest) throws(AuditError) -> PageAnswer {
        switch request.path {
        case "/page.css": return .file(PageStyle.text, type: "text/css")
        case "/page.js": return .file(PageScript.text, type: "text/javascript")
        default: break
        }
        let snapshot = index.snapshot()
        let fields = FormFields(request.query)
        let query = RowQuery(fields)
        switch request.path {
        case PageAddress.overview:
            return .page(try OverviewPage(snapshot).html)
        case PageAddress.figures:
            return .page(try FiguresPage(snapshot).html)
        case "/rows":
            let after = fields["after"].flatMap(Int64.init) ?? 0
            let place = AuditIndex.rowNumber(nearest: after)
            return .page(try RowsPage(snapshot, query, after: place).html)
        case "/row":
            guard let id = fields["id"] else { return missing() }
            return .page(try LifePage(snapshot, id, query, formToken: formToken).html)
        case "/export":
            // What can't be looked for is told before the head of a download is gone.
            _ = try snapshot.index.page(query.filter, limit: 1)
            return RowExport(snapshot.index, query.filter).answer
        default:
            return missing()
        }
    }

    /// Keeps a person's verdict on a drop and shows the row again.
    private func label(_ fields: FormFields) throws(AuditError) -> PageAnswer {
        let snapshot = index.snapshot()
        guard let id = fields["id"],
            let verdict = fields["label"].flatMap(DropLabel.Verdict.init(rawValue:))
        else { return .refusal(400, "The form lacks the row or the verdict.") }
        guard let row = try snapshot.index.row(id), let code = row.code,
            let stage = snapshot.run.stages.first(where: { $0.index == row.stage })
        else { return .refusal(409, "Only rows that left can be judged.") }
        let note = String((fields["note"] ?? "").prefix(1_000))
        try LabelFile(snapshot.run).add(
            DropLabel(id: row.id, stage: stage.label, code: code, verdict: verdict, note: note))
        return .redirect(PageAddress.row(row.id, in: RowQuery(fields)))
    }

    private func missing() -> PageAnswer {
        .page(
            NoticePage(
                title: "Not here", sentence: "There is no such page.", run: index.snapshot().run
            ).html, status: 404)
    }

    private func failure(_ error: AuditError) -> PageAnswer {
        let status =
            switch error {
            case .unknownRow, .ambiguousRow: 404
            case .longSearch: 400
            default: 500
            }
        return .page(
            NoticePage(
                title: status == 404 ? "No such row" : "This didn't work",
                sentence: "\(error)", run: index.snapshot().run
            ).html, status: status)
    }
}
