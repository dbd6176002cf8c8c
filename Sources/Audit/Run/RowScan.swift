import Rows
import Shards

/// Reads listed files row by row and keeps what was wrong with them.
struct RowScan {
    private(set) var faults: [AuditFault] = []

    /// Hands over a file's rows until there are no more or `body` returns false.
    ///
    /// A file that is damaged gives the rows before the damage; a row that can't be read is passed
    /// over. Both are kept as faults.
    ///
    /// - Returns: Whether to go on with other files.
    mutating func read(
        _ file: ListedFile, _ body: (JSONRow) throws(RowError) -> Bool
    ) -> Bool {
        var rows = 0
        do {
            let reader = try ShardReader(path: file.path)
            while let bytes = try reader.nextRow() {
                rows += 1
                do {
                    guard try body(JSONRow(trusted: bytes)) else { return false }
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
