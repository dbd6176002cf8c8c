/// Counts sentences as a reader might.
enum ReadersSentences {
    /// The fewest and the most sentences that a reader could count.
    ///
    /// Sentences end at 。！？ and at runs of . ! ? before whitespace or the end. The fewest: without
    /// periods after initials, numbers and abbreviations, and ellipses. The most: with them, and
    /// with a last line that no mark ends.
    static func count(in points: [UInt32]) -> ClosedRange<Int> {
        var fewest = 0
        var most = 0
        var index = 0
        var open = false
        while index < points.count {
            guard SentenceMarks.isEnd(points[index]) else {
                open = open || CodePoint.isWord(points[index])
                index += 1
                continue
            }
            let start = index
            while index < points.count, SentenceMarks.isEnd(points[index]) { index += 1 }
            let marks = points[start..<index]
            while index < points.count, SentenceMarks.isCloser(points[index]) { index += 1 }
            let isFullWidth = marks.contains { $0 > 0x7F }
            guard open, isFullWidth || index == points.count || CodePoint.isSpace(points[index])
            else { continue }
            open = false
            most += 1
            if isFullWidth || !isDoubtful(marks, points, before: start, after: index) {
                fewest += 1
            }
        }
        if open { most += 1 }
        return min(max(fewest, 1), most)...most
    }

    /// Whether the marks may stand within a sentence.
    private static func isDoubtful(
        _ marks: ArraySlice<UInt32>, _ points: [UInt32], before start: Int, after end: Int
    ) -> Bool {
        guard marks.allSatisfy({ $0 == 0x2E }),
            let next = SentenceMarks.next(after: end, in: points)
        else { return false }
        if CodePoint.isLower(next) || marks.count > 1 { return true }
        let word = SentenceMarks.word(before: start, in: points)
        return word.allSatisfy(CodePoint.isDigit) || SentenceMarks.isShort(word)
    }
}
