/// Splits a text at blank lines.
enum BlankLines {
    /// The pieces between pairs of line breaks, blank ones too: Python's `split("\n\n")`.
    static func pieces(of points: [UInt32]) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = 0
        var index = 0
        while true {
            index = points.index(of: lineBreak, from: index)
            guard index + 1 < points.count else { break }
            if points[index + 1] == lineBreak {
                pieces.append(start..<index)
                index += 2
                start = index
            } else {
                index += 1
            }
        }
        pieces.append(start..<points.count)
        return pieces
    }

    /// The paragraphs that a reader sees: runs of lines that aren't blank.
    static func paragraphs(of points: [UInt32]) -> [Range<Int>] {
        var paragraphs: [Range<Int>] = []
        var isOpen = false
        for line in lines(of: points) {
            if points[line].isBlank {
                isOpen = false
            } else if isOpen, let last = paragraphs.indices.last {
                paragraphs[last] = paragraphs[last].lowerBound..<line.upperBound
            } else {
                paragraphs.append(line)
                isOpen = true
            }
        }
        return paragraphs
    }

    /// The lines, without their breaks.
    static func lines(of points: [UInt32]) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        while true {
            let end = points.index(of: lineBreak, from: start)
            guard end < points.count else { break }
            lines.append(start..<end)
            start = end + 1
        }
        lines.append(start..<points.count)
        return lines
    }

    static let lineBreak: UInt32 = 0x0A
}
