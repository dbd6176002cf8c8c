/// What stands at the start of a line before its words.
enum LineStart {
    /// Where the text of a line starts, after whitespace and the marks of lists, quotes and headings.
    ///
    /// Marks are `>`, up to six `#`, one of `-*+•·` and a number with `.`, `)` or `、`; but for `、` and
    /// quotes, whitespace must follow.
    static func textStart(of line: Range<Int>, in points: [UInt32]) -> Int {
        var index = skippingSpaces(line.lowerBound, line, points)
        while index < line.upperBound, let end = markEnd(index, line, points) {
            index = skippingSpaces(end, line, points)
        }
        return index
    }

    static func skippingSpaces(_ start: Int, _ line: Range<Int>, _ points: [UInt32]) -> Int {
        var index = start
        while index < line.upperBound, CodePoint.isSpace(points[index]) { index += 1 }
        return index
    }

    private static func markEnd(_ start: Int, _ line: Range<Int>, _ points: [UInt32]) -> Int? {
        var index = start
        func at(_ place: Int) -> UInt32 { place < line.upperBound ? points[place] : 0x0A }
        switch points[start] {
        case 0x3E: return start + 1
        case 0x23:
            while at(index) == 0x23 { index += 1 }
            return index - start <= 6 && CodePoint.isSpace(at(index)) ? index : nil
        case 0x2A, 0x2B, 0x2D, 0x2022, 0xB7:
            return CodePoint.isSpace(at(start + 1)) ? start + 1 : nil
        case 0x30...0x39:
            while index - start < 4, (0x30...0x39).contains(at(index)) { index += 1 }
            if at(index) == 0x3001 || at(index) == 0xFF0E {
                return CodePoint.isDigit(at(index + 1)) ? nil : index + 1
            }
            let isMark = at(index) == 0x2E || at(index) == 0x29
            return isMark && CodePoint.isSpace(at(index + 1)) ? index + 1 : nil
        default: return nil
        }
    }
}
