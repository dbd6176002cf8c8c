import CSimdjson
import Glibc
public import OrderedCollections

/// The bytes of one JSON object.
///
/// Bytes from outside go through ``init(validating:)``; before such a row is put into a file of JSON
/// lines, take its ``singleLine``.
public struct JSONRow: Hashable, Sendable {
    /// The object as UTF-8 text.
    public let bytes: [UInt8]

    /// Checks that the bytes are one object in UTF-8 with nothing after it.
    ///
    /// Every number, word and escape is looked at. Numbers may be of any length, names may come twice,
    /// and nesting may be 512 deep. Half of a surrogate pair ("\ud83d" alone) is refused, since no text can hold it.
    public init(validating bytes: [UInt8]) throws(RowError) {
        var kind: UInt8 = 0
        let fault = bytes.withUnsafeBufferPointer {
            weft_json_validate($0.baseAddress, $0.count, &kind)
        }
        if let error = RowError(fault) { throw error }
        guard let kind = JSONKind(rawValue: kind), kind == .object else {
            let name = JSONKind(rawValue: kind)?.name ?? "something else"
            throw .malformed(reason: "an object was expected but this is \(name)")
        }
        self.bytes = bytes
    }

    /// Takes bytes that are known to be one object in one line: those that Weft wrote itself.
    public init(trusted bytes: [UInt8]) { self.bytes = bytes }

    /// Writes an object, its members in their order.
    public init(_ object: OrderedDictionary<String, JSONValue>) {
        var bytes: [UInt8] = []
        JSONValue.object(object).write(into: &bytes)
        self.bytes = bytes
    }

    /// The row without the line breaks between its parts and the white space after each.
    ///
    /// Strings are as they were: JSON allows no line break in them.
    public var singleLine: JSONRow {
        let hasBreak = bytes.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return false }
            return memchr(base, 0x0A, bytes.count) != nil || memchr(base, 0x0D, bytes.count) != nil
        }
        guard hasBreak else { return self }
        var line: [UInt8] = []
        line.reserveCapacity(bytes.count)
        var afterBreak = false
        for byte in bytes {
            afterBreak = byte.isLineBreak || (afterBreak && byte.isBlank)
            if !afterBreak { line.append(byte) }
        }
        return JSONRow(trusted: line)
    }
}

extension JSONRow: CustomStringConvertible {
    /// The object as text.
    public var description: String { String(decoding: bytes, as: UTF8.self) }
}

extension UInt8 {
    fileprivate var isLineBreak: Bool { self == 0x0A || self == 0x0D }
    fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 }
}
