import Rows
import TestKit
import Testing

@testable import Chat

@Suite("Draws, and calls that are the same")
struct ChatClientDrawTests {
    private func texts(_ outcomes: [Result<ChatReply, ChatError>]) throws -> [String] {
        try outcomes.map { try $0.get().answer.text }
    }

    @Test("Each draw is a request of its own, and is recorded by itself.")
    func single() async throws {
        let fixture = try ClientFixture { _, attempt in .answer("try \(attempt)") }
        let first = await fixture.client.answers(fixture.request("q"), draws: 0..<3)
        #expect(Set(try texts(first)) == ["try 1", "try 2", "try 3"])
        let more = await fixture.client.answers(fixture.request("q"), draws: 0..<5)
        #expect(try texts(Array(more[..<3])) == texts(first))
        #expect(try more.map { try $0.get().reused } == [true, true, true, false, false])
        #expect(fixture.server.counts.requests == 5)
        #expect(fixture.log.count == 5)
    }

    @Test("With several draws to a request they come as choices, and are recorded as one call.")
    func batched() async throws {
        let fixture = try ClientFixture(drawsPerRequest: 4) { request, _ in
            .choices((0..<request.choices).map { .init("choice \($0) of \(request.choices)") })
        }
        let outcomes = await fixture.client.answers(fixture.request("q"), draws: 0..<6)
        #expect(
            try texts(outcomes) == [
                "choice 0 of 4", "choice 1 of 4", "choice 2 of 4", "choice 3 of 4",
                "choice 0 of 2", "choice 1 of 2",
            ])
        #expect(fixture.server.counts.requests == 2)
        #expect(fixture.log.count == 6)
        #expect(fixture.client.statistics.promptTokens == 20)

        let again = await fixture.client.answers(fixture.request("q"), draws: 0..<6)
        #expect(try texts(again) == texts(outcomes))
        #expect(fixture.server.counts.requests == 2)
        let single = try await fixture.client.answer(fixture.request("q", draw: 5))
        #expect(single.answer.text == "choice 1 of 2")
        #expect(single.reused)
    }

    @Test("A server that answers fewer draws than it is asked for is asked for the rest singly.")
    func short() async throws {
        let fixture = try ClientFixture(drawsPerRequest: 4) { request, attempt in
            request.choices > 1
                ? .choices([.init("first"), .init("second")]) : .answer("single \(attempt)")
        }
        let outcomes = await fixture.client.answers(fixture.request("q"), draws: 0..<4)
        #expect(try texts(outcomes) == ["first", "second", "single 1", "single 2"])
        #expect(fixture.server.counts.requests == 3)
        #expect(fixture.log.count == 4)
    }

    @Test("A server that answers more draws than it is asked for gives no more than was wanted.")
    func long() async throws {
        let fixture = try ClientFixture(drawsPerRequest: 2) { _, _ in
            .choices([.init("a"), .init("b"), .init("c")])
        }
        let outcomes = await fixture.client.answers(fixture.request("q"), draws: 0..<2)
        #expect(try texts(outcomes) == ["a", "b"])
        #expect(fixture.log.count == 2)
    }

    @Test("A draw that fails leaves the others their answers.")
    func partly() async throws {
        let fixture = try ClientFixture(maxInFlight: 1, retries: RetryPolicy(maxAttempts: 1)) {
            _, attempt in attempt == 2 ? .status(500) : .answer("ok")
        }
        let outcomes = await fixture.client.answers(fixture.request("q"), draws: 0..<3)
        #expect(outcomes.compactMap { try? $0.get() }.count == 2)
        #expect(outcomes.compactMap(\.failure).map(\.kind) == [.http(500)])
        #expect(fixture.log.count == 2)
    }

    @Test("The same request asked many times at once is sent once.")
    func shared() async throws {
        let gate = try Gate()
        let fixture = try ClientFixture { _, _ in .held(gate, .answer("once")) }
        let tasks = (0..<50).map { _ in Task { try await fixture.answer("same") } }
        await fixture.server.wait { $0.inFlight == 1 }
        gate.open()
        for task in tasks { #expect(try await task.value.answer.text == "once") }
        #expect(fixture.server.counts.requests == 1)
        #expect(fixture.log.count == 1)
    }

    @Test("A failure is shared too, and is forgotten afterwards.")
    func sharedFailure() async throws {
        let gate = try Gate()
        let fixture = try ClientFixture { _, attempt in
            attempt == 1 ? .held(gate, .status(400)) : .answer("well")
        }
        let tasks = (0..<5).map { _ in Task { await fixture.outcome("same") } }
        await fixture.server.wait { $0.inFlight == 1 }
        // All five must have joined before the answer comes.
        while fixture.client.waitingCallers < 5 { await Task.yield() }
        gate.open()
        for task in tasks { #expect(await task.value.failure?.kind == .rejected(400)) }
        #expect(try await fixture.answer("same").answer.text == "well")
        #expect(fixture.server.counts.requests == 2)
    }

    @Test("A call that all have lost interest in is given up, and can be asked again.")
    func abandoned() async throws {
        let fixture = try ClientFixture { _, attempt in attempt == 1 ? .hang : .answer("again") }
        let tasks = (0..<3).map { _ in Task { try await fixture.answer("same") } }
        await fixture.server.wait { $0.inFlight == 1 }
        while fixture.client.waitingCallers < 3 { await Task.yield() }
        for task in tasks { task.cancel() }
        await fixture.server.wait { $0.abandoned == 1 }
        #expect(try await fixture.answer("same").answer.text == "again")
    }
}
