/// Code points, as Python's strings are made of.
extension Collection<UInt32> where Self: BidirectionalCollection {
    /// The slice without whitespace at its ends: Python's `strip()`.
    func stripped() -> SubSequence { stripped(CodePoint.isSpace) }

    /// The slice without the given code points at its ends: Python's `strip(characters)`.
    func stripped(_ isDropped: (UInt32) -> Bool) -> SubSequence {
        guard let last = lastIndex(where: { !isDropped($0) }) else { return self[endIndex...] }
        return self[...last].drop(while: isDropped)
    }

    /// Whether there is nothing but whitespace.
    var isBlank: Bool { allSatisfy(CodePoint.isSpace) }
}

extension String {
    /// The code points of the text.
    var points: [UInt32] {
        var text = self
        return text.withUTF8 { bytes in
            [UInt32](unsafeUninitializedCapacity: bytes.count) { points, count in
                count = Self.decode(bytes, into: points)
            }
        }
    }

    /// Decodes UTF-8 that is known to be valid, being a string's.
    private static func decode(
        _ bytes: UnsafeBufferPointer<UInt8>, into points: UnsafeMutableBufferPointer<UInt32>
    ) -> Int {
        var count = 0
        var index = 0
        while index < bytes.count {
            // Most texts are ASCII for most of their length: eight bytes at a time.
            if index + 8 <= bytes.count {
                let eight = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped)
                    .loadUnaligned(fromByteOffset: index, as: SIMD8<UInt8>.self)
                if eight.max() < 0x80 {
                    let wide = SIMD8<UInt32>(truncatingIfNeeded: eight)
                    UnsafeMutableRawPointer(points.baseAddress.unsafelyUnwrapped + count)
                        .storeBytes(of: wide, as: SIMD8<UInt32>.self)
                    count += 8
                    index += 8
                    continue
                }
            }
            let lead = UInt32(bytes[index])
            let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
            var point = length == 1 ? lead : lead & (0xFF >> UInt32(length + 1))
            for next in index + 1..<index + length {
                point = point << 6 | UInt32(bytes[next] & 0x3F)
            }
            points[count] = point
            count += 1
            index += length
        }
        return count
    }

    /// Makes a text of code points, leaving out what isn't a scalar.
    init(points: some Sequence<UInt32>) {
        self.init(String.UnicodeScalarView(points.compactMap(Unicode.Scalar.init)))
    }
}
