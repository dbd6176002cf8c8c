/// Splits a line of a markdown table into its cells.
enum TableRow {
    /// The cells, without the spaces around them; a pipe after a backslash is text.
    static func cells(of line: Range<Int>, in points: [UInt32]) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        forEachCell(of: line, in: points) { cells.append($0) }
        return cells
    }

    static func count(of line: Range<Int>, in points: [UInt32]) -> Int {
        var count = 0
        forEachCell(of: line, in: points) { _ in count += 1 }
        return count
    }

    /// Whether some pipe parts cells.
    static func hasPipe(_ line: Range<Int>, in points: [UInt32]) -> Bool {
        var escaped = false
        for index in line {
            if points[index] == Sign.pipe, !escaped { return true }
            escaped = points[index] == Sign.backslash
        }
        return false
    }

    /// Whether a line is the one between a header and its data: hyphens, with colons at their ends.
    static func isDelimiter(_ line: Range<Int>, in points: [UInt32]) -> Bool {
        guard hasPipe(line, in: points), points[line].allSatisfy(isOfDelimiter) else {
            return false
        }
        var holds = true
        forEachCell(of: line, in: points) { cell in
            var hyphens = points[cell]
            if hyphens.first == Sign.colon { hyphens = hyphens.dropFirst() }
            if hyphens.last == Sign.colon { hyphens = hyphens.dropLast() }
            holds = holds && !hyphens.isEmpty && hyphens.allSatisfy { $0 == Sign.hyphen }
        }
        return holds
    }

    private static func isOfDelimiter(_ point: UInt32) -> Bool {
        point == Sign.hyphen || point == Sign.pipe || point == Sign.colon || Sign.isBlank(point)
    }

    private static func forEachCell(
        of line: Range<Int>, in points: [UInt32], _ take: (Range<Int>) -> Void
    ) {
        let row = points[line].stripped()
        var start = row.startIndex
        var index = start
        if row.first == Sign.pipe {
            start += 1
            index += 1
        }
        var escaped = false
        while index < row.endIndex {
            if row[index] == Sign.pipe, !escaped {
                take(trimmed(row[start..<index]))
                start = index + 1
            }
            escaped = row[index] == Sign.backslash
            index += 1
        }
        if start < row.endIndex { take(trimmed(row[start...])) }
    }

    private static func trimmed(_ cell: ArraySlice<UInt32>) -> Range<Int> {
        let text = cell.stripped()
        return text.isEmpty ? cell.startIndex..<cell.startIndex : text.startIndex..<text.endIndex
    }
}
