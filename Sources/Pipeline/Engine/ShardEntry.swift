import OrderedCollections
import Rows

/// One shard of a stage: its files and the counts of what happened in it.
struct ShardEntry: Hashable, Sendable {
    let index: Int
    /// What the shard was made from: the hash of the input shard, or of all of them.
    let input: String
    /// Rows that came in.
    var rowsIn: Int
    /// Rows that came in and went on; a row that went on as several variants counts once.
    var rowsKept: Int
    var droppedByCode: [String: Int]
    var failedByCode: [String: Int]
    var cost: Meter.Reading
    /// Whether rows are missing that a plan couldn't see through; never so in a run.
    var isPartial = false
    /// Nil where no row was kept.
    var kept: FileEntry?
    var dropped: FileEntry?
    var failed: FileEntry?

    init(index: Int, input: String) {
        self.index = index
        self.input = input
        rowsIn = 0
        rowsKept = 0
        droppedByCode = [:]
        failedByCode = [:]
        cost = Meter.Reading()
    }

    var files: [FileEntry] { [kept, dropped, failed].compactMap { $0 } }

    /// What a later shard is said to be made from.
    var digest: String {
        // Not what an earlier shard was made from, even if all the other rows are the same.
        let rest = isPartial ? " and more" : ""
        return (kept?.sha256 ?? "no rows") + rest
    }
}

extension ShardEntry {
    init?(_ value: JSONValue) {
        guard let index = value["index"]?.int, let input = value["input"]?.string,
            let rowsIn = value["in"]?.int, let rowsKept = value["kept_rows"]?.int
        else { return nil }
        self.init(index: index, input: input)
        self.rowsIn = rowsIn
        self.rowsKept = rowsKept
        droppedByCode = value["dropped_by_code"]?.object.map(Self.counts) ?? [:]
        failedByCode = value["failed_by_code"]?.object.map(Self.counts) ?? [:]
        cost = Meter.Reading(
            calls: value["calls"]?.int ?? 0, promptTokens: value["prompt_tokens"]?.int ?? 0,
            completionTokens: value["completion_tokens"]?.int ?? 0,
            usd: value["usd"]?.double ?? 0, imported: value["imported"]?.int ?? 0)
        kept = value["kept"].flatMap(FileEntry.init)
        dropped = value["dropped"].flatMap(FileEntry.init)
        failed = value["failed"].flatMap(FileEntry.init)
    }

    var json: JSONValue {
        var value: JSONValue = [
            "index": .int(Int64(index)), "input": .string(input), "in": .int(Int64(rowsIn)),
            "kept_rows": .int(Int64(rowsKept)), "dropped_by_code": Self.json(droppedByCode),
            "failed_by_code": Self.json(failedByCode), "imported": .int(Int64(cost.imported)),
            "calls": .int(Int64(cost.calls)), "prompt_tokens": .int(Int64(cost.promptTokens)),
            "completion_tokens": .int(Int64(cost.completionTokens)), "usd": .double(cost.usd),
        ]
        for (name, file) in [("kept", kept), ("dropped", dropped), ("failed", failed)] {
            if let file { value = value.setting(name, file.json) }
        }
        return value
    }

    static func json(_ counts: [String: Int]) -> JSONValue {
        .object(
            OrderedDictionary(
                uniqueKeysWithValues: counts.sorted { $0.key < $1.key }.map {
                    ($0.key, .int(Int64($0.value)))
                }))
    }

    private static func counts(_ members: OrderedDictionary<String, JSONValue>) -> [String: Int] {
        Dictionary(uniqueKeysWithValues: members.map { ($0.key, $0.value.int ?? 0) })
    }
}
