import GRDB
import Rows

/// Reads a run's files into an index.
final class IndexBuilder {
    private let database: DatabasePool
    private var scan: RowScan
    private(set) var linesRead = 0
    private(set) var callsRead = 0

    init(_ database: DatabasePool) {
        self.database = database
        scan = RowScan(faults: [])
    }

    private(set) var callFaults: [AuditFault] = []
    var faults: [AuditFault] { scan.faults + callFaults }

    /// A file of the run with what it is.
    private struct File {
        let stage: AuditedStage
        let kind: String
        let listed: ListedFile
    }

    /// Reads the files that the index doesn't know yet, in the pipeline's order, then the calls.
    func update(
        to run: AuditRun, progress: (_ done: Int, _ all: Int) -> Void
    ) throws {
        scan = RowScan(faults: run.faults)
        let files = run.stages.flatMap { stage in
            stage.shards.flatMap { shard in
                [("kept", shard.kept), ("dropped", shard.dropped), ("failed", shard.failed)]
                    .compactMap { kind, listed in
                        listed.map { File(stage: stage, kind: kind, listed: $0) }
                    }
            }
        }
        var known = try database.read { try Self.knownDigests($0) }
        let digests = Set(files.map { digest($0) })
        if !known.isSubset(of: digests) {
            known = try database.write { database in
                // Another process may have made the index anew since.
                let known = try Self.knownDigests(database)
                guard !known.isSubset(of: digests) else { return known }
                // Which stage a call is of was told by rows that have gone.
                try Self.clear(IndexSchema.rowTables + IndexSchema.callTables, in: database)
                return []
            }
        }
        let missing = files.filter { !known.contains(digest($0)) }
        let all = missing.reduce(0) { $0 + $1.listed.rows }
        for file in missing {
            try database.write { try read(file, into: $0) }
            progress(linesRead, all)
        }
        let calls = CallIndexer(database, run)
        if try calls.hasLostSegments() {
            try database.write { try Self.clear(IndexSchema.callTables, in: $0) }
        }
        try calls.update(attributing: linesRead > 0)
        callsRead = calls.callsRead
        callFaults = calls.faults
    }

    /// A file's name and content in one text.
    private func digest(_ file: File) -> String { "\(file.listed.path) \(file.listed.sha256)" }

    private static func knownDigests(_ database: Database) throws -> Set<String> {
        try String.fetchSet(database, sql: "SELECT path || ' ' || sha256 FROM file")
    }

    private static func clear(_ tables: [String], in database: Database) throws {
        for table in tables { try database.execute(sql: "DELETE FROM \(table)") }
        if tables.contains("row") {
            try database.execute(sql: "INSERT INTO words(words) VALUES ('delete-all')")
        }
    }

    private func read(_ file: File, into database: Database) throws {
        let isKnown = try Bool.fetchOne(
            database, sql: "SELECT 1 FROM file WHERE path = ? AND sha256 = ?",
            arguments: [file.listed.path, file.listed.sha256])
        // Another process may be at the same index.
        guard isKnown == nil else { return }
        try database.execute(
            sql: "INSERT INTO file (stage, kind, path, rows, sha256) VALUES (?, ?, ?, ?, ?)",
            arguments: [
                file.stage.index, file.kind, file.listed.path, file.listed.rows,
                file.listed.sha256,
            ])
        let sums = try IndexSums(database)
        var writer = try IndexWriter(
            database, sums, file: database.lastInsertedRowID, stage: file.stage.index,
            kind: file.kind)
        var fault: (any Error)?
        _ = scan.read(file.listed) { (json, place) throws(RowError) in
            do {
                try writer.add(json, place)
            } catch let error as RowError {
                throw error
            } catch {
                fault = error
                return false
            }
            linesRead += 1
            return true
        }
        if let fault { throw fault }
        try sums.write()
    }
}
