/// A table of comma-separated values (RFC 4180): fields in double quotes may hold commas, line breaks
/// and doubled quotes.
struct CSVText {
    /// Why a text isn't such a table, and where.
    struct Fault: Error, Hashable, CustomStringConvertible {
        let reason: String
        let row: Int

        var description: String { "\(reason) in row \(row)" }
    }

    /// The fields of the first row, spaces around them left out.
    private(set) var header: [String] = []
    /// The number of fields of each further row.
    private(set) var widths: [Int32] = []

    init(_ points: ArraySlice<UInt32>) throws(Fault) {
        let points = points.stripped()
        var index = points.startIndex
        var width: Int32 = 0
        var row = 1
        while index < points.endIndex {
            let start = index
            let isQuoted = points[index] == Sign.quote
            if isQuoted {
                guard let end = Self.end(ofQuoted: index, in: points) else {
                    throw Fault(reason: "a quote without an end", row: row)
                }
                index = end
            } else {
                while index < points.endIndex, !Self.endsField(points[index]) {
                    guard points[index] != Sign.quote else {
                        throw Fault(reason: "a quote inside a field", row: row)
                    }
                    index += 1
                }
            }
            let field = start..<index
            width += 1
            if row == 1 { header.append(Self.text(points[field], isQuoted: isQuoted)) }
            while isQuoted, index < points.endIndex, points[index] == Sign.carriageReturn {
                index += 1
            }
            guard index < points.endIndex else { break }
            guard Self.endsField(points[index]) else {
                throw Fault(reason: "something after a closing quote", row: row)
            }
            let isComma = points[index] == Sign.comma
            index += 1
            guard !isComma else {
                if index == points.endIndex {
                    width += 1
                    if row == 1 { header.append("") }
                }
                continue
            }
            // A blank line has no field at all.
            if row > 1 { widths.append(width == 1 && field.isEmpty ? 0 : width) }
            width = 0
            row += 1
        }
        if row > 1, width > 0 { widths.append(width) }
    }

    private static func endsField(_ point: UInt32) -> Bool {
        point == Sign.comma || point == BlankLines.lineBreak
    }

    private static func end(ofQuoted start: Int, in points: ArraySlice<UInt32>) -> Int? {
        var index = start + 1
        while index < points.endIndex {
            if points[index] == Sign.quote {
                guard index + 1 < points.endIndex, points[index + 1] == Sign.quote else {
                    return index + 1
                }
                index += 1
            }
            index += 1
        }
        return nil
    }

    private static func text(_ field: ArraySlice<UInt32>, isQuoted: Bool) -> String {
        guard isQuoted else { return String(points: field.stripped()) }
        var text: [UInt32] = []
        var skips = false
        for point in field.dropFirst().dropLast() {
            skips = point == Sign.quote && !skips
            if !skips { text.append(point) }
        }
        return String(points: text)
    }
}
