import Audit
import Chat
import Dispatch
import Foundation
import Rows
import TestKit
import Testing

@Suite("Calls in the audit's index")
struct AuditCallsTests {
    private let fixture: RunFixture

    /// Two rows whose responses name the first two of three calls.
    init() async throws {
        fixture = try RunFixture()
        try await append([0, 1, 2])
        try fixture.stage("select-seeds", [.init(kept: [["id": "row00"], ["id": "row01"]])])
        try fixture.stage(
            "generate-responses", [.init(kept: [Self.row("row00", 0), Self.row("row01", 1)])])
        try write()
    }

    private func write() throws {
        try fixture.finish()
        try fixture.write(
            [
                "name": "test", "prices": ["tiny": ["input": 1, "output": 2]],
                "stages": [
                    ["stage": "select-seeds"],
                    [
                        "stage": "generate-responses",
                        "parts": ["models": ["m": ["model": "tiny"], "j": ["model": "other"]]],
                    ],
                    ["stage": "check-quality", "parts": ["models": ["j": ["model": "other"]]]],
                ],
            ], to: "run.json")
    }

    private static func request(_ number: Int) -> ChatRequest {
        ChatRequest(
            model: number == 2 ? "other" : "tiny",
            messages: [ChatMessage(.user, "question \(number)")], parameters: [:])
    }

    private static func row(_ id: String, _ number: Int) -> JSONValue {
        let key = request(number).key.description
        return [
            "id": .string(id),
            "responses": [["draw": 0, "text": "\"call\":\"no\"", "call": .string(key)]],
        ]
    }

    private func append(
        _ numbers: [Int], segmentBytes: Int = 64 << 20, promptTokens: Int64 = 100,
        elapsed: Int? = nil
    ) async throws {
        let options = CallLog.Options(segmentBytes: segmentBytes)
        let log = try CallLog.open(
            directory: "\(fixture.path)/calls", readOnly: false, options: options)
        for number in numbers {
            let body: JSONValue = [
                "choices": [
                    [
                        "message": ["role": "assistant", "content": "answer"],
                        "finish_reason": .string(number == 1 ? "length" : "stop"),
                    ]
                ],
                "usage": [
                    "prompt_tokens": .int(promptTokens),
                    "completion_tokens": .int(Int64(10 * number)),
                ],
            ]
            try await log.append(
                CallRecord(
                    of: Self.request(number), body: JSONRow(trusted: Array(body.text.utf8)),
                    started: 1_000 + number, elapsed: elapsed ?? 100 * (number + 1)))
        }
        try await log.close()
    }

    @Test("are summed up by the stage whose rows name them, and by model")
    func totals() throws {
        let index = try AuditIndex(AuditRun(fixture.path))
        #expect(index.callsRead == 3)
        let totals = try index.callTotals()
        // No row names the third, and two stages may ask its model.
        #expect(totals.map(\.stage) == [nil, 2])
        #expect(totals.map(\.model) == ["other", "tiny"])
        let tiny = try #require(totals.last)
        #expect(tiny.calls == 2 && tiny.draws == 2 && tiny.cut == 1 && tiny.failed == 0)
        #expect(tiny.promptTokens == 200 && tiny.completionTokens == 10)
        #expect(tiny.attempts == 2 && tiny.elapsed == 300)
        #expect(tiny.usd == 0.00022)
        #expect(totals.first?.usd == nil)
        let median = try #require(tiny.latency.quantile(0.5))
        #expect((95...112).contains(median))
    }

    @Test("of a row are told with draw, tokens, cost, latency and how they ended")
    func ofRow() throws {
        let run = try AuditRun(fixture.path)
        let index = try AuditIndex(run)
        let calls = try index.calls(of: "row01")
        let call = try #require(calls.first)
        #expect(calls.count == 1)
        #expect(call.stage == 2 && call.draw == 0 && call.model == "tiny")
        #expect(call.promptTokens == 100 && call.completionTokens == 10)
        #expect(call.elapsed == 200 && call.attempts == 1 && call.finish == "length")
        #expect(call.usd == 0.00012)
        #expect(try index.calls(of: "nobody").isEmpty)
        let life = try RowLife("row01", in: run, index: index)
        #expect(life.calls.map { $0.record?.request.messages.first?.content } == ["question 1"])
    }

    @Test("are read from where the last reading ended, and found again when they are sealed")
    func incremental() async throws {
        let first = try AuditIndex(AuditRun(fixture.path))
        #expect(try first.updated().callsRead == 0)
        try await append([3, 4])
        let later = try first.updated()
        #expect(later.callsRead == 2)
        #expect(try later.callTotals().map(\.calls) == [1, 4])
        // The only stage that may ask the model is taken where no row names the call.
        #expect(try later.callTotals().map(\.stage) == [nil, 2])
        // A segment that is full is sealed; its records stand elsewhere then.
        try await append([5], segmentBytes: 1)
        try await append([6], segmentBytes: 1)
        let names = try FileManager.default.contentsOfDirectory(atPath: "\(fixture.path)/calls")
        #expect(names.contains { $0.hasSuffix(".jsonl.zst") })
        let sealed = try later.updated()
        #expect(sealed.callsRead == 2)
        #expect(try sealed.callTotals().map(\.calls) == [1, 6])
        #expect(try sealed.updated().callsRead == 0)
        let life = try RowLife("row00", in: sealed.run, index: sealed)
        #expect(life.calls.map { $0.record?.request.messages.first?.content } == ["question 0"])
    }

    @Test("are counted once where several bring the index up to date at the same time")
    func together() throws {
        let run = try AuditRun(fixture.path)
        DispatchQueue.concurrentPerform(iterations: 4) { _ in _ = try? AuditIndex(run) }
        let index = try AuditIndex(run)
        #expect(index.callsRead == 0 && index.linesRead == 0)
        #expect(try index.callTotals().map(\.calls) == [1, 2])
        #expect(try index.count(RowFilter()).rows == 2)
    }

    @Test("get a stage when rows come that name them")
    func attributed() throws {
        let first = try AuditIndex(AuditRun(fixture.path))
        try fixture.stage(
            "check-quality",
            [.init(dropped: [departed("row00", "judge-unsure", "?", row: Self.row("row00", 2))])])
        try write()
        let later = try first.updated()
        #expect(try later.callTotals().map(\.stage) == [2, 3])
        #expect(try later.callTotals().map(\.calls) == [2, 1])
        #expect(try later.calls(of: "row00").map(\.stage) == [2, 3])
    }

    @Test("are all read again where the log was written anew")
    func compacted() async throws {
        let first = try AuditIndex(AuditRun(fixture.path))
        try await append([0, 1], segmentBytes: 1)
        try await append([0], segmentBytes: 1)
        _ = try CallLog.compact(directory: "\(fixture.path)/calls")
        let later = try first.updated()
        #expect(try later.callTotals().reduce(0) { $0 + $1.calls } == 3)
    }

    @Test("whose server told tokens that nobody can have used count as untold")
    func impossibleTokens() async throws {
        try await append([7], promptTokens: .max, elapsed: .max)
        try await append([8], promptTokens: -5, elapsed: .min)
        let index = try AuditIndex(AuditRun(fixture.path))
        let tiny = try #require(try index.callTotals().last)
        #expect(tiny.calls == 4 && tiny.uncounted == 2)
        #expect(tiny.promptTokens == 200 && tiny.completionTokens == 10)
        #expect(tiny.elapsed == 1_000_000_300)
    }
}
