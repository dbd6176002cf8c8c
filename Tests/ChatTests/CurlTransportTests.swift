import Chat
import TestKit
import Testing

@Suite("The transport")
struct CurlTransportTests {
    static let faults: [(Behaviour, TransportError.Kind)] = [
        (.reset, .reset),
        (.cutBody, .cutBody),
        (.hang, .stalled),
        (.hugeBody(bytes: 200_000), .tooLarge),
    ]

    private func request(_ server: ModelServer, _ text: String = "hello") -> HTTPRequest {
        HTTPRequest(
            url: "\(server.url)/chat/completions",
            headers: [
                .init("Content-Type", "application/json"), .init("Authorization", "Bearer k"),
            ],
            body: Array(#"{"messages":[{"role":"user","content":"\#(text)"}]}"#.utf8))
    }

    private func transport(
        noBytes: Duration = .seconds(600), bodyBytes: Int = 64 << 20, connections: Int = 8
    ) throws -> CurlTransport {
        try CurlTransport(
            limits: TransportLimits(
                noBytes: noBytes, bodyBytes: bodyBytes, connections: connections))
    }

    @Test("A request arrives as it was sent, and its answer comes back whole.")
    func roundTrip() async throws {
        let server = try ModelServer { _, _ in .answer("你好 \"there\"\n") }
        let response = try await transport().send(request(server))
        #expect(response.status == 200)
        #expect(String(decoding: response.body, as: UTF8.self).contains(#"你好 \"there\"\n"#))
        let received = try #require(server.requests.first)
        #expect(received.prompt == "hello")
        #expect(received.headers["authorization"] == "Bearer k")
        #expect(received.headers["expect"] == nil)
    }

    @Test("A large request and a large answer pass.")
    func large() async throws {
        let server = try ModelServer { _, _ in .hugeBody(bytes: 8 << 20) }
        let response = try await transport().send(
            request(server, String(repeating: "y", count: 4 << 20)))
        #expect(response.body.count > 8 << 20)
        #expect(server.requests.first?.prompt.utf8.count == 4 << 20)
    }

    @Test("Statuses and Retry-After come back as they were sent.")
    func statuses() async throws {
        let server = try ModelServer { request, _ in
            request.prompt == "slow" ? .rateLimited(retryAfter: "7") : .status(503, body: "busy")
        }
        let transport = try transport()
        let limited = try await transport.send(request(server, "slow"))
        #expect(limited.status == 429)
        #expect(limited.retryAfter == "7")
        let busy = try await transport.send(request(server))
        #expect(busy.status == 503)
        #expect(busy.retryAfter == nil)
        #expect(busy.body == Array("busy".utf8))
    }

    @Test("A fault of the connection has its own kind.", arguments: faults)
    func fault(_ behaviour: Behaviour, _ kind: TransportError.Kind) async throws {
        let server = try ModelServer { _, _ in behaviour }
        let transport = try transport(noBytes: .milliseconds(80), bodyBytes: 100_000)
        let error = await #expect(throws: TransportError.self) {
            try await transport.send(request(server))
        }
        #expect(error?.kind == kind, "\(String(describing: error))")
    }

    @Test("A server that is slow but goes on sending isn't stalled.")
    func slowBytes() async throws {
        let server = try ModelServer { _, _ in .slowBytes(milliseconds: 6, "slow") }
        let response = try await transport(noBytes: .seconds(1)).send(request(server))
        #expect(response.status == 200)
        #expect(response.elapsed > .seconds(1))
    }

    @Test("A port where nobody listens refuses the connection.")
    func refused() async throws {
        let server = try ModelServer { _, _ in .hang }
        let target = request(server)
        server.stop()
        let transport = try transport()
        let error = await #expect(throws: TransportError.self) { try await transport.send(target) }
        #expect(error?.kind == .connectionRefused)
    }

    @Test(
        "A URL that can't be reached says why.",
        arguments: [
            ("http://nowhere.invalid/v1", TransportError.Kind.couldNotResolve),
            ("ftp://127.0.0.1/v1", .badRequest),
            ("file:///etc/hostname", .badRequest),
            ("not a url", .badRequest),
        ])
    func badURL(_ url: String, _ kind: TransportError.Kind) async throws {
        let transport = try transport()
        let error = await #expect(throws: TransportError.self) {
            try await transport.send(HTTPRequest(url: url, headers: [], body: []))
        }
        #expect(error?.kind == kind, "\(String(describing: error))")
    }

    @Test("A plain server asked for TLS is a TLS fault.")
    func tls() async throws {
        let server = try ModelServer { _, _ in .answer("plain") }
        let transport = try transport()
        let error = await #expect(throws: TransportError.self) {
            try await transport.send(
                HTTPRequest(url: "https://127.0.0.1:\(server.port)/", headers: [], body: []))
        }
        #expect(error?.kind == .tls, "\(String(describing: error))")
    }

    @Test("A redirect isn't followed.")
    func redirect() async throws {
        let server = try ModelServer { _, _ in
            .status(307, headers: ["Location": "http://127.0.0.1:1/"])
        }
        #expect(try await transport().send(request(server)).status == 307)
        #expect(server.counts.requests == 1)
    }

    @Test("A line break in a header is refused and the header's value isn't shown.")
    func headerInjection() async throws {
        let server = try ModelServer { _, _ in .answer("never") }
        var request = request(server)
        request.headers.append(.init("X-Key", "secret\r\nX-Other: 1"))
        let transport = try transport()
        let error = await #expect(throws: TransportError.self) {
            try await transport.send(request)
        }
        #expect(error?.kind == .badRequest)
        #expect(error?.detail.contains("secret") == false)
        #expect(server.counts.requests == 0)
    }

    @Test("Many requests share few connections.")
    func keepAlive() async throws {
        let server = try ModelServer { request, _ in .answer(request.prompt) }
        let transport = try transport(connections: 4)
        for round in 0..<50 {
            try await withThrowingTaskGroup(of: Int.self) { group in
                for index in 0..<4 {
                    group.addTask {
                        try await transport.send(self.request(server, "\(round) \(index)")).status
                    }
                }
                for try await status in group { #expect(status == 200) }
            }
        }
        #expect(server.counts.requests == 200)
        #expect(server.counts.connections <= 8)
    }

    @Test("A kept connection that the server has closed is no fault.")
    func staleConnection() async throws {
        let server = try ModelServer { _, _ in .lastAnswer("bye") }
        let transport = try transport()
        for _ in 0..<3 { #expect(try await transport.send(request(server)).status == 200) }
        #expect(server.counts.connections == 3)
    }

    @Test("Cancelling a task hangs up and frees the transfer.")
    func cancellation() async throws {
        let server = try ModelServer { _, _ in .hang }
        let transport = try transport()
        let target = request(server)
        let task = Task { try await transport.send(target) }
        await server.wait { $0.inFlight == 1 }
        task.cancel()
        let error = await #expect(throws: TransportError.self) { try await task.value }
        #expect(error?.kind == .cancelled)
        await server.wait { $0.abandoned == 1 }
    }

    @Test("A task cancelled before it sends fails at once.")
    func cancelledBefore() async throws {
        let server = try ModelServer { _, _ in .hang }
        let transport = try transport()
        let target = request(server)
        let task = Task {
            // Runs on only when this very task has been cancelled.
            while !Task.isCancelled { await Task.yield() }
            return try await transport.send(target)
        }
        task.cancel()
        let error = await #expect(throws: TransportError.self) { try await task.value }
        #expect(error?.kind == .cancelled)
    }

    @Test("Closing the transport ends transfers under way and refuses new ones.")
    func closing() async throws {
        let server = try ModelServer { _, _ in .hang }
        let transport = try transport()
        let target = request(server)
        let task = Task { try await transport.send(target) }
        await server.wait { $0.inFlight == 1 }
        transport.close()
        #expect(
            await #expect(throws: TransportError.self) { try await task.value }?.kind == .closed)
        let late = await #expect(throws: TransportError.self) { try await transport.send(target) }
        #expect(late?.kind == .closed)
        await server.wait { $0.abandoned == 1 }
    }
}
