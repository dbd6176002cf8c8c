import Foundation

/// Brings texts from different sources to one form.
enum TextNormalisation {
    /// NFC, line breaks as `\n`, no byte order mark, no control characters but tab and line break,
    /// nothing blank at the ends.
    static func normalised(_ text: String) -> String {
        var text = text
        let isPlain = text.withUTF8 { utf8 in
            utf8.allSatisfy { $0 < 0x7F && ($0 >= 0x20 || $0 == 0x0A || $0 == 0x09) }
        }
        if !isPlain {
            var scalars = String.UnicodeScalarView()
            var afterReturn = false
            for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
                defer { afterReturn = scalar == "\r" }
                switch scalar {
                case "\u{FEFF}": continue
                case "\n": if !afterReturn { scalars.append("\n") }
                case "\t": scalars.append("\t")
                case "\r": scalars.append("\n")
                case "\u{2028}", "\u{2029}", "\u{85}", "\u{0B}", "\u{0C}": scalars.append("\n")
                default:
                    if scalar.properties.generalCategory != .control { scalars.append(scalar) }
                }
            }
            text = String(scalars)
        }
        return trimmed(text)
    }

    /// What two texts must share to be the same: letters and digits alone, in lower case.
    static func skeleton(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        let scalars = text.unicodeScalars
        for index in scalars.indices {
            let scalar = scalars[index]
            if scalar.isASCII {
                let byte = UInt8(truncatingIfNeeded: scalar.value)
                switch byte {
                case UInt8(ascii: "."), UInt8(ascii: ","):
                    // 1.5 isn't 15.
                    if isBetweenDigits(index, scalars) { bytes.append(byte) }
                case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                    bytes.append(byte)
                // Signs that change what a problem or a piece of code asks.
                case 0x21...0x7E where !".,;:!?'\"".utf8.contains(byte): bytes.append(byte)
                default: continue
                }
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || isSymbol(scalar)
            {
                bytes += Array(scalar.properties.lowercaseMapping.utf8)
            }
        }
        return bytes
    }

    private static func isBetweenDigits(
        _ index: String.Index, _ scalars: String.UnicodeScalarView
    ) -> Bool {
        let isDigit = { (scalar: Unicode.Scalar) in ("0"..."9").contains(scalar) }
        let next = scalars.index(after: index)
        guard index > scalars.startIndex, next < scalars.endIndex else { return false }
        return isDigit(scalars[scalars.index(before: index)]) && isDigit(scalars[next])
    }

    private static func isSymbol(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: true
        default: false
        }
    }

    private static func trimmed(_ text: String) -> String {
        let isBlank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !isBlank($0) }),
            let last = scalars.lastIndex(where: { !isBlank($0) })
        else { return "" }
        if first == scalars.startIndex, scalars.index(after: last) == scalars.endIndex {
            return text
        }
        return String(scalars[first...last])
    }
}
