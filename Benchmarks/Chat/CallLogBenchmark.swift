import Chat
import Foundation
import Rows

/// Times the opening of a large call log, and what its index takes.
struct CallLogBenchmark {
    let calls: Int
    let directory: String

    /// Fills a log unless it is there already, opens it, and looks some calls up.
    func run() async throws {
        if !FileManager.default.fileExists(atPath: directory) { try await fill() }
        let before = Self.memory
        let started = ContinuousClock.now
        let log = try CallLog.open(directory: directory, readOnly: true)
        let opened = (ContinuousClock.now - started) / .seconds(1)
        let found = ContinuousClock.now
        var hits = 0
        let looks = 20_000
        for number in 0..<looks {
            let request = Self.request(number * (calls / looks))
            if case .hit = try log.lookup(request) { hits += 1 }
        }
        let looked = (ContinuousClock.now - found) / .seconds(1)
        let missed = ContinuousClock.now
        for number in 0..<looks { _ = try log.lookup(Self.request(calls + number)) }
        let misses = (ContinuousClock.now - missed) / .seconds(1)
        print(
            "calls \(log.count), opened in \(opened) s, index \(log.indexBytes >> 20) MB "
                + "(\(log.indexBytes / max(1, log.count)) bytes a call), memory "
                + "\(Self.memory - before) MB more, scattered hit \(looked / Double(looks) * 1e6) us, "
                + "miss \(misses / Double(looks) * 1e6) us, hits \(hits)")
    }

    private static var memory: Int {
        let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
        let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        return pages * 4 / 1024
    }

    private static func request(_ number: Int) -> ChatRequest {
        ChatRequest(
            model: "m", messages: [ChatMessage(.user, "call \(number)")],
            parameters: ["max_tokens": 100])
    }

    private func fill() async throws {
        let log = try CallLog.open(directory: directory, readOnly: false)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<calls {
                if number >= 512 { try await group.next() }
                group.addTask {
                    let body: JSONValue = [
                        "choices": [
                            ["message": ["content": "an answer"], "finish_reason": "stop"]
                        ]
                    ]
                    try await log.append(
                        CallRecord(
                            of: Self.request(number),
                            body: JSONRow(trusted: Array(body.text.utf8)), started: 0, elapsed: 1))
                }
            }
            try await group.waitForAll()
        }
        try await log.close()
    }
}
