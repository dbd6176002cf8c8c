/// A result that may wait on disk until its turn comes.
protocol Spillable: Sendable {
    /// About how many bytes it takes in memory; 0 for one that isn't worth the way to the disk.
    var size: Int { get }
    /// The result as bytes.
    var spilled: [UInt8] { get }
    /// Takes a result back from what ``spilled`` gave.
    init?(spilled: [UInt8])
}
