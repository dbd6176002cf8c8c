import Rows
import Shards

/// Where a row stands in its file: its line, from 0, and the zstd frame that holds it.
struct LinePlace: Hashable {
    let line: Int
    let frameOffset: Int
}

/// Reads listed files row by row and keeps what was wrong with them.
struct RowScan {
    /// The longest row that is read: Weft's limit for a row, and room for why it left.
    static let maximumRowBytes = 64 << 20

    private(set) var faults: [AuditFault]

    /// Hands over a file's rows until there are no more or `body` returns false.
    ///
    /// A file that is damaged gives the rows before the damage; a row that can't be read is passed
    /// over. Both are kept as faults.
    ///
    /// - Returns: Whether to go on with other files.
    mutating func read(
        _ file: ListedFile, _ body: (JSONRow) throws(RowError) -> Bool
    ) -> Bool {
        read(file) { (json, _) throws(RowError) in try body(json) }
    }

    /// The same with where each row stands.
    mutating func read(
        _ file: ListedFile, _ body: (JSONRow, LinePlace) throws(RowError) -> Bool
    ) -> Bool {
        var rows = 0
        do {
            var reader = try ShardReader(
                path: file.path, maximumRowBytes: Self.maximumRowBytes, tail: .mustBeWhole)
            while let line = try reader.next() {
                rows += 1
                guard case .row(_, let bytes) = line else {
                    add(file, "\(file.path): row \(rows) is too long to be read")
                    continue
                }
                do throws(RowError) {
                    let place = LinePlace(line: rows - 1, frameOffset: reader.frameOffset)
                    guard try body(JSONRow(trusted: bytes), place) else { return false }
                } catch {
                    add(file, "\(file.path): row \(rows) can't be read: \(error)")
                }
            }
        } catch {
            add(file, "\(error)")
            return true
        }
        if rows != file.rows {
            add(file, "\(file.path) holds \(rows) rows where stage.json lists \(file.rows)")
        }
        return true
    }

    private mutating func add(_ file: ListedFile, _ message: String) {
        // One line for a file: a second fault in it seldom says more.
        guard faults.last?.path != file.path else { return }
        faults.append(AuditFault(path: file.path, message: message))
    }
}
