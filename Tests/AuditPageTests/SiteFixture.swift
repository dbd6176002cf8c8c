import Foundation
import Rows
import Shards
import TestKit

@testable import Audit
@testable import AuditPage

/// A run with hostile rows, and a site over it.
final class SiteFixture: Sendable {
    /// Texts that would be more than texts if they weren't escaped.
    static let hostile = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(2)>", "]]><svg onload=alert(3)>",
        "' onfocus='alert(4)", "</textarea></title></style><b>", "a\u{202E}b\u{200B}c\u{0}d\u{7}",
        String(repeating: "long", count: 30_000), "&lt;b&gt; %3Cb%3E", "村庄很小。",
    ]
    /// Rows of the run without the hostile ones.
    static let plainRows = 120
    static let callKey = String(repeating: "0123456789abcdef", count: 4)

    /// A run that is only looked at, for all tests.
    static let shared = Result { try SiteFixture() }

    let folder: TemporaryDirectory
    let site: AuditSite
    let index: LiveIndex

    /// Writes the run and opens it.
    ///
    /// - Parameters:
    ///   - host: What the site believes to be bound to.
    ///   - token: The token that browsers must show.
    /// - Throws: What kept the files from being written or read.
    init(host: String = "127.0.0.1", token: String? = nil) throws {
        folder = try TemporaryDirectory()
        try Self.write(to: folder.path)
        index = try LiveIndex(AuditIndex(AuditRun(folder.path)), interval: .zero)
        site = AuditSite(index: index, host: host, token: token)
        site.bind(port: 8_080)
    }

    /// The answer to a request as a browser on this machine sends it.
    func get(_ address: String, _ headers: [String: [String]] = [:], method: String = "GET")
        -> PageAnswer
    {
        let parts = address.split(separator: "?", maxSplits: 1)
        return site.answer(
            PageRequest(
                method: method, path: String(parts.first ?? ""),
                query: parts.count > 1 ? String(parts[1]) : "",
                headers: ["host": ["127.0.0.1:8080"]].merging(headers) { $1 }))
    }

    /// The text of a page.
    func page(_ address: String) -> String { get(address).text }

    /// The answer to a form.
    func post(
        _ address: String, _ form: String, _ headers: [String: [String]] = [:]
    ) -> PageAnswer {
        let usual = [
            "host": ["127.0.0.1:8080"], "content-type": ["application/x-www-form-urlencoded"],
            "origin": ["http://127.0.0.1:8080"], "sec-fetch-site": ["same-origin"],
        ]
        return site.answer(
            PageRequest(
                method: "POST", path: address, query: "",
                headers: usual.merging(headers) { $1 }, body: Array(form.utf8)))
    }

    /// The token that the forms of a row's page carry.
    func formToken(of id: String) throws -> String {
        let page = page("/row?id=\(id)")
        let found = page.firstMatch(of: /name="token" value="([0-9a-f]+)"/)
        return String(try found.map { $0.1 } ?? { throw MissingToken() }())
    }

    struct MissingToken: Error {}

    /// Writes `stage.json` and shards of two stages, and a call.
    static func write(
        to path: String, plainRows: Int = plainRows, rates: [Double] = []
    ) throws {
        let plain = (0..<plainRows).map { number -> JSONValue in
            let row: JSONValue = [
                "id": .string("plain-\(number)"), "text": .string("Plain row \(number)."),
                "language": "en",
                "source": ["file": "seeds.jsonl", "line": .int(Int64(number)), "format": "weft"],
            ]
            guard rates.indices.contains(number) else { return row }
            return row.setting("pass_rate", .double(rates[number])).setting(
                "verdicts", [["draw": 0, "passes": true, "rules": []]])
        }
        let hostile = hostile.enumerated().map { number, text -> JSONValue in
            [
                "id": .string("hostile-\(number)"), "text": .string("Seed \(text)"),
                "language": .string(number == 8 ? "zh" : "en"), "topic": .string(text),
            ]
        }
        let dropped = zip(hostile, Self.hostile).enumerated().map { number, row -> JSONValue in
            let inner = row.0.setting("instruction", .string("Seed \(row.1) and more"))
                .setting("responses", [response("An answer, \(row.1)")])
                .setting("rules", [["id": "punctuation:no_comma", "kwargs": [:], "text": "No."]])
            return [
                "id": .string("hostile-\(number)"), "stage": "check-quality",
                "code": "rule-violated", "detail": .string("draw 0: \(row.1)"),
                "evidence": [verdict(row.1)], "row": inner,
            ]
        }
        try stage(1, "select-seeds", kept: plain + hostile, dropped: [], in: path)
        try stage(2, "check-quality", kept: plain, dropped: dropped, in: path)
        try json(
            [
                "name": "small <b>",
                "stages": [["stage": "select-seeds"], ["stage": "check-quality"]],
            ], to: "\(path)/run.json")
        try FileManager.default.createDirectory(
            atPath: "\(path)/calls", withIntermediateDirectories: true)
        _ = try shard([call], to: "\(path)/calls/calls-00000.jsonl.zst")
    }

    private static func response(_ text: String) -> JSONValue {
        [
            "draw": 0, "text": .string(text), "reasoning": .string("Because \(text)"),
            "form": "plain", "finish": "stop", "model": "tiny", "call": .string(callKey),
        ]
    }

    private static func verdict(_ text: String) -> JSONValue {
        [
            "draw": 0, "passes": false, "format": true, "fault": "rule-violated",
            "detail": .string(text),
            "rules": [
                [
                    "rule": "punctuation:no_comma", "compatible": false, "sound": false,
                    "detail": "1 commas",
                ],
                [
                    "rule": .string("rule:\(text.prefix(40))"), "compatible": false,
                    "sound": true, "detail": .string(text),
                ],
            ],
        ]
    }

    private static var call: JSONValue {
        [
            "keys": [.string(callKey)], "draws": [0], "model": "tiny",
            "messages": [["role": "user", "content": .string("Prompt \(hostile[0])")]],
            "parameters": [:], "started": 1_700_000_000_000, "elapsed_ms": 840, "attempts": 1,
            "response": [
                "model": "tiny",
                "choices": [
                    [
                        "index": 0, "finish_reason": "stop",
                        "message": ["role": "assistant", "content": .string(hostile[1])],
                    ]
                ], "usage": ["prompt_tokens": 31, "completion_tokens": 5],
            ],
        ]
    }

    private static func stage(
        _ index: Int, _ name: String, kept: [JSONValue], dropped: [JSONValue], in path: String
    ) throws {
        let folder = "\(path)/\(index)-\(name)"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        var entry: JSONValue = ["index": 0]
        for (kind, rows) in [("kept", kept), ("dropped", dropped)] where !rows.isEmpty {
            entry = entry.setting(kind, try shard(rows, to: "\(folder)/\(kind)-00000.jsonl.zst"))
        }
        let codes: JSONValue =
            dropped.isEmpty ? [:] : ["rule-violated": .int(Int64(dropped.count))]
        try json(
            [
                "stage": .string(name), "finished": true,
                "rows": [
                    "in": .int(Int64(kept.count + dropped.count)), "kept": .int(Int64(kept.count)),
                ],
                "dropped_by_code": codes, "failed_by_code": [:], "shards": [entry],
            ], to: "\(folder)/stage.json")
    }

    private static func shard(_ rows: [JSONValue], to path: String) throws -> JSONValue {
        var writer = try ShardWriter(path: path, options: ShardWriter.Options())
        for row in rows { try writer.append(Array(row.text.utf8)) }
        let summary = try writer.finish()
        return [
            "file": .string(String(path.split(separator: "/").last ?? "")),
            "rows": .int(Int64(summary.rows)), "bytes": .int(Int64(summary.fileBytes)),
            "sha256": .string(summary.sha256),
        ]
    }

    private static func json(_ value: JSONValue, to path: String) throws {
        try AtomicFile.write(Array(value.text.utf8), to: path, durable: false)
    }
}

extension PageAnswer {
    /// The whole body as text.
    var text: String {
        var bytes: [UInt8] = []
        switch body {
        case .bytes(let all): bytes = all
        case .pieces(let make):
            make { piece in
                bytes += piece
                return true
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A header's value.
    func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}
