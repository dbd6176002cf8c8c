import GRDB
import Rows
import Shards

extension AuditIndex {
    /// What rows are about: the text of the seed or problem with which each came into the run.
    ///
    /// Rows that follow one another in a list mostly stand in one frame of a file, which is read once.
    ///
    /// - Parameter entries: The rows.
    /// - Returns: The texts by the rows' numbers; a row whose file isn't what the index knows isn't in
    ///   them.
    /// - Throws: ``AuditError/index(path:reason:)``.
    public func texts(of entries: [Entry]) throws(AuditError) -> [Int64: String] {
        let places = try read { database in
            let find = try database.cachedStatement(
                sql: """
                    SELECT file.path, place.line,
                        (SELECT max(line) FROM frame
                            WHERE frame.file = place.file AND frame.line <= place.line) AS first,
                        (SELECT offset FROM frame
                            WHERE frame.file = place.file AND frame.line <= place.line
                            ORDER BY line DESC LIMIT 1) AS offset
                    FROM place JOIN file ON file.id = place.file WHERE place.row = ?
                    ORDER BY file.stage, file.id, place.line LIMIT 1
                    """)
            return try entries.compactMap { entry in
                try GRDB.Row.fetchOne(find, arguments: [entry.number])
                    .flatMap { TextPlace($0, of: entry) }
            }
        }
        // The rows of one frame together: a list goes to and fro between kept and dropped ones.
        let frames = Dictionary(grouping: places) { $0.frame }
        var texts: [Int64: String] = [:]
        for (frame, places) in frames {
            var lines: [Int: TextPlace] = [:]
            for place in places { lines[place.line] = place }
            frame.forEachLine { line, bytes in
                guard let place = lines.removeValue(forKey: line) else { return !lines.isEmpty }
                texts[place.number] = Self.text(JSONRow(trusted: bytes), id: place.id)
                return !lines.isEmpty
            }
        }
        return texts
    }

    private struct TextFrame: Hashable {
        let path: String
        let offset: Int

        /// Hands over lines, counted from the frame's first, until `body` returns false.
        func forEachLine(_ body: (Int, [UInt8]) -> Bool) {
            guard
                var reader = try? ShardReader(
                    path: path, maximumRowBytes: RowScan.maximumRowBytes, frameOffset: offset)
            else { return }
            var line = 0
            while let read = try? reader.next() {
                if case .row(_, let bytes) = read, !body(line, bytes) { return }
                line += 1
            }
        }
    }

    private struct TextPlace {
        let number: Int64
        let id: String
        let frame: TextFrame
        /// Counted from the frame's first.
        let line: Int

        init?(_ row: GRDB.Row, of entry: Entry) {
            guard let first: Int = row["first"], let offset: Int = row["offset"] else { return nil }
            number = entry.number
            id = entry.id
            frame = TextFrame(path: row["path"], offset: offset)
            line = row["line"] - first
        }
    }

    private static func text(_ json: JSONRow, id: String) -> String? {
        guard let fields = try? json.fields(["id", "text", "problem", "row"]),
            (try? fields.string("id")) == id
        else { return nil }
        if let text = (try? fields.optionalString("text")) ?? nil { return text }
        if let text = (try? fields.optionalString("problem")) ?? nil { return text }
        guard let row = (try? fields.value("row")) ?? nil else { return nil }
        return row.string ?? row["text"]?.string ?? row["instruction"]?.string
            ?? row["problem"]?.string ?? row.text
    }
}
