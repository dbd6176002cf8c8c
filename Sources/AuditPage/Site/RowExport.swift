import Audit
import Rows

/// The rows that match, each as the file has it in which it stands last, as JSON lines.
struct RowExport: Sendable {
    private static let pieceBytes = 1 << 16

    private let index: AuditIndex
    private let filter: RowFilter

    init(_ index: AuditIndex, _ filter: RowFilter) {
        self.index = index
        self.filter = filter
    }

    /// A download, made while it is taken.
    var answer: PageAnswer {
        PageAnswer(
            status: 200,
            headers: [
                ("Content-Type", "application/x-ndjson; charset=utf-8"),
                ("Content-Disposition", "attachment; filename=\"rows.jsonl\""),
            ],
            body: .pieces { take in write(take) })
    }

    private func write(_ take: ([UInt8]) -> Bool) {
        var piece: [UInt8] = []
        var goesOn = true
        do {
            let faults = try index.forEachLine(filter) { line in
                piece += line
                piece.append(UInt8(ascii: "\n"))
                if piece.count >= Self.pieceBytes {
                    goesOn = take(piece)
                    piece.removeAll(keepingCapacity: true)
                }
                return goesOn
            }
            // The head is gone by now: the last lines say what is wrong.
            for fault in faults { piece += errorLine(fault.message) }
        } catch {
            piece += errorLine(error.description)
        }
        if goesOn, !piece.isEmpty { _ = take(piece) }
    }

    private func errorLine(_ message: String) -> [UInt8] {
        let line: JSONValue = ["error": .string(message)]
        return Array(line.text.utf8) + [UInt8(ascii: "\n")]
    }
}
