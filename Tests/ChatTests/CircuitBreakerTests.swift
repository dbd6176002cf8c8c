import Chat
import TestKit
import Testing

@Suite("A model whose servers fail everything")
struct CircuitBreakerTests {
    /// A first answer, and what the user is told to do.
    static let refusals: [(Int, String)] = [
        (401, "check the key in the variable that api_key_env names"),
        (403, "check the key"), (402, "top it up"), (404, "check the name in 'model'"),
    ]

    @Test("Refusing the caller ends everything at once, and says what to do.", arguments: refusals)
    func refused(_ status: Int, _ advice: String) async throws {
        let fixture = try ClientFixture { _, _ in .status(status, body: "no") }
        let waiter = Task { await fixture.client.awaitOutage() }
        #expect(await fixture.outcome("first").failure != nil)
        let outage = try #require(await waiter.value)
        #expect(outage == fixture.client.outage)
        #expect(outage.description.contains(advice))
        #expect(outage.description.contains(fixture.server.url))
        let next = await fixture.outcome("next").failure
        #expect(next?.kind == .circuitOpen)
        #expect(next?.detail == outage.description)
        #expect(fixture.server.counts.requests == 1)
    }

    @Test("A refusal after answers may be about one call; three are believed.")
    func later() async throws {
        let fixture = try ClientFixture { request, _ in
            request.prompt.hasPrefix("bad") ? .status(403) : .answer("ok")
        }
        _ = try await fixture.answer("good")
        _ = await fixture.outcome("bad 1")
        _ = await fixture.outcome("bad 2")
        #expect(fixture.client.outage == nil)
        _ = try await fixture.answer("good again")
        for number in 3...5 { _ = await fixture.outcome("bad \(number)") }
        #expect(fixture.client.outage?.calls == 3)
    }

    @Test("Calls given up one after another for long enough end everything; a few do not.")
    func givenUp() async throws {
        let fixture = try ClientFixture { request, _ in
            request.prompt.hasPrefix("bad") ? .status(500, body: "boom") : .answer("ok")
        }
        _ = try await fixture.answer("good")
        for number in 0..<9 { _ = await fixture.outcome("bad \(number)") }
        #expect(fixture.client.outage == nil)
        _ = try await fixture.answer("good again")
        for number in 0..<30 where fixture.client.outage == nil {
            _ = await fixture.outcome("bad again \(number)")
        }
        let outage = try #require(fixture.client.outage)
        #expect(outage.calls >= 10)
        #expect(outage.cause == .http(500))
        #expect(outage.description.contains("http-500: boom"))
    }

    @Test("Requests that are refused, one by one, never end a run whose others are answered.")
    func rejected() async throws {
        let fixture = try ClientFixture { request, _ in
            request.prompt.hasPrefix("bad") ? .status(400) : .answer("ok")
        }
        _ = try await fixture.answer("good")
        for number in 0..<40 { _ = await fixture.outcome("bad \(number)") }
        #expect(fixture.client.outage == nil)
        let other = try ClientFixture { _, _ in .status(400) }
        for number in 0..<20 { _ = await other.outcome("bad \(number)") }
        #expect(other.client.outage?.description.contains("check 'model' and 'parameters'") == true)
    }

    @Test("One who no longer waits for an outage is let go.")
    func cancelled() async throws {
        let fixture = try ClientFixture { _, _ in .answer("ok") }
        let waiter = Task { await fixture.client.awaitOutage() }
        waiter.cancel()
        #expect(await waiter.value == nil)
    }
}
