/// Lays short texts out in columns, two spaces apart; the last column takes what room is left.
struct Columns {
    /// To which side a column's texts go.
    enum Side {
        case left
        case right
    }

    private let sides: [Side]
    private var rows: [[String]]

    init(_ header: [(String, Side)]) {
        sides = header.map(\.1)
        rows = [header.map(\.0)]
    }

    mutating func add(_ row: [String]) { rows.append(row) }

    /// The lines, the header's first, none wider than `width` columns.
    func lines(width: Int) -> [String] {
        let last = sides.count - 1
        var widths = sides.indices.map { column in
            rows.map { ScreenText.width($0[column]) }.max() ?? 0
        }
        // Never less than a word's room for the last column, however long the names before it are.
        let taken = widths.dropLast().reduce(0) { $0 + $1 + 2 }
        widths[last] = max(8, width - taken)
        return rows.map { row in
            var line = ""
            for (column, text) in row.enumerated() {
                guard column < last else {
                    line += ScreenText.line(text, columns: widths[column])
                    break
                }
                line += ScreenText.padded(
                    text, columns: widths[column], toRight: sides[column] == .right)
                line += "  "
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}
