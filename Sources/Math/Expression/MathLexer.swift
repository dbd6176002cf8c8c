/// Cuts an answer's text into tokens, in time linear in its length.
struct MathLexer {
    /// How numbers with commas are read.
    enum CommaReading: Hashable, Sendable {
        /// `1,000` is a thousand.
        case grouping
        /// `1,000` is a list.
        case separating
        /// `1,22` is a decimal.
        case decimal
    }

    let bytes: [UInt8]
    var position = 0
    var tokens: [MathToken] = []
    let commas: CommaReading
    /// True if a comma between digits could be read in more than one way.
    var hasDoubtfulComma = false

    private var followsSpace = false
    /// For each open brace: whether it is shown, whether it holds text, and whether the argument
    /// of a fraction follows it.
    private var braces: [Brace] = []
    private var isText = false
    private var depthOfEnvironments = 0
    /// The number of unbraced arguments to come, of which each is one digit.
    private var singles = 0

    private struct Brace {
        var isShown: Bool
        var wasText: Bool
        var singlesAfter: Int
    }

    init(_ text: String, commas: CommaReading = .grouping) {
        bytes = Array(text.utf8)
        self.commas = commas
        tokens.reserveCapacity(min(bytes.count, 64))
        while position < bytes.count, tokens.count <= MathParser.longest { step() }
    }

    func byte(_ place: Int) -> UInt8 { place < bytes.count ? bytes[place] : 0 }

    static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

    static func isLetter(_ byte: UInt8) -> Bool { (byte | 32) &- 97 < 26 }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte &- 9 < 5 }

    mutating func add(_ kind: MathToken.Kind) {
        tokens.append(MathToken(kind: kind, followsSpace: followsSpace))
        followsSpace = false
    }

    mutating func add(_ mark: MathMark) { add(.mark(mark)) }

    private mutating func step() {
        let byte = bytes[position]
        if MathLexer.isDigit(byte) || (byte == 0x2E && MathLexer.isDigit(self.byte(position + 1))) {
            readNumber(isSingle: singles > 0)
            if singles > 0 { singles -= 1 }
            return
        }
        if MathLexer.isSpace(byte) || byte == 0x24 || byte == 0x7E {
            followsSpace = true
            position += 1
            return
        }
        if byte == 0x7B {
            braces.append(Brace(isShown: true, wasText: isText, singlesAfter: max(0, singles - 1)))
            singles = 0
            add(.openBrace)
            position += 1
            return
        }
        if byte == 0x7D {
            closeBrace()
            return
        }
        singles = 0
        switch byte {
        case 0x5C: readCommand()
        case 0x41...0x5A, 0x61...0x7A: readLetters()
        case 0x80...: readScalar()
        default: readMark(byte)
        }
    }

    private mutating func closeBrace() {
        position += 1
        guard let brace = braces.popLast() else {
            add(.closeBrace)
            return
        }
        isText = brace.wasText
        singles = brace.singlesAfter
        if brace.isShown {
            add(.closeBrace)
        } else {
            followsSpace = true
        }
    }

    private mutating func readMark(_ byte: UInt8) {
        let next = self.byte(position + 1)
        position += 1
        switch byte {
        case UInt8(ascii: "+"): add(.plus)
        case UInt8(ascii: "-"):
            if next == UInt8(ascii: ">") {
                position += 1
                add(.relation(.arrow))
            } else {
                add(.minus)
            }
        case UInt8(ascii: "*"):
            guard next == byte else { return add(.times) }
            position += 1
            // Python's power, or bold type in Markdown.
            let after = self.byte(position)
            if !tokens.isEmpty,
                MathLexer.isDigit(after) || MathLexer.isLetter(after) || after == 40
                    || after == 45
            {
                add(.caret)
            }
        case UInt8(ascii: "/"): add(.divide)
        case UInt8(ascii: "^"): readCaret()
        case UInt8(ascii: "_"): if !isText { add(.underscore) }
        case UInt8(ascii: "("): add(.open)
        case UInt8(ascii: ")"): add(.close)
        case UInt8(ascii: "["): add(.openSquare)
        case UInt8(ascii: "]"): add(.closeSquare)
        case UInt8(ascii: "|"): add(.bar)
        case UInt8(ascii: ","): add(.comma)
        case UInt8(ascii: ";"): add(.semicolon)
        case UInt8(ascii: ":"):
            if next == UInt8(ascii: "=") {
                position += 1
                add(.relation(.equal))
            } else {
                add(.colon)
            }
        case UInt8(ascii: "."):
            if next == byte {
                while self.byte(position) == byte { position += 1 }
                add(.ellipsis)
            } else {
                add(.period)
            }
        case UInt8(ascii: "%"): add(.percent)
        case UInt8(ascii: "&"): add(.ampersand)
        case UInt8(ascii: "'"): add(.prime)
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "!"):
            readRelation(byte, next)
        case UInt8(ascii: "\""), UInt8(ascii: "`"), UInt8(ascii: "#"): followsSpace = true
        default: add(.word(String(UnicodeScalar(byte))))
        }
    }

    private mutating func readRelation(_ byte: UInt8, _ next: UInt8) {
        let isDouble = next == UInt8(ascii: "=")
        switch byte {
        case UInt8(ascii: "<"): add(.relation(isDouble ? .lessOrEqual : .less))
        case UInt8(ascii: ">"): add(.relation(isDouble ? .greaterOrEqual : .greater))
        case UInt8(ascii: "="):
            if next == UInt8(ascii: ">") {
                add(.relation(.arrow))
                position += 1
            } else if next == UInt8(ascii: "<") {
                add(.relation(.lessOrEqual))
                position += 1
            } else {
                add(.relation(.equal))
            }
        default:
            // "5!=120" against "x != 5".
            guard isDouble, !(isAfterNumber && !followsSpace) else {
                add(.bang)
                return
            }
            add(.relation(.unequal))
        }
        if isDouble { position += 1 }
    }

    var isAfterNumber: Bool {
        guard let last = tokens.last else { return false }
        switch last.kind {
        case .number, .fraction: return true
        default: return false
        }
    }

    /// Reads what follows a caret: degrees and primes are no powers.
    private mutating func readCaret() {
        var place = position
        while MathLexer.isSpace(byte(place)) { place += 1 }
        let isBraced = byte(place) == 0x7B
        if isBraced { place += 1 }
        while MathLexer.isSpace(byte(place)) { place += 1 }
        for (name, mark) in [
            ("\\circ", MathMark.degree), ("\\degree", .degree), ("\\prime", .prime),
        ]
        where has(name, at: place) && !MathLexer.isLetter(byte(place + name.utf8.count)) {
            var end = place + name.utf8.count
            while MathLexer.isSpace(byte(end)) { end += 1 }
            if isBraced {
                guard byte(end) == 0x7D else { break }
                end += 1
            }
            position = end
            return add(mark)
        }
        add(.caret)
    }

    func has(_ text: String, at place: Int) -> Bool {
        place + text.utf8.count <= bytes.count
            && bytes[place..<place + text.utf8.count].elementsEqual(text.utf8)
    }

    // Reached by the parts in other files.

    mutating func beginText() {
        braces.append(Brace(isShown: false, wasText: isText, singlesAfter: 0))
        isText = true
    }

    mutating func expectSingles(_ count: Int) { singles = count }

    mutating func markSpace() { followsSpace = true }

    mutating func changeEnvironments(by step: Int) { depthOfEnvironments += step }

    var isInEnvironment: Bool { depthOfEnvironments > 0 }

    var isInText: Bool { isText }

    var isAfterSpace: Bool { followsSpace }
}
