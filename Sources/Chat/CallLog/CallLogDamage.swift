/// Bytes of a call log that are no whole record, found when it was opened.
public struct CallLogDamage: Hashable, Sendable, CustomStringConvertible {
    /// The file's name inside the log's directory.
    public let file: String
    /// Where the bytes begin.
    public let offset: Int
    public let bytes: Int
    /// Whether they end the file, as a record does that was being written at a crash.
    public let isTail: Bool

    /// One sentence for a user.
    public var description: String {
        let what =
            isTail
            ? "the last \(bytes) bytes are a record cut by a crash"
            : "\(bytes) bytes at \(offset) are damaged"
        return "\(file): \(what); dropped, and the calls in it will be sent again if needed"
    }
}
