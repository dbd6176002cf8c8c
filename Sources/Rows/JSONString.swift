import CSimdjson

/// The text of JSON strings.
enum JSONString {
    /// The text of the bytes between a string's quotes.
    static func decode(
        _ bytes: UnsafeBufferPointer<UInt8>, escaped: Bool
    ) throws(RowError) -> String {
        guard escaped else { return String(decoding: bytes, as: UTF8.self) }
        var fault = weft_json_fault()
        let text = String(unsafeUninitializedCapacity: bytes.count) { out in
            var written = 0
            fault = weft_json_unescape(bytes.baseAddress, bytes.count, out.baseAddress, &written)
            return written
        }
        if let error = RowError(fault) { throw error }
        return text
    }

    /// Appends a text in quotes, with the escapes that JSON demands and no others.
    static func write(_ text: String, into bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { text in
            var plain = 0
            while true {
                let index = firstEscaped(text, from: plain)
                bytes.append(contentsOf: text[plain..<index])
                guard index < text.count else { break }
                appendEscape(of: text[index], to: &bytes)
                plain = index + 1
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Where the next byte is that must be escaped, or the end; looks at eight bytes at a time.
    private static func firstEscaped(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        let raw = UnsafeRawBufferPointer(text)
        while index + 8 <= text.count {
            let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let ones: UInt64 = 0x0101_0101_0101_0101
            let quote = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
            let slash = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
            // The highest bit of some byte is set if and only if a byte is below 32, a quote or a
            // backslash.
            let hits =
                ((word &- ones &* 0x20) & ~word) | ((quote &- ones) & ~quote)
                | ((slash &- ones) & ~slash)
            if hits & (ones &* 0x80) != 0 { break }
            index += 8
        }
        while index < text.count, !mustBeEscaped(text[index]) { index += 1 }
        return index
    }

    private static func mustBeEscaped(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private static func appendEscape(of byte: UInt8, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        case 0..<0x20:
            let digits = Array("0123456789abcdef".utf8)
            bytes.append(contentsOf: "u00".utf8)
            bytes.append(digits[Int(byte >> 4)])
            bytes.append(digits[Int(byte & 15)])
        default: bytes.append(byte)
        }
    }
}
