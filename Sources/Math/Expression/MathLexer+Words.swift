extension MathLexer {
    /// Reads letters: names, functions and constants, or words.
    mutating func readLetters() {
        let start = position
        var end = start
        while MathLexer.isLetter(byte(end)) || (isInText && isInnerMark(end, after: start)) {
            end += 1
        }
        position = end
        if end == start + 1, isAfterNumber, has(".m.", at: end), "ap".utf8.contains(bytes[start]) {
            // The halves of a day.
            position += 3
            return add(.word(bytes[start] == UInt8(ascii: "a") ? "am" : "pm"))
        }
        if end == start + 1, !isInText { return addLetter(bytes[start]) }
        let word = String(decoding: bytes[start..<end], as: UTF8.self)
        let lower = word.lowercased()
        if isInText { return add(MathWords.connectives[lower] ?? .word(word)) }
        if lower == "in" {
            add(isAfterNumber ? .word(word) : .relation(.member))
        } else if let kind = MathWords.plain[word] ?? MathWords.plain[lower] {
            if case .function = kind, isAfterNumber, lower == "min" { return add(.word(word)) }
            add(kind)
        } else if isWord(word, lower) {
            add(.word(word))
        } else if let glued = MathWords.gluedFunctions.first(where: { word.hasPrefix($0.name) }) {
            add(.function(glued.function))
            for letter in word.utf8.dropFirst(glued.name.utf8.count) { addLetter(letter) }
        } else {
            for letter in word.utf8 { addLetter(letter) }
        }
    }

    /// True for a hyphen or an apostrophe between two letters, and for the point of what is short
    /// for something.
    private func isInnerMark(_ place: Int, after start: Int) -> Bool {
        let mark = byte(place)
        if mark == UInt8(ascii: ".") { return place > start }
        return (mark == UInt8(ascii: "-") || mark == UInt8(ascii: "'")) && place > start
            && MathLexer.isLetter(byte(place + 1))
    }

    private mutating func addLetter(_ letter: UInt8) {
        switch letter {
        case UInt8(ascii: "e"): add(.constant(.euler))
        case UInt8(ascii: "i"): add(.constant(.imaginary))
        default: add(.name(String(UnicodeScalar(letter))))
        }
    }

    private func isWord(_ word: String, _ lower: String) -> Bool {
        if MathWords.shortWords.contains(lower) { return true }
        if isAfterValue, UnitTable.units[lower] != nil || UnitTable.suffixes.contains(lower) {
            return true
        }
        let vowels = lower.utf8.filter { "aeiouy".utf8.contains($0) }.count
        guard vowels > 0 else { return false }
        if word.utf8.count == 3 { return isAfterNumber && isAfterSpace && word == lower }
        return word.utf8.count > 3
            && !word.utf8.allSatisfy { $0 < 0x61 }
            && !MathWords.gluedFunctions.contains {
                word.hasPrefix($0.name) && word.utf8.count <= $0.name.utf8.count + 1
            }
    }

    private var isAfterValue: Bool {
        guard let last = tokens.last else { return false }
        switch last.kind {
        case .number, .fraction, .word, .mark(.closeBrace), .mark(.close), .mark(.divide),
            .mark(.percent), .constant(.pi):
            return true
        default: return false
        }
    }

    /// Reads a character outside ASCII.
    mutating func readScalar() {
        let rest = bytes[position...]
        var decoder = UTF8()
        var iterator = rest.makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&iterator) else {
            position += 1
            return add(.word("\u{FFFD}"))
        }
        let start = position
        position += UTF8.width(scalar)
        if scalar.value >= 0xFF01, scalar.value <= 0xFF5E {
            return addSpelled(String(UnicodeScalar(UInt8(scalar.value - 0xFEE0))), from: start)
        }
        if let spelling = MathScalars.spelling(of: scalar) {
            return addSpelled("\(spelling)", from: start)
        }
        if let value = MathScalars.fraction(scalar) { return add(.fraction(value)) }
        if MathScalars.superscript(scalar) != nil {
            return readScript(scalar, mark: .caret, MathScalars.superscript)
        }
        if MathScalars.subscripted(scalar) != nil {
            return readScript(scalar, mark: .underscore, MathScalars.subscripted)
        }
        if let connective = MathScalars.connective(scalar) { return add(connective) }
        switch scalar {
        case "∛": return add(.cubeRoot)
        case "ℝ", "ℤ", "ℕ", "ℚ", "ℂ", "Α"..."ω": return add(.name(String(scalar)))
        default: readWord(from: start, scalar)
        }
    }

    /// Reads an ASCII spelling in place of a character; digits that follow belong to it.
    private mutating func addSpelled(_ spelling: String, from start: Int) {
        let isDigit = spelling.utf8.count == 1 && spelling.utf8.allSatisfy(MathLexer.isDigit)
        guard isDigit else {
            for token in MathLexer(spelling).tokens {
                add(token.kind)
            }
            if spelling == " " { markSpace() }
            return
        }
        // Full-width digits form one number.
        var digits: [UInt8] = Array(spelling.utf8)
        while byte(position) == 0xEF, byte(position + 1) == 0xBC, byte(position + 2) >= 0x8E,
            byte(position + 2) <= 0x99
        {
            digits.append(byte(position + 2) == 0x8E ? 0x2E : byte(position + 2) &- 0x60)
            position += 3
        }
        for token in MathLexer(String(decoding: digits, as: UTF8.self)).tokens { add(token.kind) }
    }

    private mutating func readScript(
        _ first: Unicode.Scalar, mark: MathMark, _ value: (Unicode.Scalar) -> UInt8?
    ) {
        var text: [UInt8] = []
        var scalar: Unicode.Scalar? = first
        var end = position
        while let next = scalar, let byte = value(next) {
            text.append(byte)
            position = end
            var decoder = UTF8()
            var iterator = bytes[position...].makeIterator()
            guard case .scalarValue(let following) = decoder.decode(&iterator) else { break }
            scalar = following
            end = position + UTF8.width(following)
        }
        add(mark)
        add(.openBrace)
        for token in MathLexer(String(decoding: text, as: UTF8.self)).tokens { add(token.kind) }
        add(.closeBrace)
    }

    /// Reads letters of other scripts up to the next character of another kind.
    private mutating func readWord(from start: Int, _ first: Unicode.Scalar) {
        guard first.properties.isAlphabetic else { return add(.word(String(first))) }
        while position < bytes.count {
            var decoder = UTF8()
            var iterator = bytes[position...].makeIterator()
            guard case .scalarValue(let scalar) = decoder.decode(&iterator),
                scalar.properties.isAlphabetic, MathScalars.connective(scalar) == nil,
                scalar.value > 0x7F || isInText, MathScalars.superscript(scalar) == nil,
                !(scalar.value >= 0xFF01 && scalar.value <= 0xFF5E)
            else { break }
            position += UTF8.width(scalar)
        }
        add(.word(String(decoding: bytes[start..<position], as: UTF8.self)))
    }
}
