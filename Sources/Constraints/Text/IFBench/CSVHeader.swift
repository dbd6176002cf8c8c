/// The first line of comma-separated values, matched against the names of its columns.
struct CSVHeader {
    /// The names of the columns.
    let names: [[UInt32]]
    /// What stands between two names.
    let delimiter: UInt32
    /// What may follow a delimiter any number of times.
    let padding: [UInt32]

    init(_ names: [String], delimiter: UInt32, padding: [UInt32]) {
        self.names = names.map(\.points)
        self.delimiter = delimiter
        self.padding = padding
    }

    /// Whether the first line, without whitespace around it, holds the names and nothing else, each
    /// in double quotes or without.
    func starts(_ points: some BidirectionalCollection<UInt32>) -> Bool {
        var rest = Array(points.prefix { $0 != BlankLines.lineBreak }.stripped())[...]
        for (index, name) in names.enumerated() {
            if index > 0 {
                guard rest.first == delimiter else { return false }
                rest = rest.dropFirst().drop { padding.contains($0) }
            }
            let quoted = [0x22] + name + [0x22]
            if rest.starts(with: name) {
                rest = rest.dropFirst(name.count)
            } else if rest.starts(with: quoted) {
                rest = rest.dropFirst(quoted.count)
            } else {
                return false
            }
        }
        return rest.isEmpty
    }
}
