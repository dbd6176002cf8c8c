import GRDB
import Rows
import Shards

extension AuditIndex {
    /// Finds a row by its id, or by a beginning of it that no other row has.
    ///
    /// - Returns: The row; nil where the index doesn't fit the files, which must be read through then.
    /// - Throws: ``AuditError/unknownRow(id:run:similar:unread:)``,
    ///   ``AuditError/ambiguousRow(id:matches:more:)``, ``AuditError/index(path:reason:)``.
    func find(_ wanted: String) throws(AuditError) -> FoundRow? {
        let matches = try matches(wanted)
        let (id, others) = try matches.choice(in: run.directory, unread: faults.map(\.path))
        guard let places = try places(of: id) else { return nil }
        return FoundRow(id: id, places: places, others: others, faults: faults)
    }

    private func matches(_ wanted: String) throws(AuditError) -> RowMatches {
        let stem = String(wanted.prefix(RowMatches.shortestPrefix))
        return try read { database in
            let find = { (prefix: String, limit: Int) in
                try String.fetchAll(
                    database,
                    sql: "SELECT name FROM row WHERE name >= ? AND name < ? ORDER BY name LIMIT ?",
                    arguments: [prefix, prefix + "\u{10FFFF}", limit])
            }
            // Of the ids that begin with one that there is, the first tell enough.
            let ids = try find(wanted, RowMatches.most + 1)
            return RowMatches(
                wanted: wanted, ids: Array(ids.prefix(RowMatches.most)),
                hasMore: ids.count > RowMatches.most,
                similar: ids.isEmpty ? try find(stem, RowMatches.mostTold) : [])
        }
    }

    /// A row's lines in the pipeline's order, each read by itself; nil where one isn't where the index
    /// has it.
    private func places(of id: String) throws(AuditError) -> [RowPlace]? {
        let found = try read { database in
            try GRDB.Row.fetchAll(
                database,
                sql: """
                    SELECT file.stage, file.kind, file.path, place.line,
                        (SELECT max(line) FROM frame
                            WHERE frame.file = place.file AND frame.line <= place.line) AS first,
                        (SELECT offset FROM frame
                            WHERE frame.file = place.file AND frame.line <= place.line
                            ORDER BY line DESC LIMIT 1) AS offset
                    FROM place JOIN file ON file.id = place.file
                    WHERE place.row = (SELECT id FROM row WHERE name = ?)
                    ORDER BY file.stage, file.id, place.line
                    """, arguments: [id])
        }
        var places: [RowPlace] = []
        for row in found {
            let index: Int = row["stage"]
            let path: String = row["path"]
            let line: Int = row["line"]
            guard let first: Int = row["first"], let offset: Int = row["offset"],
                run.stages.indices.contains(index - 1),
                let json = Self.line(line - first, ofFrameAt: offset, in: path),
                (try? json.fields(["id"]).string("id")) == id
            else { return nil }
            places.append(
                RowPlace(
                    stage: run.stages[index - 1],
                    departed: Departure.Kind(rawValue: row["kind"]), path: path, json: json))
        }
        return places
    }

    /// A line of a file, counted from the beginning of a frame; nil where there is none.
    private static func line(_ line: Int, ofFrameAt offset: Int, in path: String) -> JSONRow? {
        guard
            var reader = try? ShardReader(
                path: path, maximumRowBytes: RowScan.maximumRowBytes, frameOffset: offset)
        else { return nil }
        for _ in 0..<line where (try? reader.next()) == nil { return nil }
        guard case .row(_, let bytes)? = try? reader.next() else { return nil }
        return JSONRow(trusted: bytes)
    }
}
