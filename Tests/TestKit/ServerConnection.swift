import Glibc
import Rows

/// Serves one connection, on a thread of its own.
struct ServerConnection: Sendable {
    let descriptor: Int32
    let model: String
    let log: ServerLog
    let respond: @Sendable (ReceivedRequest, Int) -> Behaviour

    /// Answers requests until either side ends the connection.
    func serve() {
        var reader = RequestReader(descriptor: descriptor)
        while let request = reader.next() {
            guard request.method == "POST", request.path.hasSuffix("/chat/completions") else {
                guard send(healthy(request)) else { return }
                continue
            }
            let attempt = log.began(request)
            let end = perform(respond(request, attempt))
            log.ended(abandoned: end == .abandoned)
            guard end == .answered else { return }
        }
    }

    private enum End {
        case answered
        case broken
        case abandoned
    }

    private func perform(_ behaviour: Behaviour) -> End {
        switch behaviour {
        case .answer(let text, let reasoning, let finish, let usage):
            return complete([.init(text, reasoning: reasoning, finish: finish)], usage)
        case .lastAnswer(let text):
            return complete([.init(text)], nil) == .answered ? .broken : .abandoned
        case .choices(let choices, let usage): return complete(choices, usage)
        case .json(let value):
            return answer(200, Array(value.text.utf8))
        case .status(let status, let headers, let body):
            return answer(status, Array(body.utf8), headers)
        case .rateLimited(let retryAfter):
            let headers = retryAfter.map { ["Retry-After": $0] } ?? [:]
            return answer(429, Array(#"{"error":{"message":"slow down"}}"#.utf8), headers)
        case .reset:
            var linger = Glibc.linger(l_onoff: 1, l_linger: 0)
            setsockopt(
                descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<linger>.size))
            return .broken
        case .cutBody:
            let body = Completion.body([.init("cut")], usage: nil, model: model)
            let bytes = head(200, length: body.count) + body.prefix(body.count / 2)
            return send(bytes) ? .broken : .abandoned
        case .slowBytes(let milliseconds, let text):
            let body = Completion.body([.init(text)], usage: nil, model: model)
            for byte in head(200, length: body.count) + body {
                guard !hangsUp(within: milliseconds), send([byte]) else { return .abandoned }
            }
            return .answered
        case .malformedJSON:
            let body = Completion.body([.init("malformed")], usage: nil, model: model)
            return answer(200, Array(body.prefix(body.count / 2)))
        case .hugeBody(let bytes):
            return complete([.init(String(repeating: "x", count: bytes))], nil)
        case .hang: return hangsUp(within: -1) ? .abandoned : .broken
        case .delayed(let milliseconds, let next):
            return hangsUp(within: milliseconds) ? .abandoned : perform(next)
        case .held(let gate, let next):
            if gate.letsPass() { return perform(next) }
            return hangsUp(within: -1, gate: gate.descriptor) ? .abandoned : perform(next)
        }
    }

    private func complete(_ choices: [Behaviour.Choice], _ usage: Behaviour.Usage?) -> End {
        answer(200, Completion.body(choices, usage: usage, model: model))
    }

    private func answer(_ status: Int, _ body: [UInt8], _ headers: [String: String] = [:]) -> End {
        send(head(status, length: body.count, headers) + body) ? .answered : .abandoned
    }

    private func healthy(_ request: ReceivedRequest) -> [UInt8] {
        let body: String? =
            switch request.path {
            case "/health": #"{"status":"ok"}"#
            case let path where path.hasSuffix("/models"):
                #"{"object":"list","data":[{"id":"\#(model)","object":"model"}]}"#
            default: nil
            }
        let bytes = Array((body ?? #"{"error":{"message":"not found"}}"#).utf8)
        return head(body == nil ? 404 : 200, length: bytes.count) + bytes
    }

    private func head(
        _ status: Int, length: Int, _ headers: [String: String] = [:]
    ) -> [UInt8] {
        var text = "HTTP/1.1 \(status) Status\r\nContent-Type: application/json\r\n"
        for (name, value) in headers { text += "\(name): \(value)\r\n" }
        return Array((text + "Content-Length: \(length)\r\n\r\n").utf8)
    }

    private func send(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let sent = rest.withUnsafeBytes { buffer in
                Glibc.send(descriptor, buffer.baseAddress, buffer.count, Int32(MSG_NOSIGNAL))
            }
            guard sent > 0 else { return false }
            rest = rest.dropFirst(sent)
        }
        return true
    }

    /// Waits for the client to hang up; ends early when the time is over or the gate opens.
    private func hangsUp(within milliseconds: Int, gate: Int32 = -1) -> Bool {
        // POLLRDHUP, which Glibc's module leaves out.
        let hungUp: Int16 = 0x2000
        var watched = [
            pollfd(fd: descriptor, events: hungUp, revents: 0),
            pollfd(fd: gate, events: Int16(POLLIN), revents: 0),
        ]
        poll(&watched, 2, Int32(milliseconds))
        return watched[0].revents != 0
    }
}
