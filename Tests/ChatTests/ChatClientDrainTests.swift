import Chat
import TestKit
import Testing

@Suite("Draining a client")
struct ChatClientDrainTests {
    /// Pauses that only a cancellation ends.
    private var endless: RetryTiming {
        RetryTiming(
            now: { 0 },
            pause: { _ in
                let nothing = AsyncStream.makeStream(of: Void.self)
                for await _ in nothing.stream {}
                withExtendedLifetime(nothing.continuation) {}
            },
            jitter: { 1 })
    }

    @Test("Calls under way may end; those that wait fail, and new ones too.")
    func drain() async throws {
        let gate = try Gate()
        let fixture = try ClientFixture(maxInFlight: 1, timing: endless) { request, _ in
            .held(gate, .answer("to \(request.prompt)"))
        }
        let sent = Task { await fixture.outcome("sent") }
        await fixture.server.wait { $0.inFlight == 1 }
        let waiting = Task { await fixture.outcome("waiting") }
        while fixture.client.statistics.waiting < 1 { await Task.yield() }
        let drained = Task { await fixture.client.drain(atMost: .seconds(3600)) }
        #expect(await waiting.value.failure?.kind == .draining)
        #expect(await fixture.outcome("new").failure?.kind == .draining)
        gate.open()
        #expect(try await sent.value.get().answer.text == "to sent")
        #expect(await drained.value == 0)
        #expect(fixture.server.counts.requests == 1)
        #expect(try await fixture.answer("sent").reused)
    }

    @Test("A call between two attempts is not tried again.")
    func backoff() async throws {
        let fixture = try ClientFixture(timing: endless) { _, _ in .status(500, body: "boom") }
        let task = Task { await fixture.outcome("hello") }
        while fixture.client.statistics.retried.isEmpty { await Task.yield() }
        #expect(await fixture.client.drain(atMost: .seconds(3600)) == 0)
        let error = try #require(await task.value.failure)
        #expect(error.kind == .draining)
        #expect(error.detail == "boom")
        #expect(fixture.server.counts.requests == 1)
    }

    @Test("Calls that take longer than the bound are given up.")
    func bound() async throws {
        let fixture = try ClientFixture { _, _ in .hang }
        let task = Task { await fixture.outcome("hello") }
        await fixture.server.wait { $0.inFlight == 1 }
        #expect(await fixture.client.drain(atMost: .seconds(30)) == 1)
        #expect(await task.value.failure?.kind == .draining)
        #expect(fixture.clock.pauses == [.seconds(30)])
    }
}
