/// A line that starts with a label and a colon: `Step 1: Fill the kettle.`, `问：为什么？`.
///
/// The marks of headings and of bold and italic text around the label don't count, since a reader
/// doesn't see them; bullets, numbers and quotes before it do. A colon before a digit or a slash is
/// that of a time, a ratio or an address.
struct LabelledLine {
    let line: Int
    /// The label without marks, and the text after the colon without spaces and marks around it.
    let label: Range<Int>
    let content: Range<Int>

    init?(_ line: MarkdownOutline.Line, number: Int, in points: [UInt32]) {
        guard line.kind == .text || line.kind == .heading else { return nil }
        var text = points[line.range].stripped()
        let hashes = text.prefix { $0 == Sign.hash }
        if line.kind == .heading, hashes.count <= 6 { text = text.dropFirst(hashes.count) }
        text = text.stripped { CodePoint.isSpace($0) || Sign.isEmphasis($0) }
        guard let colon = text.prefix(Self.longest).firstIndex(where: Sign.isColon) else {
            return nil
        }
        let label = text[..<colon].stripped { CodePoint.isSpace($0) || Sign.isEmphasis($0) }
        let after = text[(colon + 1)...]
        guard !label.isEmpty else { return nil }
        if let next = after.first, text[colon] == Sign.colon,
            Sign.isDigit(next) || next == Sign.slash
        {
            return nil
        }
        let content = after.stripped { CodePoint.isSpace($0) || Sign.isEmphasis($0) }
        self.line = number
        self.label = label.startIndex..<label.endIndex
        self.content = content.startIndex..<content.endIndex
    }

    /// The longest label looked for, in code points.
    private static let longest = 80
}

/// The lines with labels, in their order.
struct LabelledLines: Measure {
    let lines: [LabelledLine]

    static func take(of response: ResponseText) -> LabelledLines {
        let points = response.points
        return LabelledLines(
            lines: response.outline.lines.enumerated().compactMap { number, line in
                LabelledLine(line, number: number, in: points)
            })
    }
}

extension ResponseText {
    /// The lines that start with a label and a colon.
    var labelledLines: [LabelledLine] { self[LabelledLines.self].lines }

    /// A label as text.
    func label(of line: LabelledLine) -> String { String(points: points[line.label]) }

    /// Whether there is a word between the colon of a labelled line and the start of another line.
    func hasText(after line: LabelledLine, before next: LabelledLine?) -> Bool {
        let lines = outline.lines
        let end = next.map { lines[$0.line].range.lowerBound } ?? points.count
        let start = min(line.content.lowerBound, end)
        return points[start..<end].contains(where: CodePoint.isWord)
    }
}
