extension MathLexer {
    /// Reads a backslash and what belongs to it.
    mutating func readCommand() {
        let next = byte(position + 1)
        guard MathLexer.isLetter(next) else { return readEscape(next) }
        var end = position + 1
        while MathLexer.isLetter(byte(end)) { end += 1 }
        var name = String(decoding: bytes[position + 1..<end], as: UTF8.self)
        for space in ["qquad", "quad"] where name.hasPrefix(space) && name != space {
            // A space glued to what follows it.
            end = position + 1 + space.utf8.count
            name = space
        }
        position = end
        if MathWords.texts.contains(name) { return readText() }
        if MathWords.romans.contains(name) { return readRoman() }
        if name == "left" || name == "right" { return readDelimiter(isLeft: name == "left") }
        if name == "begin" || name == "end" { return readEnvironment(isBegin: name == "begin") }
        if name == "mathbb" { return readBlackboard() }
        if name == "not" { return readNegation() }
        if name == "sqrt" { expectSingles(0) }
        if let kind = MathWords.commands[name] {
            add(kind)
            if kind == .mark(.fraction) || kind == .mark(.binomial) { expectSingles(2) }
            return
        }
        if name == "iff" || name == "hphantom" || MathWords.styles.contains(name) {
            return markSpace()
        }
        add(.name("\\" + name))
    }

    private mutating func readEscape(_ next: UInt8) {
        position += 2
        switch next {
        case UInt8(ascii: "\\"):
            if isInEnvironment { return add(.rowBreak) }
            var end = position
            while MathLexer.isLetter(byte(end)) { end += 1 }
            let name = String(decoding: bytes[position..<end], as: UTF8.self)
            // A backslash that was escaped once too often.
            if !name.isEmpty,
                MathWords.commands[name] != nil || MathWords.styles.contains(name)
                    || MathWords.texts.contains(name) || name == "begin"
            {
                position -= 1
            } else {
                markSpace()
            }
        case UInt8(ascii: "{"): add(.openSet)
        case UInt8(ascii: "}"): add(.closeSet)
        case UInt8(ascii: "%"): add(.percent)
        case UInt8(ascii: "$"): add(.word("$"))
        case UInt8(ascii: "|"): add(.bar)
        case UInt8(ascii: "_"): if !isInText { add(.underscore) }
        case 0x80...: position -= 1
        default: markSpace()
        }
    }

    private mutating func skipSpaces() {
        while MathLexer.isSpace(byte(position)) { position += 1 }
    }

    private mutating func readText() {
        skipSpaces()
        markSpace()
        guard byte(position) == 0x7B else { return }
        position += 1
        beginText()
    }

    /// Reads a name set upright: a function, a constant, a unit, or a word.
    private mutating func readRoman() {
        skipSpaces()
        if byte(position) == UInt8(ascii: "*") { position += 1 }
        guard byte(position) == 0x7B else { return }
        var end = position + 1
        while MathLexer.isLetter(byte(end)) || MathLexer.isSpace(byte(end)) { end += 1 }
        let name = String(
            decoding: bytes[position + 1..<end].filter(MathLexer.isLetter), as: UTF8.self)
        guard byte(end) == 0x7D, !name.isEmpty else { return }
        position = end + 1
        if name == "e" { return add(.constant(.euler)) }
        if name == "i" { return add(.constant(.imaginary)) }
        if let kind = MathWords.plain[name] ?? MathWords.connectives[name.lowercased()] {
            return add(kind)
        }
        if name.utf8.count == 1, !isAfterNumber { return add(.name(name)) }
        add(.word(name))
    }

    private mutating func readDelimiter(isLeft: Bool) {
        skipSpaces()
        switch byte(position) {
        case UInt8(ascii: "."): position += 1
        case UInt8(ascii: "|"):
            position += 1
            add(isLeft ? .openBar : .closeBar)
        case UInt8(ascii: "<"), UInt8(ascii: ">"):
            position += 1
            add(isLeft ? .openAngle : .closeAngle)
        default:
            for name in ["\\vert", "\\|"] where has(name, at: position) {
                position += name.utf8.count
                add(isLeft ? .openBar : .closeBar)
                return
            }
            markSpace()
        }
    }

    private mutating func readEnvironment(isBegin: Bool) {
        skipSpaces()
        guard byte(position) == 0x7B else { return }
        var end = position + 1
        while MathLexer.isLetter(byte(end)) || byte(end) == UInt8(ascii: "*") { end += 1 }
        guard byte(end) == 0x7D else { return }
        let name = String(decoding: bytes[position + 1..<end], as: UTF8.self)
        position = end + 1
        changeEnvironments(by: isBegin ? 1 : -1)
        if name.hasPrefix("array"), isBegin {
            // The columns' alignments.
            skipSpaces()
            if byte(position) == 0x7B {
                var close = position + 1
                while close < bytes.count, byte(close) != 0x7D { close += 1 }
                position = min(close + 1, bytes.count)
            }
        }
        add(isBegin ? .begin(name) : .end(name))
    }

    private mutating func readBlackboard() {
        skipSpaces()
        let isBraced = byte(position) == 0x7B
        let letter = byte(isBraced ? position + 1 : position)
        let end = position + (isBraced ? 3 : 1)
        guard MathLexer.isLetter(letter), !isBraced || byte(end - 1) == 0x7D,
            let kind = MathWords.commands[String(UnicodeScalar(letter))]
        else { return }
        position = end
        add(kind)
    }

    private mutating func readNegation() {
        skipSpaces()
        if byte(position) == UInt8(ascii: "=") {
            position += 1
            add(.relation(.unequal))
        } else if has("\\in", at: position), !MathLexer.isLetter(byte(position + 3)) {
            position += 3
            add(.relation(.notMember))
        } else {
            add(.word("not"))
        }
    }
}
