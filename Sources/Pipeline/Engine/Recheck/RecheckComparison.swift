import OrderedCollections

/// Compares what a stage has written with what it writes now.
struct RecheckComparison {
    private let earlier: RecheckOutput
    private let later: RecheckOutput
    /// Whether a shard comes out of the same rows as before, so that little is held at a time.
    private let isByShard: Bool
    private(set) var same = 0
    private(set) var counts: [RecheckedRow.Change: Int] = [:]

    init(earlier: RecheckOutput, later: RecheckOutput, isByShard: Bool) {
        self.earlier = earlier
        self.later = later
        self.isByShard = isByShard
    }

    /// Hands over each row that differs.
    mutating func run(_ found: (RecheckedRow) throws -> Void) throws {
        guard isByShard else {
            // A pool's rows may come to stand in another shard; evidence of all would be too much.
            return try compare(
                earlier.rows(earlier.shards, keepingEvidence: false),
                later.rows(later.shards, keepingEvidence: false), isPartial: false, found)
        }
        let now = Dictionary(grouping: later.shards, by: \.index)
        let then = Dictionary(grouping: earlier.shards, by: \.index)
        for index in Set(now.keys).union(then.keys).sorted() {
            let new = now[index] ?? []
            try compare(
                earlier.rows(then[index] ?? [], keepingEvidence: true),
                later.rows(new, keepingEvidence: true),
                isPartial: new.contains(where: \.isPartial), found)
        }
    }

    private mutating func compare(
        _ before: OrderedDictionary<String, RecheckOutput.Entry>,
        _ after: OrderedDictionary<String, RecheckOutput.Entry>, isPartial: Bool,
        _ found: (RecheckedRow) throws -> Void
    ) throws {
        for (id, old) in before {
            let new = after[id]
            guard old.signature != new?.signature else {
                same += 1
                continue
            }
            try tell(id, old, new, isPartial, found)
        }
        for (id, new) in after where before[id] == nil {
            try tell(id, nil, new, isPartial, found)
        }
    }

    private mutating func tell(
        _ id: String, _ old: RecheckOutput.Entry?, _ new: RecheckOutput.Entry?,
        _ isPartial: Bool, _ found: (RecheckedRow) throws -> Void
    ) throws {
        let wasKept = old?.fate == "kept"
        let isKept = new?.fate == "kept"
        let change: RecheckedRow.Change =
            if new == nil, isPartial {
                .needsCall
            } else if wasKept != isKept {
                isKept ? .promoted : .demoted
            } else {
                .changed
            }
        counts[change, default: 0] += 1
        try found(
            RecheckedRow(id: id, change: change, before: old?.outcome, after: new?.outcome))
    }
}
