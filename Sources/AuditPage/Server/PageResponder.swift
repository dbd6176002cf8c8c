import HTTPTypes
import Hummingbird
import NIOCore

/// Hands requests to the site and its answers to the server.
struct PageResponder: HTTPResponder {
    let site: AuditSite

    func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
        var page = PageRequest(
            method: request.method.rawValue, path: request.uri.path,
            query: request.uri.query ?? "", headers: headers(request))
        if page.method == "POST" {
            // A byte more than may come shows that it is too long.
            for try await piece in request.body {
                page.body += piece.readableBytesView.prefix(
                    SiteGuard.longestBody + 1 - page.body.count)
                if page.body.count > SiteGuard.longestBody { break }
            }
        }
        let asked = page
        let answer = await BlockingWork.run { site.answer(asked) }
        return response(answer, withoutBody: page.method == "HEAD")
    }

    private func headers(_ request: Request) -> [String: [String]] {
        var headers: [String: [String]] = [:]
        for field in request.headers {
            headers[field.name.canonicalName, default: []].append(field.value)
        }
        // The parser has taken the first `Host` out of them.
        if let host = request.head.authority { headers["host", default: []].append(host) }
        return headers
    }

    private func response(_ answer: PageAnswer, withoutBody: Bool) -> Response {
        var fields = HTTPFields()
        for (name, value) in answer.headers {
            if let name = HTTPField.Name(name) { fields[name] = value }
        }
        let status = HTTPResponse.Status(code: answer.status)
        let body: ResponseBody
        switch answer.body {
        case .bytes(let bytes):
            body = ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        case .pieces(let make):
            // Nothing is made for one who asks for the head alone.
            guard !withoutBody else { return Response(status: status, headers: fields) }
            body = ResponseBody { writer in
                let stream = PieceStream(make)
                defer { stream.close() }
                for await piece in stream.pieces {
                    try await writer.write(ByteBuffer(bytes: piece))
                    stream.done()
                }
                try await writer.finish(nil)
            }
        }
        let response = Response(status: status, headers: fields, body: body)
        return withoutBody ? response.createHeadResponse() : response
    }
}
