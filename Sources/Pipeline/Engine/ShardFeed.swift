import Records

/// A committed shard of kept rows, as the next stage reads it.
struct CommittedShard: Sendable {
    let index: Int
    /// The file; nil where no row was kept.
    let path: String?
    let rows: Int
    /// What a shard made from it is said to be made from.
    let digest: String
    /// Whether a plan couldn't see through all of its rows.
    var isPartial = false
}

/// The committed shards of one stage, in order, as they come.
struct ShardFeed: Sendable {
    let stream: AsyncStream<CommittedShard>
    private let continuation: AsyncStream<CommittedShard>.Continuation

    init() { (stream, continuation) = AsyncStream.makeStream() }

    func send(_ shard: CommittedShard) { continuation.yield(shard) }

    /// Says that no further shard will come.
    func finish() { continuation.finish() }
}
