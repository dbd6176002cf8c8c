/// Cuts a text into tokens and finds where its sentences end.
struct TokenReader {
    private let scalars: [Unicode.Scalar]
    private var tokens: [ProofText.Token] = []
    private var breaks: [Int] = []
    private var index = 0

    init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

    /// The tokens, numbers in words not yet read, and the places behind which sentences end.
    mutating func read() -> (tokens: [ProofText.Token], breaks: [Int]) {
        while index < scalars.count {
            let scalar = scalars[index]
            switch true {
            case Self.isDigit(scalar): readNumber()
            case Self.isHan(scalar):
                add(.character, index..<(index + 1))
                index += 1
            case Self.isLetter(scalar): readWord()
            case Self.isDropped(scalar):
                if endsSentence(at: index) { breaks.append(index + 1) }
                index += 1
            default: readSign()
            }
        }
        return (tokens, breaks)
    }

    static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3400...0x9FFF, 0x3007, 0x20000...0x3FFFF: true
        default: false
        }
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII
            ? ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
            : scalar.properties.isAlphabetic && !isHan(scalar)
    }

    private mutating func add(
        _ kind: ProofText.Token.Kind, _ range: Range<Int>, key: String? = nil, number: Int? = nil
    ) {
        tokens.append(
            ProofText.Token(
                key: key ?? text(range).lowercased(), kind: kind, number: number, scalars: range))
    }

    private func text(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }

    /// Reads digits: "1,000", "3.5", "2nd", "10k".
    private mutating func readNumber() {
        let start = index
        var digits = ""
        var isDecimal = false
        while index < scalars.count {
            let scalar = scalars[index]
            if Self.isDigit(scalar) {
                digits.unicodeScalars.append(scalar)
            } else if scalar == ",", digitsFollow(count: 3), !isDecimal, digits.count <= 12 {
                // A comma between thousands.
            } else if scalar == ".", digitsFollow(count: 1), !isDecimal {
                isDecimal = true
                digits += "."
            } else {
                break
            }
            index += 1
        }
        var number = isDecimal ? nil : Int(digits)
        let letters = letterRun(from: index).lowercased()
        if ["st", "nd", "rd", "th"].contains(letters) {
            index += 2
        } else if letters == "k", let value = number, value < 1_000_000 {
            number = value * 1_000
            index += 1
        }
        add(.number, start..<index, key: "#" + (number.map(String.init) ?? digits), number: number)
    }

    private func digitsFollow(count: Int) -> Bool {
        let end = index + 1 + count
        guard end <= scalars.count, scalars[(index + 1)..<end].allSatisfy(Self.isDigit) else {
            return false
        }
        return count == 1 || end == scalars.count || !Self.isDigit(scalars[end])
    }

    private func letterRun(from start: Int) -> String {
        var end = start
        while end < scalars.count, Self.isLetter(scalars[end]), end - start < 4 { end += 1 }
        return text(start..<end)
    }

    private mutating func readWord() {
        let start = index
        while index < scalars.count {
            let scalar = scalars[index]
            let isInside =
                scalar == "'" && index + 1 < scalars.count && Self.isLetter(scalars[index + 1])
            guard Self.isLetter(scalar) || isInside else { break }
            index += 1
        }
        add(.word, start..<index)
    }

    /// Reads a run of one sign: `***`, `#`, `<<`.
    private mutating func readSign() {
        let start = index
        while index < scalars.count, scalars[index] == scalars[start] { index += 1 }
        let isHyphen = scalars[start] == "-" && index - start == 1
        if isHyphen, start > 0, index < scalars.count,
            Self.isLetter(scalars[start - 1]) || Self.isDigit(scalars[start - 1]),
            Self.isLetter(scalars[index])
        {
            return
        }
        add(.sign, start..<index)
    }

    /// Marks that punctuate, and whitespace.
    private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace
            || ".,;:!?\"'()…、。，；：！？“”‘’《》「」—–·•".unicodeScalars.contains(scalar)
    }

    private func endsSentence(at index: Int) -> Bool {
        switch scalars[index] {
        case "\n", "\r", "。", "；", "\u{2028}": return true
        case "!", "?", ";": return !isInsideQuotes(index)
        case ".": break
        default: return false
        }
        var next = index + 1
        while next < scalars.count, "\"')".unicodeScalars.contains(scalars[next]) { next += 1 }
        guard next < scalars.count else { return true }
        guard scalars[next].properties.isWhitespace || Self.isHan(scalars[next]) else {
            return false
        }
        // One letter before the stop is an abbreviation: "P.S.", "e.g.".
        if index >= 1, Self.isLetter(scalars[index - 1]),
            index < 2 || !Self.isLetter(scalars[index - 2])
        {
            return false
        }
        while next < scalars.count, scalars[next].properties.isWhitespace { next += 1 }
        return next == scalars.count || !("a"..."z").contains(scalars[next])
    }

    /// Whether a mark is quoted by itself or closes a quoted text in the middle of a sentence.
    private func isInsideQuotes(_ index: Int) -> Bool {
        guard index + 1 < scalars.count, scalars[index + 1] == "\"" else { return false }
        var next = index + 2
        while next < scalars.count, scalars[next] == " " { next += 1 }
        guard next < scalars.count else { return false }
        return !("A"..."Z").contains(scalars[next]) && !scalars[next].properties.isWhitespace
    }
}
