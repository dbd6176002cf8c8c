import Audit
import Foundation

/// Times an audit's index over a run: how long it takes to make, and every query.
struct AuditBenchmark {
    let directory: String

    /// Makes the index anew.
    func index() throws {
        let run = try AuditRun(directory)
        AuditIndex.delete(run)
        let start = ContinuousClock.now
        let index = try AuditIndex(run)
        let time = ContinuousClock.now - start
        let again = ContinuousClock.now
        _ = try AuditIndex(run)
        let size =
            try FileManager.default.attributesOfItem(
                atPath: "\(directory)/\(AuditIndex.fileName)")[.size] as? Int
        print("lines \(index.linesRead), calls \(index.callsRead), faults \(index.faults.count)")
        print("index made in \(time), processor \(Benchmarks.processorTime) s")
        print("opened again in \(ContinuousClock.now - again)")
        print("size \((size ?? 0) >> 20) MiB, peak memory \(Self.peakMemory) MiB")
    }

    /// The process's greatest memory, in MiB, as the kernel tells.
    private static var peakMemory: Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") } ?? ""
        return (Int(line.filter(\.isNumber)) ?? 0) / 1_024
    }

    private func filter(_ change: (inout RowFilter) -> Void) -> RowFilter {
        var filter = RowFilter()
        change(&filter)
        return filter
    }

    /// Times every query three times; the first has nothing in this process's cache.
    func query() throws {
        let run = try AuditRun(directory)
        let index = try AuditIndex(run)
        let filters: [(String, RowFilter)] = [
            ("all", RowFilter()),
            ("stage 4", filter { $0.stage = 4 }),
            ("left", filter { $0.hasLeft = true }),
            ("code refusal", filter { $0.code = "refusal" }),
            (
                "zh, chain, refusal",
                filter {
                    $0.language = "zh"
                    $0.composition = "chain"
                    $0.code = "refusal"
                }
            ),
            ("source", filter { $0.source = "seeds/3.jsonl" }),
            ("rule", filter { $0.rule = "made:rule_7" }),
            (
                "rule broken",
                filter {
                    $0.rule = "made:rule_7"
                    $0.isRuleBroken = true
                }
            ),
            (
                "rule, zh, refusal",
                filter {
                    $0.rule = "rule_7"
                    $0.language = "zh"
                    $0.code = "refusal"
                }
            ),
            ("pass rate 0 to 0.5", filter { $0.passRate = 0...0.5 }),
            (
                "nothing matches",
                filter {
                    $0.code = "duplicate"
                    $0.composition = "chain"
                }
            ),
            ("word: common", filter { $0.words = "et" }),
            ("word: rare", filter { $0.words = "rare777777" }),
            ("words: two common", filter { $0.words = "et ta" }),
            ("words: beginning", filter { $0.words = "rare7777*" }),
            ("words: a frequent beginning", filter { $0.words = "eta*" }),
            ("words: Chinese", filter { $0.words = "丝丠" }),
            ("words: Chinese, common", filter { $0.words = "一" }),
            (
                "words: common, refusal, zh",
                filter {
                    $0.words = "words"
                    $0.code = "refusal"
                    $0.language = "zh"
                }
            ),
            (
                "words: common, never in code",
                filter {
                    $0.words = "et"
                    $0.code = "duplicate"
                    $0.language = "zh"
                }
            ),
        ]
        let middle = Int64(try index.count(RowFilter()).rows / 2)
        for (name, filter) in filters {
            try time("rows: \(name)") { try index.page(filter, limit: 50).rows.count }
            try time("rows behind the middle: \(name)") {
                try index.page(filter, after: middle, limit: 50).rows.count
            }
            try time("count: \(name)") { try index.count(filter).rows }
            try time("counts by code: \(name)") { try index.counts(by: .code, filter).count }
        }
        for column in AuditIndex.Column.allCases {
            try time("counts by \(column.rawValue)") {
                try index.counts(by: column, RowFilter()).count
            }
        }
        try time("drop groups") { try index.dropGroups(examples: 3).count }
        try time("pass rates") { try index.passRates().count }
        try time("lengths") { try index.lengths(of: .response).count }
        try time("rules") { try index.rules().count }
        try time("compositions") { try index.compositions().count }
        try time("call totals") { try index.callTotals().count }
        let ids = try index.rows(filter { $0.stage = 4 }, after: 700_000, limit: 3).map(\.id)
        for id in ids {
            try time("life of \(id)") { try RowLife(id, in: run, index: index).events.count }
            try time("life of its beginning") {
                try RowLife(String(id.prefix(12)), in: run, index: index).events.count
            }
            try time("calls of \(id)") { try index.calls(of: id).count }
        }
    }

    private func time(_ name: String, _ body: () throws -> Int) throws {
        var times: [Duration] = []
        var found = 0
        for _ in 0..<3 {
            let start = ContinuousClock.now
            found = try body()
            times.append(ContinuousClock.now - start)
        }
        let milliseconds = times.map { $0 / .milliseconds(1) }
        let slow = (milliseconds.max() ?? 0) > 200 ? "  SLOW" : ""
        let texts = milliseconds.map { String(format: "%8.1f", $0) }.joined(separator: " ")
        print("\(texts) ms  \(name): \(found)\(slow)")
    }
}
