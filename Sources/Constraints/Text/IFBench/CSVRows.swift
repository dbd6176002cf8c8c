/// Reads comma-separated values as Python's `csv.reader` (3.11) does with its usual dialect.
///
/// Fields may be quoted, quotes in them doubled; what follows a closing quote belongs to the field.
/// Blank lines are rows without fields. A quoted field may span lines, and ends with the text.
struct CSVRows {
    /// The rows; of each no more fields than ``mostFields``.
    private(set) var rows: [[[UInt32]]] = []

    /// More fields than any rule asks for: further ones are not kept.
    static let mostFields = 8

    private enum State {
        case rowStart, fieldStart, field, quoted, quoteInQuoted, lineBreak
    }

    private let delimiter: UInt32
    private var state = State.rowStart
    private var row: [[UInt32]] = []
    private var field: [UInt32] = []

    private static let quote: UInt32 = 0x22
    /// Python gives up on longer fields.
    private static let longestField = 131_072

    /// Reads a text; nil if Python can't, or if there are more rows than a limit.
    ///
    /// With tripled quotes it is read as though each quote in it were written three times, which
    /// leaves the quotes around fields in their values.
    init?(
        _ points: some Collection<UInt32>, delimiter: UInt32, triplesQuotes: Bool, mostRows: Int
    ) {
        self.delimiter = delimiter
        var last: UInt32 = BlankLines.lineBreak
        for point in points {
            let times = triplesQuotes && point == Self.quote ? 3 : 1
            for _ in 0..<times {
                guard take(point) else { return nil }
            }
            if point == BlankLines.lineBreak {
                guard endLine(), rows.count <= mostRows else { return nil }
            }
            last = point
        }
        if last != BlankLines.lineBreak, !endLine() { return nil }
        if state == .quoted {
            saveField()
            rows.append(row)
        }
        guard rows.count <= mostRows else { return nil }
    }

    /// Takes a code point; false where Python raises an error.
    private mutating func take(_ point: UInt32) -> Bool {
        let isBreak = point == 0x0A || point == 0x0D
        switch state {
        case .rowStart where isBreak: state = .lineBreak
        case .rowStart, .fieldStart:
            if isBreak {
                saveField()
                state = .lineBreak
            } else if point == Self.quote {
                state = .quoted
            } else if point == delimiter {
                saveField()
                state = .fieldStart
            } else {
                state = .field
                return add(point)
            }
        case .quoted where point == Self.quote: state = .quoteInQuoted
        case .quoted: return add(point)
        case .quoteInQuoted where point == Self.quote:
            state = .quoted
            return add(point)
        case .field, .quoteInQuoted:
            if isBreak {
                saveField()
                state = .lineBreak
            } else if point == delimiter {
                saveField()
                state = .fieldStart
            } else {
                state = .field
                return add(point)
            }
        case .lineBreak: return isBreak
        }
        return true
    }

    /// Ends a line, and with it the row, unless a quoted field goes on.
    private mutating func endLine() -> Bool {
        switch state {
        case .quoted: return true
        case .fieldStart, .field, .quoteInQuoted: saveField()
        case .rowStart, .lineBreak: break
        }
        state = .rowStart
        rows.append(row)
        row = []
        return true
    }

    private mutating func add(_ point: UInt32) -> Bool {
        guard field.count < Self.longestField else { return false }
        field.append(point)
        return true
    }

    private mutating func saveField() {
        if row.count < Self.mostFields { row.append(field) }
        field.removeAll(keepingCapacity: true)
    }
}
