/// Bytes of a call log that are no whole record, found when it was opened.
public struct CallLogDamage: Hashable, Sendable, CustomStringConvertible {
    /// The file's name inside the log's directory.
    public let file: String
    /// Where the bytes begin.
    public let offset: Int
    /// How many they are.
    public let bytes: Int
    /// Whether they end the file, as a record does that was being written at a crash.
    ///
    /// No bytes then mean that what should follow is missing.
    public let isTail: Bool

    /// One sentence for a user.
    public var description: String {
        let what =
            switch (isTail, bytes) {
            case (true, 0): "the file ends too early, at \(offset)"
            case (true, _): "the last \(bytes) bytes were cut, as by a crash"
            case (false, _): "\(bytes) bytes at \(offset) are damaged"
            }
        return "\(file): \(what); the calls lost with them will be sent again if needed"
    }
}
