/// A text as bytes, with the searches that extraction needs; none reads a byte more than a few
/// times.
struct AnswerText {
    let bytes: [UInt8]

    init(_ text: String) { bytes = Array(text.utf8) }

    init(bytes: [UInt8]) { self.bytes = bytes }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Leaves out white space at both ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, AnswerText.isSpace(bytes[start]) { start += 1 }
        while end > start, AnswerText.isSpace(bytes[end - 1]) { end -= 1 }
        return start..<end
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }
    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    /// True where some bytes stand at an offset.
    func has(_ mark: StaticString, at offset: Int) -> Bool {
        let count = mark.utf8CodeUnitCount
        guard offset >= 0, offset + count <= bytes.count else { return false }
        return mark.withUTF8Buffer { mark in
            bytes[offset] == mark[0] && bytes[offset..<offset + count].elementsEqual(mark)
        }
    }

    /// Gives the place of the first of some phrases that starts at a word's start and satisfies a
    /// condition.
    func first(
        of phrases: PhraseSet, where accept: (Int) -> Bool = { _ in true }
    ) -> Range<Int>? {
        for start in bytes.indices {
            guard let count = phrases.length(in: bytes, at: start), startsWord(start) else {
                continue
            }
            if accept(start) { return start..<start + count }
        }
        return nil
    }

    private func startsWord(_ start: Int) -> Bool {
        start == 0 || !AnswerText.isLetter(bytes[start]) || !AnswerText.isLetter(bytes[start - 1])
    }

    /// Gives the end of the last of some phrases.
    func end(ofLast phrases: PhraseSet) -> Int? {
        for start in stride(from: bytes.count - 1, through: 0, by: -1) {
            if let count = phrases.length(in: bytes, at: start) { return start + count }
        }
        return nil
    }

    /// Gives the last place of a mark.
    func last(_ mark: StaticString) -> Int? {
        for start in stride(from: bytes.count - mark.utf8CodeUnitCount, through: 0, by: -1)
        where has(mark, at: start) {
            return start
        }
        return nil
    }

    /// Takes out the commas that stand before exactly three digits.
    static func withoutThousands(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        func isDigit(_ index: Int) -> Bool {
            scalars.indices.contains(index) && ("0"..."9").contains(scalars[index])
        }
        var result = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            let isThousands =
                (scalar == "," || scalar == " ") && isDigit(index - 1) && isDigit(index + 1)
                && isDigit(index + 2) && isDigit(index + 3) && !isDigit(index + 4)
            if !isThousands { result.append(scalar) }
        }
        return String(result)
    }
}
