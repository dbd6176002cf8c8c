/// The words that a reader finds, where they stand in the response.
///
/// "don't" and "well-known" are one word each, a number with its marks is one, a Chinese character
/// is one; marks around words aren't part of them.
enum WordsReaders: Measure {
    static func take(of response: ResponseText) -> [Range<Int>] {
        ranges(in: response.points[...])
    }

    static func ranges(in points: ArraySlice<UInt32>) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var index = points.startIndex
        while index < points.endIndex {
            let start = index
            if CodePoint.isCJK(points[index]) {
                index += 1
            } else if isLetter(points[index]) {
                index = end(of: points, from: index)
            } else {
                index += 1
                continue
            }
            ranges.append(start..<index)
        }
        return ranges
    }

    /// The words in the form in which they are compared.
    static func folded(_ range: Range<Int>, in response: ResponseText) -> ArraySlice<UInt32> {
        response.plain[range]
    }

    private static func end(of points: ArraySlice<UInt32>, from start: Int) -> Int {
        var index = start + 1
        while index < points.endIndex {
            let point = points[index]
            let goesOn =
                isLetter(point) && !CodePoint.isCJK(point) || CodePoint.isMark(point)
                || isJoiner(point) && index + 1 < points.endIndex && isLetter(points[index + 1])
                    && !CodePoint.isCJK(points[index + 1])
            guard goesOn else { break }
            index += 1
        }
        return index
    }

    private static func isLetter(_ point: UInt32) -> Bool {
        CodePoint.isWord(point) && point != 0x5F
    }

    private static func isJoiner(_ point: UInt32) -> Bool {
        switch point {
        case 0x27, 0x2019, 0x2D, 0x2010, 0x2011, 0x2E, 0x2C, 0x3A, 0x40, 0x5F, 0x200C, 0x200D: true
        default: false
        }
    }
}
