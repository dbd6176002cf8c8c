import Chat
import Foundation
import Rows

/// Times calls through the whole client, call log and all, against a server that runs already.
struct ClientBenchmark {
    let url: String
    let calls: Int
    let inFlight: Int
    /// Where the call log is made; what is there goes.
    let directory: String

    /// Prints calls per second, seconds of the processor per thousand calls, and memory.
    func run() async throws {
        try? FileManager.default.removeItem(atPath: directory)
        let log = try CallLog.open(directory: directory, readOnly: false)
        let configuration = ChatModelConfiguration(
            name: "stub", endpoints: [url], maxInFlight: inFlight,
            parameters: ["temperature": 0.7, "max_tokens": 4096])
        let client = try ChatClient(configuration, log: log)
        let started = ContinuousClock.now
        let processor = ChatBenchmarks.processorTime
        let failed = try await withThrowingTaskGroup(of: Bool.self) { group in
            var failed = 0
            // As an engine does it: a bounded number of rows under way, each with a call.
            for number in 0..<calls {
                if number >= inFlight * 2, let isFailed = try await group.next() {
                    failed += isFailed ? 1 : 0
                }
                group.addTask { await Self.call(client, number) }
            }
            for try await isFailed in group { failed += isFailed ? 1 : 0 }
            return failed
        }
        let wall = (ContinuousClock.now - started) / .seconds(1)
        let used = ChatBenchmarks.processorTime - processor
        try await log.close()
        print(
            "\(calls) \(inFlight) \(Int(Double(calls) / wall)) "
                + "\(String(format: "%.4f", used / Double(calls) * 1000)) "
                + "\(Self.peakMemory) \(failed)")
    }

    /// The most memory that the process has had, in MB.
    private static var peakMemory: Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }
        return (line?.split(separator: " ").compactMap { Int($0) }.first ?? 0) / 1024
    }

    private static func call(_ client: ChatClient, _ number: Int) async -> Bool {
        let padding = String(repeating: "Write about the history of a small town. ", count: 12)
        let request = client.configuration.request([
            ChatMessage(.user, "rid-\(number) \(padding)")
        ])
        do {
            return try await client.answer(request).answer.text.isEmpty
        } catch {
            return true
        }
    }
}
