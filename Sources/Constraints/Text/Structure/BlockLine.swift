/// Tells what a line is whose first character isn't a space.
enum BlockLine {
    /// A heading of hashes: one to six, then a space or nothing.
    static func heading(
        _ line: Range<Int>, in points: [UInt32], line number: Int
    ) -> MarkdownOutline.Heading? {
        let marks = points[line].prefix { $0 == Sign.hash }
        guard (1...6).contains(marks.count) else { return nil }
        var text = points[line].dropFirst(marks.count)
        guard text.first.map(CodePoint.isSpace) ?? true else { return nil }
        text = text.stripped()
        let end = text.reversed().prefix { $0 == Sign.hash }.count
        // Hashes at the end close the heading only after a space.
        let closed = text.dropLast(end)
        if end > 0, closed.last.map(Sign.isBlank) ?? true { text = closed.stripped() }
        return MarkdownOutline.Heading(
            level: marks.count, text: text.startIndex..<text.endIndex, line: number)
    }

    /// The level of the heading that a line of `=` or `-` makes of the text above.
    static func underlineLevel(_ line: Range<Int>, in points: [UInt32]) -> Int? {
        let text = points[line].stripped(Sign.isBlank)
        guard let mark = text.first, mark == Sign.equals || mark == Sign.hyphen,
            text.allSatisfy({ $0 == mark })
        else { return nil }
        return mark == Sign.equals ? 1 : 2
    }

    /// Whether a line is a horizontal rule: three or more of one of `-`, `*`, `_`, and spaces.
    static func isRule(_ line: Range<Int>, in points: [UInt32]) -> Bool {
        let mark = points[line.lowerBound]
        guard mark == Sign.hyphen || Sign.isEmphasis(mark) else { return false }
        var count = 0
        for point in points[line] {
            if point == mark { count += 1 } else if !CodePoint.isSpace(point) { return false }
        }
        return count >= 3
    }

    /// The mark of a line that opens a code block, its length, and what follows.
    static func fence(
        _ line: Range<Int>, in points: [UInt32]
    ) -> (mark: UInt32, length: Int, info: Range<Int>)? {
        guard let mark = points[line].first, mark == Sign.backtick || mark == Sign.tilde else {
            return nil
        }
        let marks = points[line].prefix { $0 == mark }
        guard marks.count >= 3 else { return nil }
        let info = points[line].dropFirst(marks.count).stripped()
        if mark == Sign.backtick, info.contains(Sign.backtick) { return nil }
        return (mark, marks.count, info.startIndex..<info.endIndex)
    }
}

/// What starts an item of a list: a bullet, or a number of up to nine digits with a dot or parenthesis.
struct ListMarker {
    /// The bullet, or the number with its dot or parenthesis.
    let place: Range<Int>
    let symbol: UInt32
    let number: Int?
    /// The columns from the marker's start to the text's.
    let width: Int
    /// What follows, without spaces around it.
    let text: Range<Int>

    var isEmpty: Bool { text.isEmpty }

    init?(_ line: Range<Int>, in points: [UInt32]) {
        var end = line.lowerBound
        let mark = points[end]
        if mark == Sign.hyphen || mark == Sign.star || mark == Sign.plus {
            number = nil
            symbol = mark
        } else {
            var value = 0
            while end < line.upperBound, end - line.lowerBound < 10, Sign.isDigit(points[end]) {
                value = value * 10 + Int(points[end] - 0x30)
                end += 1
            }
            guard (1...9).contains(end - line.lowerBound), end < line.upperBound,
                points[end] == Sign.dot || points[end] == Sign.closingParenthesis
            else { return nil }
            number = value
            symbol = points[end]
        }
        end += 1
        guard end == line.upperBound || Sign.isBlank(points[end]) else { return nil }
        place = line.lowerBound..<end
        let rest = points[end..<line.upperBound]
        let trimmed = rest.stripped()
        text = trimmed.isEmpty ? end..<end : trimmed.startIndex..<trimmed.endIndex
        let gap = rest.prefix { Sign.isBlank($0) }
        // A tab after a marker reaches the next stop; four columns more would be code.
        let columns = gap.contains(Sign.tab) ? 4 - place.count % 4 : gap.count
        width = place.count + (trimmed.isEmpty || columns > 4 ? 1 : max(1, columns))
    }
}
