import Chat
import Synchronization
import TestKit
import Testing

@Suite("A client's pace")
struct ChatClientPaceTests {
    @Test("A storm of 429 shrinks the window, loses nothing, and the window comes back.")
    func storm() async throws {
        let fixture = try ClientFixture(maxInFlight: 32) { request, attempt in
            request.prompt.hasPrefix("storm") && attempt <= 2
                ? .rateLimited(retryAfter: "1") : .answer("ok")
        }
        func ask(_ prefix: String, _ count: Int) async throws {
            try await withThrowingTaskGroup(of: String.self) { group in
                for number in 0..<count {
                    group.addTask { try await fixture.answer("\(prefix) \(number)").answer.text }
                }
                for try await text in group { #expect(text == "ok") }
            }
        }
        try await ask("storm", 200)
        let statistics = fixture.client.statistics
        #expect(statistics.rateLimited == 400)
        #expect(statistics.window < 32)
        #expect(statistics.failed.isEmpty)
        try await ask("calm", 3000)
        #expect(fixture.client.statistics.window == 32)
        #expect(fixture.client.statistics.sent == 3600)
    }

    @Test("Requests per minute are kept, over all models of a quota.")
    func perMinute() async throws {
        let clock = HeldClock()
        let quota = QuotaGroup(maxInFlight: 8, requestsPerMinute: 60)
        let times = Mutex<[Double]>([])
        let fixture = try ClientFixture(timing: clock.timing(), quota: quota) { _, _ in
            times.withLock { $0.append(clock.now) }
            return .answer("ok")
        }
        for number in 0..<100 { _ = try await fixture.answer("\(number)") }
        let all = times.withLock { $0 }
        for (index, start) in all.enumerated() {
            #expect(all[index...].prefix { $0 < start + 60 }.count <= 60)
        }
        #expect((all.last ?? 0) - (all.first ?? 0) < 115)
    }

    @Test("Tokens per minute are kept by estimates that answers put right.")
    func tokens() async throws {
        let clock = HeldClock()
        let quota = QuotaGroup(maxInFlight: 8, tokensPerMinute: 60_000)
        let fixture = try ClientFixture(timing: clock.timing(), quota: quota) { _, _ in
            .answer("ok", usage: .init(prompt: 100, completion: 900))
        }
        let start = clock.now
        for number in 0..<180 { _ = try await fixture.answer("\(number)") }
        let perMinute = 180_000 / (clock.now - start) * 60
        #expect(perMinute <= 63_000)
        #expect(perMinute >= 50_000)
    }

    @Test("A request that takes longer than its deadline is given up and tried again.")
    func deadline() async throws {
        let fixture = try ClientFixture(
            change: { $0.deadline = .milliseconds(300) },
            respond: {
                request, attempt in
                attempt == 1 ? .hang : .answer("ok")
            })
        #expect(try await fixture.answer("hello").answer.text == "ok")
        #expect(fixture.client.statistics.retried == ["deadline": 1])
        let slow = try ClientFixture(
            change: { $0.deadline = .milliseconds(100) },
            respond: { _, _ in
                .slowBytes(milliseconds: 20, "a long answer that comes in drips")
            })
        #expect(await slow.outcome("hello").failure?.kind.code == "deadline")
    }

    @Test("A dead endpoint of three costs no call and few requests.")
    func deadEndpoint() async throws {
        let dead = try ModelServer { _, _ in .hang }
        dead.stop()
        let other = try ModelServer { _, _ in .answer("ok") }
        let fixture = try ClientFixture(
            maxInFlight: 6,
            change: { $0.endpoints = [dead.url] + $0.endpoints + [other.url] },
            respond: { _, _ in .answer("ok") })
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<300 {
                group.addTask { _ = try await fixture.answer("\(number)") }
            }
            try await group.waitForAll()
        }
        let statistics = fixture.client.statistics
        #expect(statistics.answered == 300)
        #expect(statistics.failed.isEmpty)
        #expect(statistics.sent < 400)
        #expect(fixture.server.counts.requests > 60)
        #expect(other.counts.requests > 60)
        #expect(fixture.client.outage == nil)
    }

    @Test(
        "The slowest calls are asked twice; the first whole answer counts, the other is given up.")
    func hedging() async throws {
        let fixture = try ClientFixture(
            maxInFlight: 4, change: { $0.hedging = Hedging(percent: 10, samples: 60) },
            respond: { request, attempt in
                request.prompt.hasPrefix("slow") && attempt == 1 ? .hang : .answer("ok \(attempt)")
            })
        for number in 0..<60 { _ = try await fixture.answer("\(number)") }
        let before = fixture.client.statistics.hedges
        #expect(before == 0)
        let reply = try await fixture.answer("slow")
        #expect(reply.answer.text == "ok 2")
        await fixture.server.wait { $0.abandoned >= 1 }
        let statistics = fixture.client.statistics
        #expect(statistics.hedges == before + 1)
        #expect(statistics.hedgesWon >= 1)
        #expect(statistics.hedgeTokens > 0)
        #expect(statistics.inFlight == 0)
        #expect(fixture.log.count == 61)
        #expect(try fixture.log.record(for: reply.key)?.attempts == 1)
    }

    @Test("Hedges never exceed their share.")
    func hedgeShare() async throws {
        let fixture = try ClientFixture(
            maxInFlight: 8, change: { $0.hedging = Hedging(percent: 5, samples: 10) },
            respond: { request, _ in
                .delayed(milliseconds: (Int(request.prompt) ?? 0) % 3 * 4, .answer("ok"))
            })
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<400 {
                group.addTask { _ = try await fixture.answer("\(number)") }
            }
            try await group.waitForAll()
        }
        let statistics = fixture.client.statistics
        #expect(statistics.hedges <= 20)
        #expect(statistics.hedges > 0)
        #expect(statistics.answered == 400)
        #expect(fixture.log.count == 400)
    }

    @Test("Statistics count calls, requests, reuse and latencies.")
    func statistics() async throws {
        let fixture = try ClientFixture { _, _ in .answer("ok", usage: nil) }
        for number in [1, 2, 3, 1, 2] { _ = try await fixture.answer("\(number)") }
        let statistics = fixture.client.statistics
        #expect(statistics.calls == 5)
        #expect(statistics.sent == 3)
        #expect(statistics.reused == 2)
        #expect(statistics.withoutUsage == 3)
        #expect(statistics.latency.count == 3)
        #expect(statistics.latency.sum > 0)
        #expect((statistics.latency.quantile(0.5) ?? 0) > 0)
    }
}
