/// What tells prose from math.
extension AnswerText {
    /// Names that math is full of, though they are words.
    private static let mathWords: Set<String> = [
        "sin", "cos", "tan", "log", "ln", "exp", "sqrt", "pi", "and", "or", "max", "min", "mod",
        "gcd", "lcm", "cot", "sec", "csc", "inf",
    ]

    /// True if a range holds words that are no math: two letters or more in a row outside commands,
    /// or letters of other scripts.
    func isWordy(_ range: Range<Int>) -> Bool {
        var at = range.lowerBound
        while at < range.upperBound {
            if bytes[at] == UInt8(ascii: "\\") {
                at += 1
                while at < range.upperBound, AnswerText.isLetter(bytes[at]) { at += 1 }
                continue
            }
            if AnswerText.isLetter(bytes[at]) {
                let start = at
                while at < range.upperBound, AnswerText.isLetter(bytes[at]) { at += 1 }
                if at - start > 1, !isMathWord(start..<at) { return true }
                continue
            }
            if bytes[at] >= 0xC0, isForeignLetter(at) { return true }
            at += 1
        }
        return false
    }

    func isMathWord(_ range: Range<Int>) -> Bool {
        range.count < 6 && AnswerText.mathWords.contains(text(range))
    }

    /// True where a letter outside ASCII starts that no formula uses.
    func isForeignLetter(_ at: Int) -> Bool {
        guard let scalar = scalar(at) else { return true }
        if (0x370...0x3FF).contains(scalar.value) { return false }
        return scalar.properties.isAlphabetic
    }

    /// The code point that starts at an offset; nil for bytes that are none.
    func scalar(_ at: Int) -> Unicode.Scalar? {
        let width = bytes[at] < 0x80 ? 1 : bytes[at] < 0xE0 ? 2 : bytes[at] < 0xF0 ? 3 : 4
        guard at + width <= bytes.count else { return nil }
        return String(decoding: bytes[at..<at + width], as: UTF8.self).unicodeScalars.first
    }

    /// The number of bytes of the code point that starts at an offset.
    func width(_ at: Int) -> Int {
        let width = bytes[at] < 0xC0 ? 1 : bytes[at] < 0xE0 ? 2 : bytes[at] < 0xF0 ? 3 : 4
        return min(width, bytes.count - at)
    }
}
