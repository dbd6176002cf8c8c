import Chat
import Foundation
import Rows
import Shards

/// Writes a run directory of so many seeds, as the engine would: five stages, drops, verdicts, calls.
struct AuditRunMaker {
    let directory: String
    let rows: Int

    private static let shardRows = 10_000
    private static let codes = [
        "rule-violated", "rule-violated", "rule-violated", "checkers-disagree", "wrong-language",
        "truncated", "repetition", "refusal",
    ]
    private static let kinds = ["single", "and", "and", "chain", "selection", "nested"]
    private static let topics = (0..<24).map { "topic-\($0)" }
    private static let abilities = (0..<9).map { "ability-\($0)" }

    private let texts = AuditTexts()

    func run() async throws {
        try make("1-select-seeds")
        var stages: [JSONValue] = []
        let names = [
            "select-seeds", "inject-constraints", "generate-responses", "check-quality",
            "select-samples",
        ]
        for (index, name) in names.enumerated() {
            try write(stage: index + 1, name)
            stages.append([
                "stage": .string(name), "fingerprint": "made",
                "parts": ["models": index == 2 ? ["m": ["model": "tiny"]] : [:], "options": [:]],
            ])
        }
        let run: JSONValue = [
            "weft": "0", "name": "made", "stages": .array(stages),
            "prices": ["tiny": ["input": 0.1, "output": 0.4]],
        ]
        try save(run, "run.json")
        try await writeCalls()
    }

    /// The stage that a row doesn't get past, and why; nil for a row that comes through.
    private func departure(_ row: Int) -> (stage: Int, code: String)? {
        let number = texts.hash(row, 1) % 100
        if number < 3 { return (1, "duplicate") }
        if number < 5 { return (2, "no-composition") }
        if number < 45 {
            return (4, Self.codes[Int(texts.hash(row, 2) % UInt64(Self.codes.count))])
        }
        return number < 60 ? (5, "not-drawn") : nil
    }

    private func write(stage: Int, _ name: String) throws {
        let folder = "\(stage)-\(name)"
        try make(folder)
        var shards: [JSONValue] = []
        var dropped: [String: Int] = [:]
        var (rowsIn, kept) = (0, 0)
        for (index, start) in stride(from: 0, to: rows, by: Self.shardRows).enumerated() {
            let digits = String(index)
            let number = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
            var keptFile = try ShardWriter(
                path: "\(directory)/\(folder)/kept-\(number).jsonl.zst", options: .init())
            var droppedFile = try ShardWriter(
                path: "\(directory)/\(folder)/dropped-\(number).jsonl.zst", options: .init())
            for row in start..<min(rows, start + Self.shardRows) {
                let end = departure(row)
                if let end, end.stage < stage { continue }
                rowsIn += 1
                if let end, end.stage == stage {
                    dropped[end.code, default: 0] += 1
                    try droppedFile.append(departed(row, stage, name, end.code))
                } else {
                    kept += 1
                    try keptFile.append(Array((fields(row, stage) + "}").utf8))
                }
            }
            var entry: JSONValue = ["index": .int(Int64(index))]
            entry = try add(keptFile.finish(), "kept", number, to: entry)
            entry = try add(droppedFile.finish(), "dropped", number, to: entry)
            shards.append(entry)
        }
        var counts: JSONValue = [:]
        for (code, count) in dropped { counts = counts.setting(code, .int(Int64(count))) }
        try save(
            [
                "stage": .string(name), "fingerprint": "made", "finished": true,
                "rows": ["in": .int(Int64(rowsIn)), "kept": .int(Int64(kept))],
                "dropped_by_code": counts, "failed_by_code": [:], "shards": .array(shards),
            ], "\(folder)/stage.json")
    }

    private func add(
        _ summary: ShardSummary, _ kind: String, _ number: String, to entry: JSONValue
    ) -> JSONValue {
        guard summary.rows > 0 else { return entry }
        return entry.setting(
            kind,
            [
                "file": .string("\(kind)-\(number).jsonl.zst"), "rows": .int(Int64(summary.rows)),
                "bytes": .int(Int64(summary.fileBytes)), "sha256": .string(summary.sha256),
            ])
    }

    private func id(_ row: Int) -> String {
        let digits = String(texts.hash(row, 0), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// A row's JSON as it leaves a stage, without its last brace.
    private func fields(_ row: Int, _ stage: Int) -> String {
        let isChinese = row % 3 == 0
        var json = """
            {"id":"\(id(row))","text":"\(texts.text(row, 3, sentences: 2, isChinese))",\
            "language":"\(isChinese ? "zh" : "en")","topic":"\(pick(Self.topics, row, 4))",\
            "ability":"\(pick(Self.abilities, row, 5))","source":{"file":"seeds/\(row % 5).jsonl",\
            "line":\(row + 1),"format":"weft","licence":"CC0-1.0"}
            """
        guard stage >= 2 else { return json }
        let rules = rules(row)
        let uses = rules.map {
            #"{"id":"made:rule_\#($0)","kwargs":{"num":\#($0)},"text":"rule \#($0)"}"#
        }
        json += """
            ,"instruction":"\(texts.text(row, 6, sentences: 5, isChinese))","rules":\
            [\(uses.joined(separator: ","))],"composition":\(composition(row))
            """
        guard stage >= 3 else { return json }
        let response = """
            {"draw":0,"text":"\(texts.text(row, 7, sentences: 12, isChinese))","reasoning":"",\
            "form":"plain","finish":"stop","model":"tiny","call":"\(call(row))"}
            """
        json += ",\"responses\":[\(response)]"
        guard stage >= 4 else { return json }
        return json + """
            ,"kind":"instruction","verdicts":[\(verdict(row))],"pass_rate":1,"chosen":0
            """
    }

    private func departed(_ row: Int, _ stage: Int, _ name: String, _ code: String) -> [UInt8] {
        let evidence = stage == 4 ? "\"evidence\":[\(verdict(row, code))]," : ""
        let line = """
            {"id":"\(id(row))","stage":"\(name)","code":"\(code)","detail":"\(code): \(row % 97) \
            words, at least 100",\(evidence)"row":\(fields(row, min(stage, 3)))}}
            """
        return Array(line.utf8)
    }

    private func verdict(_ row: Int, _ code: String? = nil) -> String {
        let broken = code == "rule-violated" || code == "checkers-disagree"
        let results = rules(row).enumerated().map { index, rule in
            let holds = !broken || index > 0
            return """
                {"rule":"made:rule_\(rule)","compatible":\(holds),"sound":\(holds),\
                "detail":"rule_\(rule): \(row % 97), at least 100"}
                """
        }
        let fault = code.map { ",\"fault\":\"\($0)\",\"detail\":\"as it says\"" } ?? ""
        return """
            {"draw":0,"passes":\(code == nil),"format":true,"rules":\
            [\(results.joined(separator: ","))]\(fault)}
            """
    }

    private func rules(_ row: Int) -> [Int] {
        let first = Int(texts.hash(row, 8) % 80)
        return [first, (first + 7) % 80, (first + 21 + row % 5) % 80]
    }

    private func composition(_ row: Int) -> String {
        let leaf = { (id: Int) in
            #"{"kind":"leaf","id":"c\#(id)","rule":{"id":"made:rule_1","kwargs":{},"text":"r"}}"#
        }
        let kind = pick(Self.kinds, row, 9)
        return kind == "single"
            ? leaf(1) : #"{"kind":"chain","id":"c0","steps":[\#(leaf(1)),\#(leaf(2))]}"#
    }

    private func call(_ row: Int) -> String {
        request(row).key.description
    }

    private func request(_ row: Int) -> ChatRequest {
        ChatRequest(model: "tiny", messages: [ChatMessage(.user, "row \(row)")], parameters: [:])
    }

    private func writeCalls() async throws {
        let log = try CallLog.open(directory: "\(directory)/calls", readOnly: false)
        for row in 0..<rows {
            let length = Int(texts.hash(row, 10) % 4_000)
            let body = """
                {"model":"tiny","choices":[{"message":{"role":"assistant","content":\
                "\(texts.text(row, 7, sentences: 3, row % 3 == 0))"},"finish_reason":"stop"}],\
                "usage":{"prompt_tokens":\(100 + row % 50),"completion_tokens":\(length / 10)}}
                """
            try await log.append(
                CallRecord(
                    of: request(row), body: JSONRow(trusted: Array(body.utf8)), started: row,
                    elapsed: length))
        }
        try await log.close()
    }

    private func pick(_ items: [String], _ row: Int, _ salt: UInt64) -> String {
        items[Int(texts.hash(row, salt) % UInt64(items.count))]
    }

    private func make(_ name: String) throws {
        try FileManager.default.createDirectory(
            atPath: "\(directory)/\(name)", withIntermediateDirectories: true)
    }

    private func save(_ value: JSONValue, _ name: String) throws {
        try AtomicFile.write(Array(value.text.utf8), to: "\(directory)/\(name)", durable: false)
    }
}
