import Foundation

/// Takes accents off Latin letters.
enum BaseLetters {
    /// The small letter without accents that a reader sees in a Latin letter; any other as it is.
    static func base(_ point: UInt32) -> UInt32 {
        switch point {
        case 0x41...0x5A: point + 0x20
        case 0..<0xC0: point
        case 0xC0..<0x250: accented[Int(point - 0xC0)]
        case 0xFF21...0xFF3A: point - 0xFF21 + 0x61
        case 0xFF41...0xFF5A: point - 0xFF41 + 0x61
        default: point
        }
    }

    private static let accented: [UInt32] = (0xC0..<0x250).map { point in
        guard let scalar = Unicode.Scalar(UInt32(point)) else { return UInt32(point) }
        let parts = String(scalar).lowercased().decomposedStringWithCanonicalMapping
        return parts.unicodeScalars.first?.value ?? UInt32(point)
    }
}
