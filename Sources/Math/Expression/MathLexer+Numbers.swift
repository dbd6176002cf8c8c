internal import BigInt

extension MathLexer {
    /// The most digits of a number that is worked out.
    private static let longest = 1_000

    /// Reads digits with their separators, point, repeating part and exponent.
    mutating func readNumber(isSingle: Bool) {
        if isSingle, byte(position) != 0x2E {
            let digit = Int(byte(position) - 48)
            position += 1
            return add(.number(ExactNumber(digit), decimals: nil, digits: "\(digit)"))
        }
        var digits: [UInt8] = []
        readDigits(into: &digits)
        readGroups(into: &digits)
        var decimals: Int?
        var repeating: [UInt8] = []
        let point = byte(position) == 0x2E || isDecimalComma
        if point, MathLexer.isDigit(byte(position + 1)) || hasRepeating(at: position + 1) {
            position += 1
            let whole = digits.count
            readDigits(into: &digits)
            decimals = digits.count - whole
            repeating = readRepeating()
            if repeating.isEmpty { skipEllipsis() }
        }
        addNumber(digits, decimals: decimals, repeating: repeating, exponent: readExponent())
    }

    private mutating func readDigits(into digits: inout [UInt8]) {
        while MathLexer.isDigit(byte(position)) {
            digits.append(byte(position))
            position += 1
        }
    }

    private var isDecimalComma: Bool {
        commas == .decimal && byte(position) == 0x2C && MathLexer.isDigit(byte(position + 1))
    }

    /// Reads groups of three digits after separators.
    private mutating func readGroups(into digits: inout [UInt8]) {
        if byte(position) == 0x2C, MathLexer.isDigit(byte(position + 1)) { hasDoubtfulComma = true }
        guard digits.count <= 3, !digits.isEmpty, commas != .decimal else { return }
        while let separator = separator(at: position) {
            let start = separator.end
            guard MathLexer.isDigit(byte(start)), MathLexer.isDigit(byte(start + 1)),
                MathLexer.isDigit(byte(start + 2)), !MathLexer.isDigit(byte(start + 3))
            else { return }
            if separator.isPlainComma, commas == .separating || digits[0] == 48 { return }
            if separator.isSpace, digits[0] == 48 || byte(start + 3) == 0x2F { return }
            digits += bytes[start..<start + 3]
            position = start + 3
        }
    }

    private func separator(at start: Int) -> (end: Int, isPlainComma: Bool, isSpace: Bool)? {
        var place = start
        switch byte(place) {
        case 0x2C:
            place += 1
            guard byte(place) == 0x5C else {
                return (place, true, false)
            }
        case 0x5C, 0x7E, 0x20, 0x7B: break
        default: return nil
        }
        var hasComma = place > start
        var hasMark = false
        // Spaces of any kind, and a comma in braces.
        while place < start + 12 {
            if byte(place) == 0x20 || byte(place) == 0x7E {
                place += 1
            } else if byte(place) == 0x5C, [0x2C, 0x21, 0x20, 0x3B].contains(byte(place + 1)) {
                place += 2
                hasMark = true
            } else if byte(place) == 0x7B, !hasComma {
                var end = place + 1
                while byte(end) == 0x20 { end += 1 }
                guard byte(end) == 0x2C else { return nil }
                end += 1
                while byte(end) == 0x20 { end += 1 }
                guard byte(end) == 0x7D else { return nil }
                place = end + 1
                hasComma = true
            } else {
                break
            }
        }
        let isSpace = !hasComma && !hasMark
        if isSpace, place != start + 1 { return nil }
        return (place, false, !hasComma)
    }

    private func hasRepeating(at place: Int) -> Bool {
        if byte(place) == 0x28 {
            var end = place + 1
            while MathLexer.isDigit(byte(end)) { end += 1 }
            return end > place + 1 && byte(end) == 0x29
        }
        return ["\\overline", "\\bar", "\\dot"].contains { has($0, at: place) }
    }

    /// Reads the digits that repeat for ever.
    private mutating func readRepeating() -> [UInt8] {
        var found: [UInt8] = []
        while hasRepeating(at: position) {
            var place = position
            if byte(place) == 0x5C {
                place += 1
                while MathLexer.isLetter(byte(place)) { place += 1 }
                while MathLexer.isSpace(byte(place)) { place += 1 }
            }
            let opener = byte(place)
            let isWrapped = opener == 0x28 || opener == 0x7B
            if isWrapped { place += 1 }
            let start = place
            while MathLexer.isDigit(byte(place)), isWrapped || place == start { place += 1 }
            guard place > start, !isWrapped || byte(place) == (opener == 0x28 ? 0x29 : 0x7D) else {
                return found
            }
            found += bytes[start..<place]
            position = place + (isWrapped ? 1 : 0)
            if opener == 0x28 { break }
        }
        return found
    }

    private mutating func skipEllipsis() {
        for mark in ["...", "\\ldots", "\\dots", "\\cdots", "…"] where has(mark, at: position) {
            position += mark.utf8.count
            return
        }
    }

    private mutating func readExponent() -> Int? {
        guard byte(position) | 32 == 0x65 else { return nil }
        var place = position + 1
        let sign = byte(place)
        if sign == 0x2B || sign == 0x2D { place += 1 }
        let start = place
        while MathLexer.isDigit(byte(place)) { place += 1 }
        guard place > start, place - start <= 4, !MathLexer.isLetter(byte(place)),
            let value = Int(String(decoding: bytes[start..<place], as: UTF8.self)), value <= 2_000
        else { return nil }
        position = place
        return sign == 0x2D ? -value : value
    }

    private mutating func addNumber(
        _ digits: [UInt8], decimals: Int?, repeating: [UInt8], exponent: Int?
    ) {
        let text = String(decoding: digits, as: UTF8.self)
        guard digits.count + repeating.count <= MathLexer.longest else {
            let zeros = digits.prefix { $0 == 48 }.count
            return add(.name("#\(text.dropFirst(zeros)).\(decimals ?? 0)"))
        }
        let shift = (exponent ?? 0) - (decimals ?? 0)
        let isPlain = decimals == nil && exponent == nil
        if digits.count <= 17, repeating.isEmpty, shift <= 0, shift >= -17 {
            let value = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
            let scale = MathLexer.tens[-shift]
            return add(
                .number(
                    ExactNumber(value, scale) ?? .zero, decimals: decimals,
                    digits: isPlain ? text : nil))
        }
        if !repeating.isEmpty, digits.count + repeating.count <= 17, exponent == nil {
            // With r repeating digits the value is (all digits − digits before them) / (10^r − 1).
            let before = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
            let all = repeating.reduce(before) { $0 * 10 + Int($1 - 48) }
            let under = (MathLexer.tens[repeating.count] - 1) * MathLexer.tens[decimals ?? 0]
            return add(
                .number(ExactNumber(all - before, under) ?? .zero, decimals: nil, digits: nil))
        }
        var value = BigInt(text) ?? 0
        var scale = BigInt(1)
        var decimals = decimals
        if !repeating.isEmpty {
            let all = BigInt(text + String(decoding: repeating, as: UTF8.self)) ?? 0
            scale = BigInt(10).power(repeating.count) - 1
            value = all - value
            decimals = nil
        }
        if shift > 0 {
            value *= BigInt(10).power(shift)
        } else {
            scale *= BigInt(10).power(-shift)
        }
        add(
            .number(
                ExactNumber(value, scale) ?? .zero, decimals: decimals,
                digits: isPlain ? text : nil))
    }

    private static let tens: [Int] = (0...17).reduce(into: []) { powers, _ in
        powers.append((powers.last ?? 0) == 0 ? 1 : (powers.last ?? 1) * 10)
    }
}
