/// What a finished shard holds.
public struct ShardSummary: Hashable, Sendable, Codable {
    /// How many rows there are.
    public var rows: Int
    /// The length of the rows with their line ends, in bytes.
    public var plainBytes: Int
    /// The length of the file in bytes.
    public var fileBytes: Int
    /// The SHA-256 of the file's bytes, in lower-case hexadecimal.
    public var sha256: String

    /// Describes a shard.
    public init(rows: Int, plainBytes: Int, fileBytes: Int, sha256: String) {
        self.rows = rows
        self.plainBytes = plainBytes
        self.fileBytes = fileBytes
        self.sha256 = sha256
    }
}
