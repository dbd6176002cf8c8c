/// The sentences that a reader finds: Punkt's, each also ended by 。！？, by a line's end, and by a
/// mark with curly quotes after it, closing marks included; only what holds a letter or a digit.
enum WordsReadersSentences: Measure {
    static func take(of response: ResponseText) -> [Range<Int>] {
        let points = response.points
        return response[WordsReadersPieces.self].filter {
            points[$0].contains { CodePoint.isWord($0) && $0 != 0x5F }
        }
    }

    /// The mark that ends a sentence, closing marks left out and full-width ones taken for ASCII's;
    /// nil where none does.
    static func mark(of sentence: ArraySlice<UInt32>) -> UInt32? {
        switch sentence.last(where: { !SentenceMarks.isCloser($0) && !CodePoint.isSpace($0) }) {
        case 0x2E, 0x3002, 0xFF61, 0x2026: 0x2E
        case 0x3F, 0xFF1F: 0x3F
        case 0x21, 0xFF01: 0x21
        default: nil
        }
    }
}

/// The same sentences and what stands between them without a letter, such as an emoji.
enum WordsReadersPieces: Measure {
    static func take(of response: ResponseText) -> [Range<Int>] {
        response[PunktRanges.self].flatMap { pieces(of: $0, in: response.points) }
    }

    private static func pieces(of sentence: Range<Int>, in points: [UInt32]) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = sentence.lowerBound
        var index = start
        while index < sentence.upperBound {
            guard isEnd(points[index]) || isMark(points[index]) else {
                index += 1
                continue
            }
            let rest = points[index..<sentence.upperBound]
            let marks = rest.prefix { isEnd($0) || isMark($0) || SentenceMarks.isCloser($0) }
            index = marks.endIndex
            guard ends(marks, before: rest[index...]) else { continue }
            pieces.append(start..<index)
            start = index
        }
        pieces.append(start..<sentence.upperBound)
        return pieces.map { points[$0].stripped().indices }.filter { !$0.isEmpty }
    }

    /// Whether a run of marks and closing marks ends a sentence.
    private static func ends(_ marks: ArraySlice<UInt32>, before rest: ArraySlice<UInt32>) -> Bool {
        if marks.contains(where: isEnd) { return true }
        // Punkt knows no curly quotes; a small letter after them goes on with the sentence.
        guard marks.contains(where: { $0 > 0x7F }), rest.first.map(CodePoint.isSpace) == true else {
            return false
        }
        return rest.first { !CodePoint.isSpace($0) }.map { !CodePoint.isLower($0) } ?? true
    }

    private static func isMark(_ point: UInt32) -> Bool {
        point == 0x2E || point == 0x3F || point == 0x21
    }

    private static func isEnd(_ point: UInt32) -> Bool {
        switch point {
        case 0x3002, 0xFF01, 0xFF1F, 0xFF61, 0x0A: true
        default: false
        }
    }
}
