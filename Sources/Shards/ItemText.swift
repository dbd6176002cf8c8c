/// A text that was cut out of a file where an object is expected, not looked at yet.
public struct ItemText: Hashable, Sendable {
    /// The line of the file where it begins, from 1.
    public let line: Int
    /// The text as it stands, or its first KiB if it is too long.
    public let bytes: [UInt8]
    /// Why it can't be read; nil when it isn't too long.
    public let fault: String?

    init(line: Int, bytes: [UInt8]) {
        self.line = line
        self.bytes = bytes
        fault = nil
    }

    /// Stands for a text that is longer than the limit.
    init(line: Int, start: [UInt8], count: Int, limit: Int) {
        self.line = line
        bytes = Array(start.prefix(1024))
        fault = "it has \(count) bytes, more than the limit of \(limit)"
    }
}
