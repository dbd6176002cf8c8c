/// Where the words of a text are, as ``WordCount`` counts them for readers.
struct WordSpans {
    /// In the order of the text, none overlapping another.
    let ranges: [Range<Int>]

    init(_ points: [UInt32]) {
        var ranges: [Range<Int>] = []
        var start: Int?
        for (index, point) in points.enumerated() {
            if CodePoint.isCJK(point) {
                if let begun = start { ranges.append(begun..<index) }
                ranges.append(index..<(index + 1))
                start = nil
            } else if CodePoint.isWord(point), point != 0x5F {
                start = start ?? index
            } else if let begun = start, !CodePoint.isMark(point) {
                let goesOn =
                    Self.isJoiner(point) && index + 1 < points.count
                    && CodePoint.isWord(points[index + 1]) && !CodePoint.isCJK(points[index + 1])
                if goesOn { continue }
                ranges.append(begun..<index)
                start = nil
            }
        }
        if let begun = start { ranges.append(begun..<points.count) }
        self.ranges = ranges
    }

    /// The indices of the words that start in a part of the text.
    func indices(in part: Range<Int>) -> Range<Int> {
        let low = firstIndex(from: part.lowerBound)
        return low..<max(low, firstIndex(from: part.upperBound))
    }

    /// The number of words that start in a part of the text.
    func count(in part: Range<Int>) -> Int { indices(in: part).count }

    private func firstIndex(from place: Int) -> Int {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].lowerBound < place { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func isJoiner(_ point: UInt32) -> Bool {
        switch point {
        case 0x27, 0x2019, 0x2D, 0x2010, 0x2011, 0x2E, 0x2C, 0x3A, 0x40, 0x5F, 0x200C, 0x200D: true
        default: false
        }
    }
}

/// The words of a response.
enum ResponseWords: Measure {
    static func take(of response: ResponseText) -> WordSpans { WordSpans(response.points) }
}

/// The paragraphs of a response: runs of lines that aren't blank.
enum BlankLineParagraphs: Measure {
    static func take(of response: ResponseText) -> [Range<Int>] {
        BlankLines.paragraphs(of: response.points)
    }
}

/// The lines of a response that aren't blank, without their breaks.
enum FilledLines: Measure {
    static func take(of response: ResponseText) -> [Range<Int>] {
        BlankLines.lines(of: response.points).filter { !response.points[$0].isBlank }
    }
}
