/// Reads JSON into the values of a ``JSONTree``.
struct JSONReader {
    private let points: ArraySlice<UInt32>
    private var index: Int
    private var values: [JSONTree.Value] = []

    init(_ points: ArraySlice<UInt32>) {
        self.points = points
        index = points.startIndex
    }

    mutating func read() throws(JSONTree.Fault) -> [JSONTree.Value] {
        try value(depth: 0)
        skipSpaces()
        if index < points.endIndex { throw fault("something after the end") }
        return values
    }

    private var peek: UInt32? { index < points.endIndex ? points[index] : nil }

    private func fault(_ reason: String) -> JSONTree.Fault {
        JSONTree.Fault(reason: reason, place: index)
    }

    private mutating func take(_ point: UInt32) -> Bool {
        guard peek == point else { return false }
        index += 1
        return true
    }

    private mutating func skipSpaces() {
        while let point = peek, point == 0x20 || point == 0x0A || point == 0x0D || point == 0x09 {
            index += 1
        }
    }

    private mutating func value(depth: Int) throws(JSONTree.Fault) {
        skipSpaces()
        let start = UInt32(index)
        let slot = values.count
        func begun(_ kind: JSONTree.Kind) -> JSONTree.Value {
            JSONTree.Value(kind: kind, start: start, end: start)
        }
        switch peek {
        case 0x7B, 0x5B:
            guard depth < JSONTree.deepest else {
                throw fault("nesting beyond \(JSONTree.deepest) levels")
            }
            let isObject = peek == 0x7B
            values.append(begun(isObject ? .object : .array))
            index += 1
            values[slot].count =
                isObject ? try members(depth: depth + 1) : try elements(depth: depth + 1)
        case 0x22:
            values.append(begun(.string))
            try skipString()
        case 0x74:
            values.append(begun(.boolean))
            try skip("true")
        case 0x66:
            values.append(begun(.boolean))
            try skip("false")
        case 0x6E:
            values.append(begun(.null))
            try skip("null")
        default:
            values.append(begun(.number))
            try skipNumber()
        }
        values[slot].end = UInt32(index)
        values[slot].next = UInt32(values.count)
    }

    private mutating func members(depth: Int) throws(JSONTree.Fault) -> UInt32 {
        var names: Set<String> = []
        var count: UInt32 = 0
        skipSpaces()
        if take(0x7D) { return 0 }
        repeat {
            skipSpaces()
            guard peek == Sign.quote else { throw fault("no name of a member") }
            let slot = values.count
            let start = index
            values.append(
                JSONTree.Value(kind: .string, start: UInt32(start), end: UInt32(start)))
            try skipString()
            values[slot].end = UInt32(index)
            values[slot].next = UInt32(values.count)
            let name = Self.unescaped(points[(start + 1)..<(index - 1)])
            guard names.insert(name).inserted else {
                throw fault("\"\(name)\" for the second time")
            }
            skipSpaces()
            guard take(Sign.colon) else { throw fault("no colon after a name") }
            try value(depth: depth)
            count += 1
            skipSpaces()
        } while take(Sign.comma)
        guard take(0x7D) else { throw fault("no comma or closing brace") }
        return count
    }

    private mutating func elements(depth: Int) throws(JSONTree.Fault) -> UInt32 {
        var count: UInt32 = 0
        skipSpaces()
        if take(0x5D) { return 0 }
        repeat {
            try value(depth: depth)
            count += 1
            skipSpaces()
        } while take(Sign.comma)
        guard take(0x5D) else { throw fault("no comma or closing bracket") }
        return count
    }

    private mutating func skip(_ word: String) throws(JSONTree.Fault) {
        guard points[index...].starts(with: word.unicodeScalars.lazy.map(\.value)) else {
            throw fault("no value")
        }
        index += word.unicodeScalars.count
    }

    private mutating func skipString() throws(JSONTree.Fault) {
        index += 1
        while let point = peek {
            switch point {
            case Sign.quote:
                index += 1
                return
            case 0..<0x20: throw fault("a control character in a string")
            case Sign.backslash:
                index += 1
                guard let escape = peek else { break }
                if escape == 0x75 {
                    guard Self.hex(points[index...].dropFirst().prefix(4)) != nil else {
                        throw fault("a bad escape")
                    }
                    index += 4
                } else if Self.escaped(escape) == nil {
                    throw fault("a bad escape")
                }
                index += 1
            default: index += 1
            }
        }
        throw fault("a string without an end")
    }

    private mutating func skipNumber() throws(JSONTree.Fault) {
        _ = take(Sign.hyphen)
        let first = peek
        let whole = skipDigits()
        guard whole > 0 else { throw fault("no value") }
        guard whole == 1 || first != 0x30 else { throw fault("a number that starts with 0") }
        if take(Sign.dot), skipDigits() == 0 { throw fault("no digit after a decimal point") }
        if take(0x65) || take(0x45) {
            if !take(Sign.plus) { _ = take(Sign.hyphen) }
            guard skipDigits() > 0 else { throw fault("no digit in an exponent") }
        }
    }

    private mutating func skipDigits() -> Int {
        let start = index
        while let point = peek, Sign.isDigit(point) { index += 1 }
        return index - start
    }

    /// The text between a string's quotes; half a surrogate pair becomes U+FFFD.
    static func unescaped(_ points: ArraySlice<UInt32>) -> String {
        guard points.contains(Sign.backslash) else { return String(points: points) }
        var units: [UInt16] = []
        var index = points.startIndex
        while index < points.endIndex {
            let point = points[index]
            index += 1
            guard point == Sign.backslash, index < points.endIndex else {
                units += Unicode.Scalar(point).map { Array(String($0).utf16) } ?? []
                continue
            }
            if points[index] == 0x75 {
                units.append(hex(points[(index + 1)...].prefix(4)) ?? 0xFFFD)
                index += 5
            } else {
                units.append(escaped(points[index]) ?? 0xFFFD)
                index += 1
            }
        }
        return String(decoding: units, as: UTF16.self)
    }

    private static func escaped(_ point: UInt32) -> UInt16? {
        switch point {
        case Sign.quote, Sign.backslash, Sign.slash: UInt16(point)
        case 0x62: 0x08
        case 0x66: 0x0C
        case 0x6E: 0x0A
        case 0x72: 0x0D
        case 0x74: 0x09
        default: nil
        }
    }

    private static func hex(_ digits: ArraySlice<UInt32>) -> UInt16? {
        guard digits.count == 4, digits.allSatisfy({ $0 < 0x80 && $0 != Sign.plus }) else {
            return nil
        }
        return UInt16(String(points: digits), radix: 16)
    }
}
