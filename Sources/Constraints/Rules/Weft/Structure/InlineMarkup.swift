/// Bold and italic text, code and links within a line.
enum InlineMarkup {
    /// The spans of markup, from the first that opens on; a span ends on the line.
    ///
    /// Runs of `*`, `_`, `~~` open before a character that isn't a space and close after one;
    /// underscores only at the edges of words. Links are `[text](address)`.
    static func spans(in line: Range<Int>, of points: [UInt32]) -> [Range<Int>] {
        var spans: [Range<Int>] = []
        var open: [UInt32: Int] = [:]
        var bracket: Int?
        var link: Int?
        var index = line.lowerBound
        func at(_ place: Int) -> UInt32 { line.contains(place) ? points[place] : Sign.space }
        while index < line.upperBound {
            let mark = points[index]
            if mark == Sign.backslash {
                index += 2
                continue
            }
            switch mark {
            case 0x5B: bracket = index
            case 0x5D where at(index + 1) == 0x28:
                link = bracket
                bracket = nil
            case Sign.closingParenthesis:
                if let start = link { spans.append(start..<(index + 1)) }
                link = nil
            default: break
            }
            guard
                mark == Sign.star || mark == Sign.underscore || mark == Sign.backtick
                    || mark == Sign.tilde
            else {
                index += 1
                continue
            }
            let start = index
            while index < line.upperBound, points[index] == mark { index += 1 }
            guard mark != Sign.tilde || index - start == 2 else { continue }
            let before = at(start - 1)
            let after = at(index)
            let isWide = mark != Sign.underscore
            let closes = !CodePoint.isSpace(before) && (isWide || !CodePoint.isWord(after))
            let opens = !CodePoint.isSpace(after) && (isWide || !CodePoint.isWord(before))
            if let first = open[mark], closes {
                spans.append(first..<index)
                open[mark] = nil
            } else if opens {
                open[mark] = start
            }
        }
        return spans
    }
}
