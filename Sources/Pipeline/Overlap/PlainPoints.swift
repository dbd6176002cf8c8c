/// A text as overlap is measured on it: lower-case letters and digits, single spaces between words.
///
/// Case, punctuation, markup and spacing don't count; accents do.
struct PlainPoints: Sendable {
    /// The code points; a space is `PlainPoints.space`.
    private(set) var points: [UInt32] = []

    static let space: UInt32 = 0x20

    init(_ text: String) {
        points.reserveCapacity(text.utf8.count)
        var isApart = false
        for scalar in text.unicodeScalars {
            let point = scalar.value
            let folded = point < 0x10000 ? Self.folds[Int(point)] : Self.fold(point)
            if folded == 0 {
                // "don't" is one word however it is written.
                isApart = isApart || point != 0x27 && point != 0x2019
                continue
            }
            if isApart, !points.isEmpty { points.append(Self.space) }
            isApart = false
            points.append(folded)
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
