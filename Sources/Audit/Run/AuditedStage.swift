import OrderedCollections
public import Rows

/// A stage of a run as its `stage.json` tells of it.
public struct AuditedStage: Hashable, Sendable {
    /// The files of one shard; nil where no row went that way.
    public struct Shard: Hashable, Sendable {
        /// Rows that go on.
        public let kept: ListedFile?
        /// Rows that were left out.
        public let dropped: ListedFile?
        /// Rows that couldn't be processed.
        public let failed: ListedFile?

        /// All of them.
        public var files: [ListedFile] { [kept, dropped, failed].compactMap { $0 } }
    }

    /// The stage's place in the pipeline, from 1.
    public let index: Int
    /// The stage's name: "check-quality".
    public let name: String
    /// The stage's folder within the run's, with its path.
    public let folder: String
    /// The stage's options as the run was told; an empty object where that isn't known.
    public internal(set) var options: JSONValue = [:]
    /// The models that the stage may ask, by the names that their servers know.
    public internal(set) var models: [String] = []
    /// Whether the stage has written all that it has to write.
    public internal(set) var isFinished = false
    /// Rows that came in.
    public internal(set) var rowsIn = 0
    /// Rows that came in and went on, however many rows they became.
    public internal(set) var rowsKept = 0
    /// Rows that were left out, by the reason.
    public internal(set) var droppedByCode: [String: Int] = [:]
    /// Rows that couldn't be processed, by the reason.
    public internal(set) var failedByCode: [String: Int] = [:]
    /// The finished shards, in order.
    public internal(set) var shards: [Shard] = []

    /// All rows that were left out.
    public var rowsDropped: Int { droppedByCode.values.reduce(0, +) }
    /// All rows that couldn't be processed.
    public var rowsFailed: Int { failedByCode.values.reduce(0, +) }

    /// The name that tells it from another stage of the same kind: "4-check-quality".
    public var label: String { "\(index)-\(name)" }

    init(index: Int, name: String, run: String) {
        self.index = index
        self.name = name
        folder = "\(run)/\(index)-\(name)"
    }

    /// Takes in what `stage.json` says; false where it isn't one.
    mutating func read(_ value: JSONValue) -> Bool {
        guard let rows = value["rows"], let rowsIn = rows["in"]?.int, let kept = rows["kept"]?.int,
            let isFinished = value["finished"]?.bool, let shards = value["shards"]?.array
        else { return false }
        self.rowsIn = rowsIn
        self.isFinished = isFinished
        rowsKept = kept
        droppedByCode = Self.counts(value["dropped_by_code"])
        failedByCode = Self.counts(value["failed_by_code"])
        let folder = folder
        self.shards = shards.map { shard in
            let file = { (kind: String) in
                shard[kind].flatMap { ListedFile($0, folder: folder) }
            }
            return Shard(kept: file("kept"), dropped: file("dropped"), failed: file("failed"))
        }
        return true
    }

    private static func counts(_ value: JSONValue?) -> [String: Int] {
        var counts: [String: Int] = [:]
        for (code, count) in value?.object ?? [:] { counts[code] = count.int ?? 0 }
        return counts
    }
}
