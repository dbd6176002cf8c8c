/// Whether Python's `json.loads` reads a text.
///
/// Python's reader is laxer than the standard in taking NaN and Infinity, and stricter in refusing
/// integers of more than 4,300 digits and nesting beyond its stack.
struct JSONText {
    /// What stands at the top of a text that can be read.
    enum Top: Hashable {
        case object
        case array
        case scalar
    }

    private let points: ArraySlice<UInt32>
    private let isStrict: Bool
    private var index: Int

    /// Reads a whole text; nil if it isn't JSON.
    ///
    /// A strict reading refuses NaN and Infinity.
    static func top(of points: ArraySlice<UInt32>, strictly isStrict: Bool) -> Top? {
        var reader = JSONText(points: points, isStrict: isStrict, index: points.startIndex)
        reader.skipSpaces()
        let first = reader.peek
        guard reader.skipValue() else { return nil }
        reader.skipSpaces()
        guard reader.index == points.endIndex else { return nil }
        return first == 0x7B ? .object : first == 0x5B ? .array : .scalar
    }

    /// The nesting at which Python gives up, about: its own frames take a part of the 1,000.
    private static let deepest = 990
    private static let mostDigits = 4300

    private var peek: UInt32? { index < points.endIndex ? points[index] : nil }

    private mutating func take(_ point: UInt32) -> Bool {
        guard peek == point else { return false }
        index += 1
        return true
    }

    private mutating func take(_ word: String) -> Bool {
        guard points[index...].starts(with: word.unicodeScalars.lazy.map(\.value)) else {
            return false
        }
        index += word.unicodeScalars.count
        return true
    }

    private mutating func skipSpaces() {
        while let point = peek, point == 0x20 || point == 0x0A || point == 0x0D || point == 0x09 {
            index += 1
        }
    }

    /// Skips a value of any depth with a stack of its own: true for each open object.
    private mutating func skipValue() -> Bool {
        var open: [Bool] = []
        while true {
            skipSpaces()
            if take(0x7B) {
                skipSpaces()
                if !take(0x7D) {
                    open.append(true)
                    guard open.count < Self.deepest, skipName() else { return false }
                    continue
                }
            } else if take(0x5B) {
                skipSpaces()
                if !take(0x5D) {
                    open.append(false)
                    guard open.count < Self.deepest else { return false }
                    continue
                }
            } else if !skipScalar() {
                return false
            }
            guard let isDone = close(&open) else { return false }
            if isDone { return true }
        }
    }

    /// Skips what follows a value: closing brackets, or a comma (and the next member's name).
    private mutating func close(_ open: inout [Bool]) -> Bool? {
        while let isObject = open.last {
            skipSpaces()
            if take(0x2C) {
                skipSpaces()
                return !isObject || skipName() ? false : nil
            }
            guard take(isObject ? 0x7D : 0x5D) else { return nil }
            open.removeLast()
        }
        return true
    }

    private mutating func skipName() -> Bool {
        skipSpaces()
        guard peek == 0x22, skipString() else { return false }
        skipSpaces()
        return take(0x3A)
    }

    private mutating func skipScalar() -> Bool {
        switch peek {
        case 0x22: return skipString()
        case 0x74: return take("true")
        case 0x66: return take("false")
        case 0x6E: return take("null")
        case 0x4E: return !isStrict && take("NaN")
        case 0x49: return !isStrict && take("Infinity")
        default:
            if !isStrict, take("-Infinity") { return true }
            return skipNumber()
        }
    }

    private mutating func skipString() -> Bool {
        index += 1
        while let point = peek {
            index += 1
            switch point {
            case 0x22: return true
            case 0..<0x20: return false
            case 0x5C:
                guard let escape = peek else { return false }
                index += 1
                if escape == 0x75 {
                    let digits = points[index...].prefix(4)
                    guard digits.count == 4, digits.allSatisfy(isHexDigit) else { return false }
                    index += 4
                } else if !"\"\\/bfnrt".points.contains(escape) {
                    return false
                }
            default: break
            }
        }
        return false
    }

    private mutating func skipNumber() -> Bool {
        _ = take(0x2D)
        let whole = skipDigits()
        guard whole > 0, whole == 1 || points[index - whole] != 0x30 else { return false }
        var isInteger = true
        let start = index
        if take(0x2E) {
            if skipDigits() > 0 { isInteger = false } else { index = start }
        }
        let mantissa = index
        if take(0x65) || take(0x45) {
            if !take(0x2B) { _ = take(0x2D) }
            if skipDigits() > 0 { isInteger = false } else { index = mantissa }
        }
        return !isInteger || whole <= Self.mostDigits
    }

    private mutating func skipDigits() -> Int {
        let start = index
        while let point = peek, (0x30...0x39).contains(point) { index += 1 }
        return index - start
    }

    private func isHexDigit(_ point: UInt32) -> Bool {
        switch point {
        case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
        default: false
        }
    }
}
