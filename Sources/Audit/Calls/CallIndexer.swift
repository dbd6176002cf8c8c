import Chat
import GRDB
import Rows

/// Reads what has come to a run's call log into its index, and tells which stage each call was for.
///
/// The log doesn't say for which row or stage a call was made. A call belongs to the first stage
/// whose rows name its key; failing that, to the only stage that uses its model; else to none.
final class CallIndexer {
    private let database: DatabasePool
    private let run: AuditRun
    private(set) var callsRead = 0
    private(set) var faults: [AuditFault] = []

    /// So many records are read between two writes.
    private static let batch = 5_000

    init(_ database: DatabasePool, _ run: AuditRun) {
        self.database = database
        self.run = run
    }

    /// Whether segments that have been read are gone: the log was written anew.
    func hasLostSegments() throws -> Bool {
        let there = Set(CallSegment.all(in: run.callsPath).map(\.number))
        return try database.read { database in
            let known = try Int.fetchSet(database, sql: "SELECT number FROM segment")
            return !known.isSubset(of: there)
        }
    }

    /// Reads the records that have come since.
    ///
    /// - Parameter hasNewRows: Whether rows have come that may name calls of no stage.
    /// - Throws: `DatabaseError`; what is wrong with the log is in ``faults``.
    func update(attributing hasNewRows: Bool) throws {
        if hasNewRows { try attribute() }
        for segment in CallSegment.all(in: run.callsPath) {
            do {
                try read(segment)
            } catch let error as CallLogError {
                faults.append(AuditFault(path: run.callsPath, message: error.description))
            }
        }
    }

    /// How far a segment has been read.
    private struct Progress: Hashable {
        var records: Int
        var offset: Int

        init(_ database: Database, _ segment: CallSegment) throws {
            let row = try GRDB.Row.fetchOne(
                database, sql: "SELECT records, offset FROM segment WHERE number = ?",
                arguments: [segment.number])
            records = row?["records"] ?? 0
            offset = row?["offset"] ?? 0
        }

        /// Whether the segment was read to its end after it was sealed: it grows no more.
        var isThrough: Bool { records > 0 && offset == 0 }
    }

    private func read(_ segment: CallSegment) throws {
        var progress = try database.read { try Progress($0, segment) }
        guard !progress.isThrough else { return }
        var reader = try CallSegmentReader(
            segment, in: run.callsPath, after: progress.records, offset: progress.offset)
        var isAtEnd = false
        while !isAtEnd {
            try database.write { database in
                // Another process may be at the same index, and has the records in it already.
                guard try Progress(database, segment) == progress else {
                    isAtEnd = true
                    return
                }
                isAtEnd = try !readBatch(&reader, into: database)
                progress.records = reader.records
                // One that is only half read isn't through.
                progress.offset = isAtEnd || reader.offset > 0 ? reader.offset : 1
                guard progress.records > 0 else { return }
                try database.execute(
                    sql: "INSERT OR REPLACE INTO segment VALUES (?, ?, ?)",
                    arguments: [segment.number, progress.records, progress.offset])
            }
        }
    }

    /// Reads so many records; false where there are no more.
    private func readBatch(
        _ reader: inout CallSegmentReader, into database: Database
    ) throws -> Bool {
        let writer = try CallWriter(database, run)
        for _ in 0..<Self.batch {
            guard let (place, record) = try reader.next() else {
                try writer.finish()
                return false
            }
            try writer.add(record, at: place)
            callsRead += 1
        }
        try writer.finish()
        return true
    }

    /// Gives calls that had no stage the one of rows that have come since.
    private func attribute() throws {
        try database.write { database in
            let found = try GRDB.Row.fetchAll(
                database,
                sql: """
                    SELECT call.*, min(row_call.stage) AS found FROM call
                    JOIN call_key ON call_key.call = call.id
                    JOIN row_call ON row_call.key = call_key.key
                    WHERE call.stage = 0 GROUP BY call.id
                    """)
            guard !found.isEmpty else { return }
            let writer = try CallWriter(database, run)
            for row in found { try writer.move(row, to: row["found"]) }
            try writer.finish()
        }
    }
}
