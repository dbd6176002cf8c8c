/// What Python says of a code point: the classes behind its `re`, `str.strip` and `str.isupper`.
enum CodePoint {
    /// Python's `str.isspace`, which is also `\s`.
    @inline(__always) static func isSpace(_ point: UInt32) -> Bool {
        if point < 0x40 { return (0x0000_0001_F000_3E00 as UInt64) >> UInt64(point) & 1 == 1 }
        switch point {
        case 0x40..<0x85: return false
        case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
            return true
        default: return false
        }
    }

    /// Whether an ASCII code point is in a set of bits, below 0x40 and from there on.
    private static func holds(_ point: UInt32, _ low: UInt64, _ high: UInt64) -> Bool {
        (point < 0x40 ? low : high) >> UInt64(point & 0x3F) & 1 == 1
    }

    /// Python's `\w`: letters, numbers with a value, and the underscore; no combining marks.
    @inline(__always) static func isWord(_ point: UInt32) -> Bool {
        point < 0x80
            ? holds(point, 0x03FF_0000_0000_0000, 0x07FF_FFFE_87FF_FFFE)
            : classes(of: point).contains(.word)
    }

    /// Python's `\d`: decimal digits of any script.
    @inline(__always) static func isDigit(_ point: UInt32) -> Bool {
        point < 0x80 ? (0x30...0x39).contains(point) : classes(of: point).contains(.digit)
    }

    /// Unicode's Uppercase, which is what `str.isupper` asks.
    @inline(__always) static func isUpper(_ point: UInt32) -> Bool {
        point < 0x80 ? (0x41...0x5A).contains(point) : classes(of: point).contains(.upper)
    }

    /// Unicode's Lowercase, which is what `str.islower` asks.
    @inline(__always) static func isLower(_ point: UInt32) -> Bool {
        point < 0x80 ? (0x61...0x7A).contains(point) : classes(of: point).contains(.lower)
    }

    /// Title-case letters, which are neither upper nor lower case.
    @inline(__always) static func isTitle(_ point: UInt32) -> Bool {
        point >= 0x80 && classes(of: point).contains(.title)
    }

    /// Combining marks.
    static func isMark(_ point: UInt32) -> Bool {
        point >= 0x80 && classes(of: point).contains(.mark)
    }

    /// Chinese characters, kana and Hangul: scripts written without spaces, or nearly so.
    static func isCJK(_ point: UInt32) -> Bool {
        switch point {
        case 0..<0x3005: false
        case 0x3005...0x3007, 0x3041...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
            0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF66...0xFF9D, 0x20000...0x323AF:
            true
        default: false
        }
    }

    struct Classes: OptionSet {
        let rawValue: UInt8

        static let word = Classes(rawValue: 1)
        static let digit = Classes(rawValue: 2)
        static let upper = Classes(rawValue: 4)
        static let lower = Classes(rawValue: 8)
        static let title = Classes(rawValue: 16)
        static let mark = Classes(rawValue: 32)
    }

    static func classes(of point: UInt32) -> Classes {
        point < 0x10000 ? basic[Int(point)] : measured(point)
    }

    /// The classes of the Basic Multilingual Plane, since Unicode's tables are slow to ask.
    private static let basic: [Classes] = (0..<0x10000).map { measured($0) }

    private static func measured(_ point: UInt32) -> Classes {
        guard let scalar = Unicode.Scalar(point) else { return [] }
        let properties = scalar.properties
        var classes: Classes = []
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .modifierLetter, .otherLetter:
            classes.insert(.word)
        case .titlecaseLetter: classes.formUnion([.word, .title])
        case .decimalNumber: classes.formUnion([.word, .digit])
        case .nonspacingMark, .spacingMark, .enclosingMark: classes.insert(.mark)
        default: break
        }
        if properties.numericType != nil || point == 0x5F { classes.insert(.word) }
        if properties.isUppercase { classes.insert(.upper) }
        if properties.isLowercase { classes.insert(.lower) }
        return classes
    }
}
