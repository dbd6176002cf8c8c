import GRDB
import Rows

extension AuditIndex {
    /// Hands over the rows that match, each as the file has it in which it stands last, until `body`
    /// returns false; rows that left have how and where they left with them.
    ///
    /// Files are read one after another, and none of them twice. A file that has been damaged since
    /// it was indexed gives the rows before the damage.
    ///
    /// - Parameters:
    ///   - filter: Which rows.
    ///   - body: Takes a line of JSON without its end; returns whether to go on.
    /// - Throws: ``AuditError/index(path:reason:)``.
    public func forEachLine(
        _ filter: RowFilter, _ body: ([UInt8]) -> Bool
    ) throws(AuditError) {
        let files = listedFiles
        let (condition, arguments) = filter.sql
        let sql = """
            SELECT file.path, place.line FROM row JOIN place ON place.row = row.id
            JOIN file ON file.id = place.file AND file.stage = row.stage AND file.kind = row.fate
            WHERE \(condition) ORDER BY place.file, place.line
            """
        try read { database in
            let places = try GRDB.Row.fetchCursor(database, sql: sql, arguments: arguments)
            var current: String?
            var lines: Set<Int> = []
            while let place = try places.next() {
                let path: String = place[0]
                if let current, path != current {
                    guard hand(lines, of: files[current], body) else { return }
                    lines = []
                }
                current = path
                lines.insert(place[1])
            }
            if let current { _ = hand(lines, of: files[current], body) }
        }
    }

    private struct Origin {
        let stage: AuditedStage
        let kind: Departure.Kind?
        let file: ListedFile
    }

    /// Every file of the run by its path.
    private var listedFiles: [String: Origin] {
        var files: [String: Origin] = [:]
        for stage in run.stages {
            for shard in stage.shards {
                for (kind, file) in [
                    (nil, shard.kept), (.dropped, shard.dropped), (.failed, shard.failed),
                ] as [(Departure.Kind?, ListedFile?)] {
                    guard let file else { continue }
                    files[file.path] = Origin(stage: stage, kind: kind, file: file)
                }
            }
        }
        return files
    }

    /// Hands over some lines of a file; whether to go on with others.
    private func hand(_ lines: Set<Int>, of origin: Origin?, _ body: ([UInt8]) -> Bool) -> Bool {
        // A file that has come after the index was opened is left to the next one.
        guard let origin else { return true }
        var scan = RowScan(faults: [])
        var line = 0
        return scan.read(origin.file) { (json) throws(RowError) in
            defer { line += 1 }
            guard lines.contains(line) else { return true }
            guard let kind = origin.kind else { return body(json.bytes) }
            return body(try Departure(kind: kind, stage: origin.stage, json: json).line)
        }
    }
}
