public import Rows

/// An object, or what should have been one, in a file that somebody else made.
public struct Item: Hashable, Sendable {
    /// The line of the file where it begins, from 1.
    public let line: Int
    /// The object's text in one line; with a fault, the text as it stands, or its first KiB if it is
    /// too long.
    public let bytes: [UInt8]
    /// What is wrong with it; nil when it is a right JSON object.
    public let fault: String?

    /// The object; nil when there is a fault.
    public var row: JSONRow? { fault == nil ? JSONRow(trusted: bytes) : nil }
}

extension Item {
    /// Looks at a text that was cut out of a file.
    init(line: Int, text: [UInt8]) {
        self.line = line
        do throws(RowError) {
            bytes = try JSONRow(validating: text).singleLine.bytes
            fault = nil
        } catch {
            bytes = text
            fault = "\(error)"
        }
    }

    /// Stands for a text that is longer than the limit.
    init(line: Int, start: [UInt8], count: Int, limit: Int) {
        self.line = line
        bytes = Array(start.prefix(1024))
        fault = "it has \(count) bytes, more than the limit of \(limit)"
    }
}
