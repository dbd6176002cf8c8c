/// The marks that end sentences for a reader, and the words whose period ends none.
enum SentenceMarks {
    /// A mark that may end a sentence.
    static func isEnd(_ point: UInt32) -> Bool {
        switch point {
        case 0x2E, 0x21, 0x3F, 0x3002, 0xFF01, 0xFF1F, 0xFF61, 0x203C, 0x2047...0x2049: true
        default: false
        }
    }

    /// A mark that closes what a sentence may end in, and belongs to it.
    static func isCloser(_ point: UInt32) -> Bool {
        switch point {
        case 0x29, 0x5D, 0x7D, 0x2A, 0x5F, 0x300B, 0x3011, 0xFF09: true
        default: isClosingQuote(point)
        }
    }

    static func isClosingQuote(_ point: UInt32) -> Bool {
        switch point {
        case 0x22, 0x27, 0x2019, 0x201D, 0x300D, 0x300F, 0xFF02, 0xFF07: true
        default: false
        }
    }

    /// What follows a place, whitespace aside; nil at the end and before very long gaps.
    static func next(after end: Int, in points: [UInt32]) -> UInt32? {
        points[end...].prefix(200).first { !CodePoint.isSpace($0) }
    }

    /// The end of the word that stands before a mark, periods within it included.
    static func word(before mark: Int, in points: [UInt32], from start: Int = 0) -> [UInt32] {
        let word = points[max(start, mark - 40)..<mark].reversed().prefix {
            CodePoint.isWord($0) || $0 == 0x2E
        }
        return word.reversed()
    }

    /// Whether a word is an initial or an abbreviation, whose period may end no sentence.
    static func isShort(_ word: [UInt32]) -> Bool {
        word.count == 1
            || SentenceWords.isReadersAbbreviation(word[...])
    }
}
