/// The sentences of a text as a reader sees them: where each starts and ends.
///
/// A sentence ends at 。！？, at . ! ? before whitespace or the end of the text with the closing
/// marks after them, and at a blank line. A period after an initial, an abbreviation or the number
/// of a list's item, before a lower-case letter or in a row of periods ends none, unless the text
/// ends there.
enum ReadersSpans: Measure {
    static func take(of response: ResponseText) -> [Range<Int>] {
        spans(in: response.points, response.points.indices)
    }

    /// The sentences within a part of a text, without whitespace around them; each has a word.
    static func spans(in points: [UInt32], _ part: Range<Int>) -> [Range<Int>] {
        var spans: [Range<Int>] = []
        var start = part.lowerBound
        var index = part.lowerBound
        func close(_ end: Int) {
            let text = points[start..<end].stripped()
            if text.contains(where: CodePoint.isWord) { spans.append(text.indices) }
            start = end
        }
        while index < part.upperBound {
            if points[index] == BlankLines.lineBreak {
                let rest = points[(index + 1)..<part.upperBound]
                let line = rest.prefix { $0 != BlankLines.lineBreak && CodePoint.isSpace($0) }
                index = line.endIndex
                if index < part.upperBound, points[index] == BlankLines.lineBreak { close(index) }
                continue
            }
            guard SentenceMarks.isEnd(points[index]) else {
                index += 1
                continue
            }
            let marks = points[index..<part.upperBound].prefix(while: SentenceMarks.isEnd)
            let end = points[marks.endIndex..<part.upperBound].prefix(while: SentenceMarks.isCloser)
                .endIndex
            let isFullWidth = marks.contains { $0 > 0x7F }
            index = end
            let isLast = end == part.upperBound
            if isFullWidth || isLast
                || CodePoint.isSpace(points[end]) && !isDoubtful(points, marks, end, start)
            {
                close(end)
            }
        }
        close(part.upperBound)
        return spans
    }

    private static func isDoubtful(
        _ points: [UInt32], _ marks: ArraySlice<UInt32>, _ end: Int, _ start: Int
    ) -> Bool {
        guard marks.allSatisfy({ $0 == 0x2E }),
            let next = SentenceMarks.next(after: end, in: points)
        else { return false }
        if CodePoint.isLower(next) || marks.count > 1 { return true }
        let word = SentenceMarks.word(before: marks.startIndex, in: points, from: start)
        guard !word.isEmpty else { return false }
        // A number ends sentences, unless it numbers one.
        if word.allSatisfy(CodePoint.isDigit) {
            let lead = points[start..<(marks.startIndex - word.count)]
            return !lead.contains(where: CodePoint.isWord)
        }
        return SentenceMarks.isShort(word)
    }
}
