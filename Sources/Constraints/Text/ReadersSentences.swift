/// Counts sentences as a reader might.
enum ReadersSentences {
    /// The fewest and the most sentences that a reader could count.
    ///
    /// Sentences end at 。！？ and at runs of . ! ? before whitespace or the end. The fewest: without
    /// periods after initials, numbers and abbreviations, and ellipses. The most: with them, and
    /// with a last line that no mark ends.
    static func count(in points: [UInt32]) -> ClosedRange<Int> {
        let words = SentenceWords([])
        var fewest = 0
        var most = 0
        var index = 0
        var open = false
        while index < points.count {
            guard isEnd(points[index]) else {
                open = open || CodePoint.isWord(points[index])
                index += 1
                continue
            }
            let start = index
            while index < points.count, isEnd(points[index]) { index += 1 }
            let marks = points[start..<index]
            while index < points.count, isCloser(points[index]) { index += 1 }
            let isFullWidth = marks.contains { $0 > 0x7F }
            guard open, isFullWidth || index == points.count || CodePoint.isSpace(points[index])
            else { continue }
            open = false
            most += 1
            if isFullWidth || !isDoubtful(marks, points, before: start, after: index, words) {
                fewest += 1
            }
        }
        if open { most += 1 }
        return min(max(fewest, 1), most)...most
    }

    private static func isEnd(_ point: UInt32) -> Bool {
        switch point {
        case 0x2E, 0x21, 0x3F, 0x3002, 0xFF01, 0xFF1F, 0xFF61, 0x203C, 0x2047...0x2049: true
        default: false
        }
    }

    private static func isCloser(_ point: UInt32) -> Bool {
        switch point {
        case 0x22, 0x27, 0x29, 0x5D, 0x7D, 0x2A, 0x5F, 0x2019, 0x201D, 0x300D, 0x300F, 0xFF09: true
        default: false
        }
    }

    /// Whether the marks may stand within a sentence.
    private static func isDoubtful(
        _ marks: ArraySlice<UInt32>, _ points: [UInt32], before start: Int, after end: Int,
        _ words: SentenceWords
    ) -> Bool {
        guard marks.allSatisfy({ $0 == 0x2E }) else { return false }
        let next = points[end...].prefix(200).first { !CodePoint.isSpace($0) }
        guard let next else { return false }
        if CodePoint.isLower(next) || marks.count > 1 { return true }
        let word = points[max(0, start - 40)..<start].reversed().prefix {
            CodePoint.isWord($0) || $0 == 0x2E
        }
        return word.count == 1 || word.allSatisfy(CodePoint.isDigit)
            || words.isReadersAbbreviation(
                String(points: CaseMapping.lowered(Array(word.reversed()))))
    }
}
