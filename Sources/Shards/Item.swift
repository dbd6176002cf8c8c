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
    init(_ text: ItemText) {
        line = text.line
        guard text.fault == nil else {
            bytes = text.bytes
            fault = text.fault
            return
        }
        do throws(RowError) {
            bytes = try JSONRow(validating: text.bytes).singleLine.bytes
            fault = nil
        } catch {
            bytes = text.bytes
            fault = "\(error)"
        }
    }
}
