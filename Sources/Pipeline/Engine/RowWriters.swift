import Rows
import Shards

/// Writes the rows of one shard: those that go on, those that were dropped, those that failed.
///
/// A file is begun with its first row and has its name only once ``commit()`` has returned.
struct RowWriters: ~Copyable {
    private let folder: String
    private(set) var entry: ShardEntry
    private var kept: ShardWriter?
    private var dropped: ShardWriter?
    private var failed: ShardWriter?

    init(folder: String, index: Int, input: String) {
        self.folder = folder
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

    /// Writes a row that left; its line says why.
    mutating func drop(_ line: JSONRow, code: String) throws(ShardError) {
        if dropped == nil { dropped = try ShardWriter(path: path("dropped"), options: .engine) }
        try dropped?.append(line)
        entry.droppedByCode[code, default: 0] += 1
        droppedRows += 1
    }

    /// Writes a row that couldn't be processed; its line says why.
    mutating func fail(_ line: JSONRow, code: String) throws(ShardError) {
        if failed == nil { failed = try ShardWriter(path: path("failed"), options: .engine) }
        try failed?.append(line)
        entry.failedByCode[code, default: 0] += 1
        failedRows += 1
    }

    /// Notes that rows are missing that a plan couldn't see through.
    mutating func noteMissingRows() { entry.isPartial = true }

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
}
