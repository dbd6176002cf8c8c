import Foundation
import Rows
import TestKit
import Testing

@testable import Chat

@Suite("Looking calls up")
struct CallLookupTests {
    private func request(_ limit: Int?, name: String = "max_tokens") -> ChatRequest {
        var members: JSONValue = ["temperature": 0.5]
        if let limit { members = members.setting(name, .int(Int64(limit))) }
        return ChatRequest(model: "m", messages: [.init(.user, "q")], parameters: members)
    }

    private func record(
        _ request: ChatRequest, finish: String, tokens: Int?, text: String = "t"
    ) -> CallRecord {
        let usage = tokens.map { #","usage":{"prompt_tokens":3,"completion_tokens":\#($0)}"# } ?? ""
        let body =
            #"{"choices":[{"message":{"content":"\#(text)"},"finish_reason":"\#(finish)"}]\#(usage)}"#
        return CallRecord(
            keys: [request.key], draws: [request.draw], request: request,
            response: JSONRow(trusted: Array(body.utf8)), started: 1, elapsed: 1, attempts: 1)
    }

    /// An answer's bound, how it ended, its tokens, the new bound, and why it doesn't serve.
    static let bounds: [(Int?, String, Int?, Int?, CallMiss?)] = [
        (100, "stop", 60, 100, nil), (100, "stop", 60, 200, nil), (100, "stop", 60, nil, nil),
        (100, "stop", 60, 60, nil), (100, "stop", 60, 59, .longer(tokens: 60)),
        (100, "stop", nil, 200, nil), (100, "stop", nil, 50, .longer(tokens: nil)),
        (nil, "stop", 60, 100, nil), (nil, "stop", 60, 50, .longer(tokens: 60)),
        (nil, "stop", nil, 100, .longer(tokens: nil)),
        (100, "length", 100, 100, nil), (100, "length", 100, 200, .cut(limit: 100)),
        (100, "length", 100, nil, .cut(limit: 100)),
        (100, "length", 100, 50, .longer(tokens: 100)),
        (nil, "length", 60, 100, nil), (nil, "length", 600, 100, .longer(tokens: 600)),
        (100, "content_filter", 5, 200, nil),
    ]

    @Test(
        "An answer serves another bound of length if that would have brought it.", arguments: bounds
    )
    func bound(
        _ old: Int?, _ finish: String, _ tokens: Int?, _ new: Int?, _ miss: CallMiss?
    ) async throws {
        let fixture = try LogFixture()
        let log = try fixture.open()
        let recorded = record(request(old), finish: finish, tokens: tokens)
        try await log.append(recorded)
        try await log.close()
        for log in [log, try fixture.open(readOnly: true)] {
            for name in ["max_tokens", "max_completion_tokens"] {
                let asked = request(new, name: name)
                let found = try log.lookup(asked)
                if let miss {
                    #expect(found == .miss(miss))
                } else {
                    #expect(found.answer?.1 == recorded.keys[0])
                    #expect(found.answer?.0.text == "t")
                }
                #expect(try log.holds(asked) == miss)
            }
        }
    }

    @Test("Nothing but the bound of length may differ.")
    func others() async throws {
        let fixture = try LogFixture()
        let log = try fixture.open()
        try await log.append(record(request(100), finish: "stop", tokens: 5))
        var other = request(200)
        other.draw = 1
        #expect(try log.lookup(other) == .miss(.absent))
        other = request(200)
        other.parameters = ["temperature": 0.6, "max_tokens": 200]
        #expect(try log.lookup(other) == .miss(.absent))
        #expect(request(nil).baseKey == request(nil).key)
        #expect(request(5).baseKey == request(nil).key)
        try await log.close()
    }

    @Test("An answer that ended by itself isn't hidden by a later one that was cut.")
    func preference() async throws {
        let fixture = try LogFixture()
        let log = try fixture.open()
        try await log.append(record(request(400), finish: "stop", tokens: 300, text: "whole"))
        try await log.append(record(request(100), finish: "length", tokens: 100, text: "cut"))
        #expect(try log.lookup(request(500)).answer?.0.text == "whole")
        #expect(try log.lookup(request(100)).answer?.0.text == "cut")
        #expect(try log.lookup(request(200)) == .miss(.longer(tokens: 300)))
        try await log.append(record(request(800), finish: "stop", tokens: 300, text: "newer"))
        #expect(try log.lookup(request(400)).answer?.0.text == "whole")
        #expect(try log.lookup(request(500)).answer?.0.text == "newer")
        try await log.close()
    }

    @Test("A refusal is remembered with its attempts, until there is an answer.")
    func refusal() async throws {
        let fixture = try LogFixture()
        let log = try fixture.open()
        let asked = request(100)
        let refusal = CallRecord(
            keys: [asked.key], draws: [0], request: asked,
            response: JSONRow(trusted: Array("{}".utf8)),
            started: 5, elapsed: 6, attempts: 2,
            failure: CallFailure(code: "rejected-400", detail: "no \"such\" thing"))
        try await log.append(refusal)
        let miss = CallLookup.miss(
            .failed(.init(code: "rejected-400", detail: "no \"such\" thing"), attempts: 2))
        #expect(try log.lookup(asked) == miss)
        #expect(try log.lookup(request(200)) == .miss(.absent))
        #expect(try log.record(for: asked.key) == refusal)
        try await log.close()
        let again = try fixture.open()
        #expect(try again.lookup(asked) == miss)
        try await again.append(record(asked, finish: "stop", tokens: 5))
        try await again.append(refusal)
        #expect(try again.lookup(asked).answer?.0.text == "t")
        try await again.close()
        #expect(try fixture.open(readOnly: true).lookup(asked).answer?.0.text == "t")
    }

    @Test("A million keys are found again, in little memory.")
    func table() {
        var table = LogTable()
        func fingerprint(_ number: UInt64) -> UInt64 {
            let mixed = number &* 0x9E37_79B9_7F4A_7C15
            return (mixed ^ mixed >> 29) &* 0xBF58_476D_1CE4_E5B9
        }
        let count: UInt32 = 1_000_000
        for number in 0..<count {
            table.insert(
                LogMark(fingerprint: fingerprint(UInt64(number)), end: .whole, isBase: false),
                segment: number / 40_000, record: number % 40_000)
        }
        let wrong = (0..<count).count { number in
            table.find(fingerprint(UInt64(number)))
                != LogTable.Entry(segment: number / 40_000, record: number % 40_000, end: .whole)
        }
        #expect(wrong == 0)
        #expect(table.keys == Int(count))
        #expect(table.find(fingerprint(UInt64(count) + 1)) == nil)
        #expect(table.bytes <= Int(count) * 32)
    }
}
