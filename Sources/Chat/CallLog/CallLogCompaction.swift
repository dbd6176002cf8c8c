/// What a compaction of a call log did.
public struct CallLogCompaction: Hashable, Sendable {
    /// The records kept.
    public internal(set) var kept = 0
    /// Records whose calls have newer ones, and lines that are none.
    public internal(set) var dropped = 0
    /// What can't be read; the segments that it is in are left as they are.
    public internal(set) var damage: [CallLogDamage] = []
    /// The number of segments before.
    public internal(set) var segmentsBefore = 0
    /// The number of segments after.
    public internal(set) var segmentsAfter = 0
    /// The bytes of the log's files before.
    public internal(set) var bytesBefore = 0
    /// The bytes of the log's files after.
    public internal(set) var bytesAfter = 0
}
