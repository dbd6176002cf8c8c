package import Rows

/// How a stage's goal came out, as `stage.json` holds it.
package struct GoalRecord: Hashable, Sendable {
    /// The rows wanted.
    package let rows: Int
    /// Whether they were kept.
    package let isReached: Bool
    /// The last shard that was looked at; nil where the stage came to the end of its input.
    let lastShard: Int?

    /// Whether the stage stopped before its input ended.
    package var isCutShort: Bool { lastShard != nil }

    init(rows: Int, isReached: Bool, lastShard: Int?) {
        self.rows = rows
        self.isReached = isReached
        self.lastShard = lastShard
    }

    init?(_ value: JSONValue) {
        guard let rows = value["rows"]?.int, let isReached = value["reached"]?.bool else {
            return nil
        }
        self.init(rows: rows, isReached: isReached, lastShard: value["last_shard"]?.int)
    }

    package var json: JSONValue {
        [
            "rows": .int(Int64(rows)), "reached": .bool(isReached),
            "last_shard": lastShard.map { .int(Int64($0)) } ?? .null,
        ]
    }
}
