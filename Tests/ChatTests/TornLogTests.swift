import Foundation
import Rows
import Synchronization
import TestKit
import Testing

@testable import Chat

@Suite("A client on a call log that is damaged")
struct TornLogTests {
    /// Answers each prompt with its own words, and counts how often it is asked.
    private final class Echo: Transport {
        let asked = Atomic(0)

        func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
            asked.add(1, ordering: .relaxed)
            let body = try? JSONValue(parsing: request.body)
            let prompt = body?["messages"]?.array?.last?["content"]?.string ?? ""
            let answer: JSONValue = [
                "choices": [
                    [
                        "message": ["content": .string("answer to \(prompt)")],
                        "finish_reason": "stop",
                    ]
                ]
            ]
            return HTTPResponse(
                status: 200, retryAfter: nil, body: Array(answer.text.utf8), elapsed: .zero)
        }
    }

    /// Asks for the answers numbered 0 to 2; how often the server was asked.
    private func ask(_ log: CallLog) async throws -> Int {
        let echo = Echo()
        let client = ChatClient(
            ChatModelConfiguration(name: "m", endpoints: ["http://stub/v1"]), log: log,
            transport: echo, timing: HeldClock().timing())
        for number in 0..<3 {
            let request = client.configuration.request([ChatMessage(.user, "number \(number)")])
            let reply = try await client.answer(request)
            #expect(reply.answer.text == "answer to number \(number)")
        }
        return echo.asked.load(ordering: .relaxed)
    }

    @Test(
        "gives no wrong answer and asks again for no more than the damage hit, wherever it is",
        arguments: [false, true])
    func everyOffset(_ isCut: Bool) async throws {
        let source = try LogFixture()
        let first = try source.open()
        #expect(try await ask(first) == 3)
        try await first.close()
        let name = "calls-00000.log"
        let whole = try source.data(name)
        let ends = whole.indices.filter { whole[$0] == UInt8(ascii: "\n") }
        #expect(ends.count == 3)
        let fixture = try LogFixture()
        for offset in whole.indices {
            var bytes = isCut ? whole.prefix(offset) : whole
            if !isCut { bytes[offset] ^= 0x11 }
            try bytes.write(to: fixture.url(name))
            let log = try fixture.open()
            let lost = try await ask(log)
            // A record is whole without the line end behind it, which a flipped one makes part of
            // the next.
            let hit = ends.count { $0 >= offset }
            #expect(isCut ? lost == hit || lost == hit - 1 : lost <= 2, "at \(offset)")
            try await log.close()
            let again = try fixture.open()
            #expect(try await ask(again) == 0)
            try await again.close()
        }
    }
}
