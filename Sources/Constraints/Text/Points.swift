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
        // Most texts are ASCII for most of their length: sixteen bytes at a time. What is behind the
        // first byte that isn't ASCII is written over.
        while index + 16 <= bytes.count {
            let start = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped) + index
            let wide = SIMD16<UInt32>(
                truncatingIfNeeded: start.loadUnaligned(as: SIMD16<UInt8>.self))
            UnsafeMutableRawPointer(points.baseAddress.unsafelyUnwrapped + count)
                .storeBytes(of: wide, as: SIMD16<UInt32>.self)
            let halves = start.loadUnaligned(as: SIMD2<UInt64>.self) & 0x8080_8080_8080_8080
            guard halves[0] | halves[1] != 0 else {
                count += 16
                index += 16
                continue
            }
            let plain =
                halves[0] != 0
                ? halves[0].littleEndian.trailingZeroBitCount >> 3
                : 8 + halves[1].littleEndian.trailingZeroBitCount >> 3
            count += plain
            index += plain
            while index < bytes.count, bytes[index] >= 0x80 {
                let next = bytes.point(at: index)
                points[count] = next.point
                count += 1
                index += next.length
            }
        }
        while index < bytes.count {
            let next = bytes.point(at: index)
            points[count] = next.point
            count += 1
            index += next.length
        }
        return count
    }

    /// Makes a text of code points, leaving out what isn't a scalar.
    init(points: some Sequence<UInt32>) {
        self =
            points.withContiguousStorageIfAvailable { String(encoding: $0) }
            ?? Array(points).withUnsafeBufferPointer { String(encoding: $0) }
    }

    private init(encoding points: UnsafeBufferPointer<UInt32>) {
        let length = points.reduce(0) { $0 + Self.length(of: $1) }
        self.init(unsafeUninitializedCapacity: length) { bytes in
            var index = 0
            for point in points {
                switch Self.length(of: point) {
                case 0: continue
                case 1: bytes[index] = UInt8(point)
                case let length:
                    for place in 0..<length {
                        let bits = point >> UInt32(6 * (length - 1 - place))
                        bytes[index + place] = UInt8(
                            place == 0
                                ? (0xF00 >> UInt32(length)) & 0xFF | bits : bits & 0x3F | 0x80)
                    }
                }
                index += Self.length(of: point)
            }
            return index
        }
    }

    /// The bytes of a code point in UTF-8; none for what isn't a scalar.
    private static func length(of point: UInt32) -> Int {
        switch point {
        case 0..<0x80: 1
        case 0x80..<0x800: 2
        case 0xD800..<0xE000: 0
        case 0x800..<0x10000: 3
        case 0x10000...0x10FFFF: 4
        default: 0
        }
    }
}
