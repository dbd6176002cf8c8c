import Records
import Rows
import Shards

/// Writes the rows of one shard: those that go on, those that were dropped, those that failed.
///
/// A file is begun with its first row and has its name only once ``commit()`` has returned.
struct RowWriters: ~Copyable {
    private let folder: String
    private let stage: String
    private(set) var entry: ShardEntry
    private var kept: ShardWriter?
    private var dropped: ShardWriter?
    private var failed: ShardWriter?

    init(folder: String, stage: String, index: Int, input: String) {
        self.folder = folder
        self.stage = stage
        entry = ShardEntry(index: index, input: input)
    }

    var rows: Int { entry.rowsKept + droppedRows + failedRows }
    private(set) var droppedRows = 0
    private(set) var failedRows = 0

    mutating func keep(_ rows: [JSONRow]) throws(ShardError) {
        if kept == nil { kept = try ShardWriter(path: path("kept"), options: .engine) }
        for row in rows { try kept?.append(row) }
        entry.rowsKept += 1
    }

    mutating func drop(_ drop: Drop, id: RecordID, row: RowPayload) throws(ShardError) {
        if dropped == nil { dropped = try ShardWriter(path: path("dropped"), options: .engine) }
        let line = departed(
            id: id, code: drop.code.rawValue, detail: drop.detail, evidence: drop.evidence,
            row: row)
        try dropped?.append(line)
        entry.droppedByCode[drop.code.rawValue, default: 0] += 1
        droppedRows += 1
    }

    mutating func fail(_ failure: Failure, id: RecordID, row: RowPayload) throws(ShardError) {
        if failed == nil { failed = try ShardWriter(path: path("failed"), options: .engine) }
        let line = departed(
            id: id, code: failure.code, detail: failure.detail, evidence: .null, row: row)
        try failed?.append(line)
        entry.failedByCode[failure.code, default: 0] += 1
        failedRows += 1
    }

    /// Gives the files their names.
    consuming func commit(rowsIn: Int, cost: Meter.Reading) throws(ShardError) -> ShardEntry {
        var entry = entry
        entry.rowsIn = rowsIn
        entry.cost = cost
        entry.dropped = try finish(dropped.take(), "dropped")
        entry.failed = try finish(failed.take(), "failed")
        entry.kept = try finish(kept.take(), "kept")
        return entry
    }

    private func finish(
        _ writer: consuming ShardWriter?, _ kind: String
    ) throws(ShardError) -> FileEntry? {
        guard let writer else { return nil }
        return FileEntry(name: name(kind), summary: try writer.finish())
    }

    private func name(_ kind: String) -> String {
        let number = String(entry.index)
        let zeros = String(repeating: "0", count: max(0, 5 - number.count))
        return "\(kind)-\(zeros)\(number).jsonl.zst"
    }

    private func path(_ kind: String) -> String { "\(folder)/\(name(kind))" }

    /// A row that left, with why and where.
    private func departed(
        id: RecordID, code: String, detail: String, evidence: JSONValue, row: RowPayload
    ) -> JSONRow {
        var bytes: [UInt8] = []
        var head: JSONValue = [
            "id": .string(id.rawValue), "stage": .string(stage), "code": .string(code),
            "detail": .string(detail),
        ]
        if evidence != .null { head = head.setting("evidence", evidence) }
        head.write(into: &bytes)
        bytes.removeLast()
        bytes += Array(",\"row\":".utf8)
        row.write(into: &bytes)
        bytes.append(UInt8(ascii: "}"))
        return JSONRow(trusted: bytes)
    }
}
