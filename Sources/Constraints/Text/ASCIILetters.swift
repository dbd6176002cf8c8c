/// Letters A to Z and a to z among eight bytes at once, the first byte in the lowest bits.
enum ASCIILetters {
    private static let top: UInt64 = 0x8080_8080_8080_8080

    /// How many of eight bytes are letters before the first that isn't.
    @inline(__always)
    static func prefix(of eight: UInt64) -> Int {
        let low = (eight | 0x2020_2020_2020_2020) & ~top
        // The top bit of each byte: from "a" on, and beyond "z".
        let fromA = low &+ 0x1F1F_1F1F_1F1F_1F1F
        let beyondZ = low &+ 0x0505_0505_0505_0505
        let isOther = ~(fromA & ~beyondZ & ~eight) & top
        return isOther.trailingZeroBitCount >> 3
    }

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
