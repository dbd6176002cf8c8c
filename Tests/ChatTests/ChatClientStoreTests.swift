import Chat
import Foundation
import Rows
import TestKit
import Testing

@Suite("A client and what is recorded")
struct ChatClientStoreTests {
    @Test("Turning the bound of length asks again only for answers that were cut.")
    func tokenLimit() async throws {
        let fixture = try ClientFixture { request, _ in
            let limit = request.json["max_tokens"]?.int ?? .max
            let wanted = (Int(request.prompt) ?? 0) * 10
            return wanted > limit
                ? .answer("cut", finish: "length", usage: .init(prompt: 5, completion: limit))
                : .answer("whole", usage: .init(prompt: 5, completion: wanted))
        }
        func request(_ number: Int, _ limit: Int64) -> ChatRequest {
            fixture.client.configuration.request(
                [ChatMessage(.user, "\(number)")], changing: ["max_tokens": .int(limit)])
        }
        func sent(_ limit: Int64) async throws -> Int {
            let before = fixture.server.counts.requests
            var planned = 0
            for number in 0..<20 {
                planned += try fixture.client.holds(request(number, limit), draws: 0..<1).requests
            }
            for number in 0..<20 { _ = try await fixture.client.answer(request(number, limit)) }
            let sent = fixture.server.counts.requests - before
            #expect(planned == sent)
            return sent
        }
        #expect(try await sent(100) == 20)
        #expect(try await sent(100) == 0)
        // 11...19 were cut at 100.
        #expect(try await sent(150) == 9)
        // 16...19 were cut at 150.
        #expect(try await sent(1000) == 4)
        #expect(try await sent(150) == 0)
        // 6...10 ended by themselves, later than at 50; so did all the others above.
        #expect(try await sent(50) == 14)
    }

    @Test("A refusal is remembered with its attempts, told by a look ahead, and tried again.")
    func refusal() async throws {
        let fixture = try ClientFixture { _, attempt in
            attempt == 1 ? .status(400, body: #"{"error":{"message":"bad word"}}"#) : .answer("ok")
        }
        let request = fixture.request("hello")
        #expect(try fixture.client.holds(request, draws: 0..<2).misses == [.absent, .absent])
        #expect(await fixture.outcome("hello").failure?.kind == .rejected(400))
        let failure = CallFailure(code: "rejected-400", detail: "bad word")
        let held = try fixture.client.holds(request, draws: 0..<1)
        #expect(held.misses == [.failed(failure, attempts: 1)])
        #expect(held.requests == 1)
        #expect(try fixture.log.record(for: request.key)?.failure == failure)
        #expect(try await fixture.answer("hello").answer.text == "ok")
        #expect(try fixture.client.holds(request, draws: 0..<1).misses == [nil])
    }

    @Test("Faults that may pass are not remembered.", arguments: [500, 401, 402, 404])
    func passing(_ status: Int) async throws {
        let fixture = try ClientFixture { _, _ in .status(status) }
        #expect(await fixture.outcome("hello").failure != nil)
        #expect(fixture.log.count == 0)
    }

    @Test("Runs that share a cache pay for a call once, and each keeps all it used in its own log.")
    func cache() async throws {
        let directory = try TemporaryDirectory()
        let cache = try CallLog.open(directory: directory.path("cache"), readOnly: false)
        let first = try ClientFixture(cache: cache) { request, _ in .answer("to \(request.prompt)")
        }
        for number in 0..<10 { _ = try await first.answer("\(number)") }
        #expect(cache.count == 10)
        let other = try CallLog.open(directory: directory.path("cache"), readOnly: false)
        let second = try ClientFixture(cache: other) { _, _ in .answer("new") }
        for number in 0..<12 {
            let request = second.request("\(number)")
            #expect(
                try second.client.holds(request, draws: 0..<1).requests == (number < 10 ? 0 : 1))
            let reply = try await second.client.answer(request)
            #expect(reply.reused == (number < 10))
            #expect(reply.answer.text == (number < 10 ? "to \(number)" : "new"))
        }
        #expect(second.server.counts.requests == 2)
        #expect(second.client.statistics.reusedFromCache == 10)
        #expect(second.log.count == 12)
        #expect(other.count == 12)
        #expect(second.client.statistics.cacheFault == nil)
    }

    @Test("A cache that can't be written costs no call.")
    func fullCache() async throws {
        let directory = try TemporaryDirectory()
        let cache = try CallLog.open(directory: directory.path, readOnly: false)
        try await cache.close()
        let fixture = try ClientFixture(cache: cache) { _, _ in .answer("ok") }
        #expect(try await fixture.answer("a").answer.text == "ok")
        #expect(try await fixture.answer("b").answer.text == "ok")
        #expect(fixture.client.statistics.cacheFault?.contains("closed") == true)
        #expect(fixture.log.count == 2)
    }
}
