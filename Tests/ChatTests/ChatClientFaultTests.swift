import Chat
import Rows
import TestKit
import Testing

@Suite("A client and a server that misbehaves")
struct ChatClientFaultTests {
    /// What a server does, the failure's code, and the requests sent before a call is given up.
    static let lasting: [(Behaviour, String, Int)] = [
        (.status(500, body: #"{"error":{"message":"boom"}}"#), "http-500", 6),
        (.status(504), "http-504", 6),
        (.status(529), "http-529", 6),
        (.status(408), "http-408", 6),
        (.status(409), "http-409", 6),
        (.status(425), "http-425", 6),
        (.reset, "connection-reset", 6),
        (.cutBody, "cut-body", 6),
        (.malformedJSON, "malformed-answer", 6),
        (.json(["choices": []]), "malformed-answer", 6),
        (.json(["object": "list"]), "malformed-answer", 6),
        (.json([1, 2]), "malformed-answer", 6),
        (.json(["choices": [["message": "text"]]]), "malformed-answer", 6),
        (.status(200), "malformed-answer", 6),
        (.json(["error": ["message": "overloaded"]]), "error-answer", 6),
        (.json(["error": "overloaded"]), "error-answer", 6),
        (.status(400, body: #"{"error":{"message":"bad"}}"#), "rejected-400", 1),
        (.status(404), "rejected-404", 1),
        (.status(422), "rejected-422", 1),
        (.status(402), "rejected-402", 1),
        (.status(307), "rejected-307", 1),
        (.status(204), "rejected-204", 1),
        (.status(401), "unauthorized", 1),
        (.status(403), "unauthorized", 1),
        (
            .status(400, body: #"{"error":{"code":"context_length_exceeded","message":"x"}}"#),
            "context-too-long", 1
        ),
        (
            .status(400, body: #"{"error":{"type":"exceed_context_size_error","message":"x"}}"#),
            "context-too-long", 1
        ),
        (.hugeBody(bytes: 2_000_000), "too-large", 1),
        (.hang, "stalled", 6),
    ]

    @Test("A fault that lasts is given up after its number of requests.", arguments: lasting)
    func lastingFault(_ behaviour: Behaviour, _ code: String, _ requests: Int) async throws {
        var limits = TransportLimits(connections: 8)
        // Long enough for a busy machine to read each request before it is given up.
        if code == "stalled" { limits.noBytes = .milliseconds(400) }
        limits.bodyBytes = 1_000_000
        let fixture = try ClientFixture(limits: limits) { _, _ in behaviour }
        let error = await fixture.outcome("hello").failure
        #expect(error?.kind.code == code, "\(String(describing: error))")
        #expect(error?.attempts == requests)
        #expect(fixture.server.counts.requests == requests)
        #expect(fixture.clock.pauses.count == requests - 1)
        #expect(fixture.client.statistics.failed == [code: 1])
        #expect(fixture.client.statistics.sent == requests)
        #expect(fixture.client.statistics.inFlight == 0)
    }

    @Test(
        "A fault that passes costs one more request.",
        arguments: [
            .status(500), .status(503), .status(409), .reset, .cutBody, .malformedJSON,
            .rateLimited(retryAfter: "3"), .json(["error": ["message": "later"]]),
        ] as [Behaviour])
    func passingFault(_ behaviour: Behaviour) async throws {
        let fixture = try ClientFixture { _, attempt in
            attempt == 1 ? behaviour : .answer("well")
        }
        let reply = try await fixture.answer("hello")
        #expect(reply.answer.text == "well")
        #expect(fixture.server.counts.requests == 2)
        #expect(fixture.client.statistics.retried.values.reduce(0, +) == 1)
        #expect(fixture.log.count == 1)
    }

    @Test("A port where nobody ever listened is tried for a minute and then given up.")
    func refused() async throws {
        let fixture = try ClientFixture { _, _ in .hang }
        fixture.server.stop()
        let error = await fixture.outcome("hello").failure
        #expect(error?.kind.code == "connection-refused")
        #expect((6...20).contains(error?.attempts ?? 0))
        let waited = fixture.clock.pauses.reduce(Duration.zero, +)
        #expect(waited >= .seconds(60))
        #expect(waited < .seconds(240))
    }

    @Test(
        "Calls that aren't to wait for a server fail at once, one as the next.",
        arguments: [
            RetryPolicy(maxAttempts: 1, outagePatience: .zero),
            RetryPolicy(maxAttempts: 3, outagePatience: .zero),
        ])
    func noPatience(_ retries: RetryPolicy) async throws {
        let fixture = try ClientFixture(retries: retries) { _, _ in .hang }
        fixture.server.stop()
        // Fewer than end the run.
        for number in 0..<9 {
            let error = await fixture.outcome("hello \(number)").failure
            #expect(error?.kind.code == "connection-refused")
            #expect(error?.attempts == 1)
        }
        #expect(fixture.clock.pauses.isEmpty)
    }

    @Test("A server that is away for minutes costs no call, and few requests.")
    func outage() async throws {
        let clock = HeldClock()
        let away = 1_764_000_000.0..<1_764_000_400
        let fixture = try ClientFixture(timing: clock.timing()) { request, _ in
            request.prompt != "first" && away.contains(clock.now) ? .status(503) : .answer("ok")
        }
        #expect(try await fixture.answer("first").answer.text == "ok")
        try await withThrowingTaskGroup(of: String.self) { group in
            for number in 0..<8 {
                group.addTask { try await fixture.answer("\(number)").answer.text }
            }
            for try await text in group { #expect(text == "ok") }
        }
        #expect(fixture.client.statistics.failed.isEmpty)
        #expect(fixture.client.outage == nil)
        #expect(fixture.server.counts.requests < 300)
    }

    @Test("A rate limit uses up no attempt.")
    func rateLimit() async throws {
        let fixture = try ClientFixture { _, attempt in
            attempt <= 40 ? .rateLimited(retryAfter: "2") : .answer("at last")
        }
        #expect(try await fixture.answer("hello").answer.text == "at last")
        #expect(fixture.server.counts.requests == 41)
        #expect(fixture.client.statistics.retried == ["rate-limited": 40])
    }

    @Test(
        "A rate limit without an end is given up when patience is over.",
        arguments: ["60", "0", nil, "soon", "-5"])
    func endlessRateLimit(_ retryAfter: String?) async throws {
        let fixture = try ClientFixture { _, _ in .rateLimited(retryAfter: retryAfter) }
        let error = await fixture.outcome("hello").failure
        #expect(error?.kind.code == "rate-limited")
        #expect(error?.detail == "slow down")
        let waited = fixture.clock.pauses.reduce(Duration.zero, +)
        #expect(waited > .seconds(3400))
        #expect(waited <= .seconds(3600))
        #expect(fixture.server.counts.requests < 150)
    }

    @Test(
        "Retry-After is waited for, seconds and dates, and cut at its bound.",
        arguments: [
            ("7", Duration.seconds(7)),
            ("Mon, 24 Nov 2025 16:00:30 GMT", .seconds(30)),
            ("86400", .seconds(300)),
        ])
    func retryAfter(_ text: String, _ wait: Duration) async throws {
        // The clock stands at 2025-11-24 16:00:00 UTC.
        let fixture = try ClientFixture { _, attempt in
            switch attempt {
            case 1: .rateLimited(retryAfter: text)
            case 2: .status(503, headers: ["retry-after": text])
            default: .answer("well")
            }
        }
        _ = try await fixture.answer("hello")
        #expect(fixture.clock.pauses.first == wait)
    }

    @Test("A server's error message is kept to 500 bytes, and never holds the key.")
    func detail() async throws {
        let message = "no such key sk-secret " + String(repeating: "é", count: 1000)
        let fixture = try ClientFixture(apiKey: "sk-secret") { _, _ in
            .status(401, body: #"{"error":{"message":"\#(message)"}}"#)
        }
        let error = try #require(await fixture.outcome("hello").failure)
        #expect(error.detail.hasPrefix("no such key [key] éé"))
        #expect(error.detail.utf8.count <= 500)
        #expect(fixture.server.requests.first?.headers["authorization"] == "Bearer sk-secret")
    }

    @Test("Faults of some calls don't touch the others, and each row comes out right.")
    func mixed() async throws {
        let fixture = try ClientFixture(maxInFlight: 16) { request, attempt in
            let number = Int(request.prompt) ?? 0
            guard attempt == 1 else { return .answer("answer \(number)") }
            return switch number % 7 {
            case 0: .rateLimited(retryAfter: "1")
            case 1: .status(500)
            case 2: .reset
            case 3: .cutBody
            case 4: .malformedJSON
            default: .answer("answer \(number)")
            }
        }
        try await withThrowingTaskGroup(of: (Int, String).self) { group in
            for number in 0..<350 {
                group.addTask { (number, try await fixture.answer("\(number)").answer.text) }
            }
            for try await (number, text) in group { #expect(text == "answer \(number)") }
        }
        #expect(fixture.log.count == 350)
        #expect(fixture.server.counts.uniqueBodies == 350)
    }
}
