/// Where numbers in digits are, as few as a reader could count.
enum NumberSpans: Measure {
    /// Finds runs of digits, with the marks between them ("1,000", "3.5", "10:30", "2020-2024").
    ///
    /// The numbering of lists is no number, nor are digits right after a letter ("B2", "COVID-19").
    static func take(of response: ResponseText) -> [Range<Int>] {
        let points = response.points
        var numbers: [Range<Int>] = []
        for line in BlankLines.lines(of: points) {
            var index = LineStart.textStart(of: line, in: points)
            while index < line.upperBound {
                guard CodePoint.isDigit(points[index]) else {
                    index += 1
                    continue
                }
                let start = index
                while index < line.upperBound,
                    CodePoint.isDigit(points[index])
                        || isJoiner(points[index]) && index + 1 < line.upperBound
                            && CodePoint.isDigit(points[index + 1])
                {
                    index += 1
                }
                if !followsLetter(start, line, points) { numbers.append(start..<index) }
            }
        }
        return numbers
    }

    private static func followsLetter(
        _ start: Int, _ line: Range<Int>, _ points: [UInt32]
    ) -> Bool {
        var before = start - 1
        if before > line.lowerBound, points[before] == 0x2D { before -= 1 }
        guard before >= line.lowerBound else { return false }
        return CodePoint.isWord(points[before]) && !CodePoint.isCJK(points[before])
    }

    private static func isJoiner(_ point: UInt32) -> Bool {
        switch point {
        case 0x2C, 0x2D, 0x2E, 0x2F, 0x3A, 0x7E, 0x2013, 0x2212, 0xFF1A, 0xFF5E: true
        default: false
        }
    }
}
