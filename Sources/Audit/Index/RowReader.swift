import GRDB
public import Rows
import Shards

/// Reads the lines of rows that an index has found, one zstd frame at a time.
///
/// Used by one task at a time; rows that stand near each other are read from one frame.
public final class RowReader {
    private let index: AuditIndex
    private var path = ""
    private var offset = -1
    private var lines: [[UInt8]] = []

    /// Reads rows of an index.
    public init(_ index: AuditIndex) { self.index = index }

    /// The row as it left the run.
    ///
    /// - Parameter entry: A row that left.
    /// - Returns: The row; nil for one that was kept, or whose file isn't what the index knows.
    /// - Throws: ``AuditError/index(path:reason:)``.
    public func departure(_ entry: AuditIndex.Entry) throws(AuditError) -> Departure? {
        guard let kind = Departure.Kind(rawValue: entry.fate.rawValue),
            index.run.stages.indices.contains(entry.stage - 1),
            let json = try json(entry)
        else { return nil }
        return try? Departure(kind: kind, stage: index.run.stages[entry.stage - 1], json: json)
    }

    /// The row's last line.
    ///
    /// - Parameter entry: The row.
    /// - Returns: The line; nil where its file isn't what the index knows.
    /// - Throws: ``AuditError/index(path:reason:)``.
    public func json(_ entry: AuditIndex.Entry) throws(AuditError) -> JSONRow? {
        let place = try index.read { database in
            try GRDB.Row.fetchOne(
                database,
                sql: """
                    SELECT file.path, place.line, frame.line AS first, frame.offset
                    FROM place JOIN file ON file.id = place.file
                    JOIN frame ON frame.file = place.file AND frame.line <= place.line
                    WHERE place.row = ? AND file.stage = ? AND file.kind = ?
                    ORDER BY place.line DESC, frame.line DESC LIMIT 1
                    """, arguments: [entry.number, entry.stage, entry.fate.rawValue])
        }
        guard let place else { return nil }
        let line: Int = place["line"]
        let first: Int = place["first"]
        load(place["path"], place["offset"])
        guard lines.indices.contains(line - first) else { return nil }
        let json = JSONRow(trusted: lines[line - first])
        return (try? json.fields(["id"]).string("id")) == entry.id ? json : nil
    }

    /// Reads all rows of a frame, unless it is the one read last.
    private func load(_ path: String, _ offset: Int) {
        guard path != self.path || offset != self.offset else { return }
        self.path = path
        self.offset = offset
        lines = []
        guard
            var reader = try? ShardReader(
                path: path, maximumRowBytes: RowScan.maximumRowBytes, frameOffset: offset)
        else { return }
        while let line = try? reader.next(), reader.frameOffset == offset {
            if case .row(_, let bytes) = line { lines.append(bytes) } else { lines.append([]) }
        }
    }
}
