/// Letters A to Z and a to z, and words of them, among eight bytes at once, the first byte in the
/// lowest bits.
enum ASCIILetters {
    /// The bits that ASCII hasn't: a test of eight bytes gives those of the bytes that pass.
    static let top: UInt64 = 0x8080_8080_8080_8080

    /// How many of eight bytes are letters before the first that isn't.
    @inline(__always)
    static func prefix(of eight: UInt64) -> Int {
        (~letters(among: eight) & top).trailingZeroBitCount >> 3
    }

    /// Which of eight bytes are letters.
    @inline(__always)
    private static func letters(among eight: UInt64) -> UInt64 {
        let low = lowered(eight) & ~top
        // The top bit of each byte: from "a" on, and beyond "z".
        let fromA = low &+ 0x1F1F_1F1F_1F1F_1F1F
        let beyondZ = low &+ 0x0505_0505_0505_0505
        return fromA & ~beyondZ & ~eight & top
    }

    /// Which of eight bytes are letters, digits or underscores: Python's `\w` within ASCII.
    @inline(__always)
    static func wordPoints(among eight: UInt64) -> UInt64 {
        let low = eight & ~top
        let from0 = low &+ 0x5050_5050_5050_5050
        let beyond9 = low &+ 0x4646_4646_4646_4646
        let noUnderscore = (low ^ 0x5F5F_5F5F_5F5F_5F5F) &+ 0x7F7F_7F7F_7F7F_7F7F
        return letters(among: eight) | (from0 & ~beyond9 | ~noUnderscore) & ~eight & top
    }

    /// Whether a byte is a letter.
    @inline(__always)
    static func holds(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    /// Letters in lower case; what isn't a letter becomes anything.
    @inline(__always)
    static func lowered(_ eight: UInt64) -> UInt64 { eight | 0x2020_2020_2020_2020 }
}

extension UnsafeBufferPointer<UInt8> {
    /// Eight bytes from a place on, zeros where the text has ended.
    @inline(__always)
    func eight(at index: Int) -> UInt64 {
        guard index + 8 <= count else {
            return (index..<Swift.max(index, count)).reversed().reduce(0) {
                $0 << 8 | UInt64(self[$1])
            }
        }
        return UInt64(
            littleEndian: UnsafeRawPointer(baseAddress.unsafelyUnwrapped + index)
                .loadUnaligned(as: UInt64.self))
    }

    /// The code point at a place of UTF-8 that is known to be valid, and its length in bytes.
    @inline(__always)
    func point(at index: Int) -> (point: UInt32, length: Int) {
        let lead = UInt32(self[index])
        guard lead >= 0x80 else { return (lead, 1) }
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        var point = lead & (0xFF >> UInt32(length + 1))
        for next in index + 1..<index + length { point = point << 6 | UInt32(self[next] & 0x3F) }
        return (point, length)
    }
}
