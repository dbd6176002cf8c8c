import GRDB
import Rows

extension AuditIndex {
    /// Hands over the rows that match, each as the file has it in which it stands last, until `body`
    /// returns false; rows that left have how and where they left with them.
    ///
    /// Files are read one after another, and none of them twice. A file that has been damaged since
    /// it was indexed gives the rows before the damage. Takes 16 bytes of memory for each row.
    ///
    /// - Parameters:
    ///   - filter: Which rows.
    ///   - body: Takes a line of JSON without its end; returns whether to go on.
    /// - Returns: What was wrong with files, each of which has lost rows.
    /// - Throws: ``AuditError/index(path:reason:)``.
    public func forEachLine(
        _ filter: RowFilter, _ body: ([UInt8]) -> Bool
    ) throws(AuditError) -> [AuditFault] {
        let (places, paths) = try lastPlaces(filter)
        let files = listedFiles
        var scan = RowScan(faults: [])
        var start = 0
        while start < places.count {
            let file = places[start].file
            let end = places[start...].firstIndex { $0.file != file } ?? places.count
            if let path = paths[file], let origin = files[path] {
                let lines = places[start..<end].map(\.line)
                guard hand(lines, of: origin, &scan, body) else { break }
            }
            start = end
        }
        return scan.faults
    }

    private struct Place {
        let file: Int64
        let line: Int
    }

    /// Where the rows that match stand last, by file and line, and the files' paths.
    private func lastPlaces(
        _ filter: RowFilter
    ) throws(AuditError) -> (places: [Place], paths: [Int64: String]) {
        try read { database in
            let find = try database.cachedStatement(
                sql: """
                    SELECT place.file, place.line FROM row
                    JOIN trait ON trait.id = row.trait JOIN place ON place.row = row.id
                    JOIN file ON file.id = place.file AND file.stage = trait.stage
                        AND file.kind = trait.fate
                    WHERE row.id = ?
                    """)
            let rows = try RowNumbers(database, filter)
            var places: [Place] = []
            var next: Int64? = 0
            while let after = next {
                let found = try rows.numbers(
                    .up(after: after), limit: 10_000, candidates: .max)
                for number in found.numbers {
                    if let row = try GRDB.Row.fetchOne(find, arguments: [number]) {
                        places.append(Place(file: row[0], line: row[1]))
                    }
                }
                next = found.next
            }
            places.sort { ($0.file, $0.line) < ($1.file, $1.line) }
            var paths: [Int64: String] = [:]
            for row in try GRDB.Row.fetchAll(database, sql: "SELECT id, path FROM file") {
                paths[row["id"]] = row["path"]
            }
            return (places, paths)
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

    /// Hands over some lines of a file, in order; whether to go on with others.
    private func hand(
        _ lines: [Int], of origin: Origin, _ scan: inout RowScan, _ body: ([UInt8]) -> Bool
    ) -> Bool {
        var rest = lines[...]
        var goesOn = true
        _ = scan.read(origin.file) { (json, place) throws(RowError) in
            guard let wanted = rest.first else { return false }
            guard place.line == wanted else { return true }
            rest = rest.dropFirst()
            guard let kind = origin.kind else {
                goesOn = body(json.bytes)
                return goesOn
            }
            goesOn = body(try Departure(kind: kind, stage: origin.stage, json: json).line)
            return goesOn
        }
        return goesOn
    }
}
