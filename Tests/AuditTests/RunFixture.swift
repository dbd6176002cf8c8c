import Foundation
import Rows
import Shards
import TestKit

/// A run directory made by hand, stage by stage, with the files that the engine writes.
final class RunFixture {
    /// The rows of one shard.
    struct Shard {
        var kept: [JSONValue] = []
        var dropped: [JSONValue] = []
        var failed: [JSONValue] = []
    }

    private let folder: TemporaryDirectory
    private var names: [String] = []

    init() throws { folder = try TemporaryDirectory() }

    var path: String { folder.path }

    /// Writes `run.json` with the stages so far and some that haven't begun.
    func finish(waiting: [String] = []) throws {
        let stages = (names + waiting).map { name -> JSONValue in ["stage": .string(name)] }
        try write(["name": "test", "stages": .array(stages)], to: "run.json")
    }

    /// Writes a stage's shards and its `stage.json`.
    func stage(_ name: String, finished: Bool = true, _ shards: [Shard]) throws {
        names.append(name)
        let folder = "\(names.count)-\(name)"
        try makeFolder(folder)
        let entries = try shards.enumerated().map { index, shard in
            var entry: JSONValue = ["index": .int(Int64(index))]
            for (kind, rows) in [
                ("kept", shard.kept), ("dropped", shard.dropped), ("failed", shard.failed),
            ] where !rows.isEmpty {
                let file = "\(kind)-0000\(index).jsonl.zst"
                let summary = try write(rows, to: "\(folder)/\(file)")
                entry = entry.setting(
                    kind,
                    [
                        "file": .string(file), "rows": .int(Int64(summary.rows)),
                        "bytes": .int(Int64(summary.fileBytes)), "sha256": .string(summary.sha256),
                    ])
            }
            return entry
        }
        let dropped = shards.flatMap(\.dropped)
        let failed = shards.flatMap(\.failed)
        let kept = shards.flatMap(\.kept).count
        try write(
            [
                "stage": .string(name), "finished": .bool(finished),
                "rows": [
                    "in": .int(Int64(kept + dropped.count + failed.count)),
                    "kept": .int(Int64(kept)),
                ],
                "dropped_by_code": Self.counts(dropped), "failed_by_code": Self.counts(failed),
                "shards": .array(entries),
            ], to: "\(folder)/stage.json")
    }

    /// Writes rows into a shard within the run.
    @discardableResult
    func write(_ rows: [JSONValue], to name: String) throws -> ShardSummary {
        var writer = try ShardWriter(path: "\(path)/\(name)", options: ShardWriter.Options())
        for row in rows { try writer.append(Array(row.text.utf8)) }
        return try writer.finish()
    }

    /// Writes a small JSON file within the run.
    func write(_ value: JSONValue, to name: String) throws {
        try AtomicFile.write(Array(value.text.utf8), to: "\(path)/\(name)", durable: false)
    }

    /// Makes a folder within the run.
    func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(
            atPath: "\(path)/\(name)", withIntermediateDirectories: true)
    }

    /// Cuts a file within the run off after so many bytes.
    func cut(_ name: String, to bytes: Int) throws {
        let file = URL(fileURLWithPath: "\(path)/\(name)")
        try Data(contentsOf: file).prefix(bytes).write(to: file)
    }

    private static func counts(_ rows: [JSONValue]) -> JSONValue {
        var counts: JSONValue = [:]
        for code in rows.compactMap({ $0["code"]?.string }) {
            counts = counts.setting(code, .int(Int64((counts[code]?.int ?? 0) + 1)))
        }
        return counts
    }
}

/// A row as `dropped-` and `failed-` files hold it.
func departed(
    _ id: String, _ code: String, _ detail: String, evidence: JSONValue? = nil,
    row: JSONValue = ["text": "Write a poem."]
) -> JSONValue {
    var value: JSONValue = [
        "id": .string(id), "stage": "any", "code": .string(code), "detail": .string(detail),
    ]
    if let evidence { value = value.setting("evidence", evidence) }
    return value.setting("row", row)
}
