/// A text as overlap is measured on it: lower-case letters and digits, single spaces between words.
///
/// Case, punctuation, markup and spacing don't count; accents do.
struct PlainPoints {
    /// The code points; a space is `PlainPoints.space`.
    private(set) var points: [UInt32] = []

    static let space: UInt32 = 0x20

    init(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            points.reserveCapacity(bytes.count)
            var isApart = false
            func append(_ point: UInt32) {
                if isApart, !points.isEmpty { points.append(Self.space) }
                isApart = false
                points.append(point)
            }
            var index = 0
            while index < bytes.count {
                let lead = bytes[index]
                if lead < 0x80 {
                    index += 1
                    switch lead {
                    case 0x30...0x39, 0x61...0x7A: append(UInt32(lead))
                    case 0x41...0x5A: append(UInt32(lead | 0x20))
                    // "don't" is one word however it is written.
                    case 0x27: continue
                    default: isApart = true
                    }
                    continue
                }
                let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
                var point = UInt32(lead & (0xFF >> UInt8(length + 1)))
                for next in bytes[(index + 1)..<(index + length)] {
                    point = point << 6 | UInt32(next & 0x3F)
                }
                index += length
                let folded = point < 0x10000 ? Self.folds[Int(point)] : Self.fold(point)
                if folded == 0 {
                    isApart = isApart || point != 0x2019
                } else {
                    append(folded)
                }
            }
        }
    }

    /// Chinese characters, kana and Hangul: scripts in which a character is about a word.
    static func isIdeograph(_ point: UInt32) -> Bool {
        switch point {
        case 0..<0x3041: false
        case 0x3041...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x323AF:
            true
        default: false
        }
    }

    /// The code point in lower case; 0 for what doesn't count.
    private static func fold(_ point: UInt32) -> UInt32 {
        guard let scalar = Unicode.Scalar(point) else { return 0 }
        let properties = scalar.properties
        guard properties.isAlphabetic || properties.numericType != nil else { return 0 }
        return properties.lowercaseMapping.unicodeScalars.first?.value ?? point
    }

    private static let folds: [UInt32] = (0..<0x10000).map(fold)
}
