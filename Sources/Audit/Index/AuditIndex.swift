import Foundation
import GRDB

/// An index over a run's files: `audit.sqlite` in the run's folder.
///
/// It is brought up to date when it is opened: files that have come since are read, and where one
/// that it knows is gone or another, all of it is made again. A run that can't be written to is
/// indexed in a temporary file that goes away with the index.
public final class AuditIndex: Sendable {
    /// The file's name within the run's folder.
    public static let fileName = "audit.sqlite"

    /// The run, as it was when the index was last brought up to date.
    public let run: AuditRun
    /// What was wrong with the files that were read.
    public let faults: [AuditFault]
    /// Rows' lines that were read to bring it up to date.
    public let linesRead: Int

    let database: DatabasePool
    private let temporary: String?

    /// Opens a run's index and reads what it doesn't know yet.
    ///
    /// - Parameters:
    ///   - run: The run.
    ///   - progress: Told now and then how many lines have been read, of how many.
    /// - Throws: ``AuditError/index(path:reason:)``.
    public init(
        _ run: AuditRun, progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
    ) throws(AuditError) {
        var path = "\(run.directory)/\(Self.fileName)"
        var temporary: String?
        if !FileManager.default.isWritableFile(atPath: run.directory) {
            let folder = FileManager.default.temporaryDirectory
            path = folder.appending(path: "weft-audit-\(UUID().uuidString).sqlite").path()
            temporary = path
        }
        self.run = run
        self.temporary = temporary
        do {
            database = try Self.open(path)
            let builder = IndexBuilder(database)
            try builder.update(to: run, progress: progress)
            faults = builder.faults
            linesRead = builder.linesRead
        } catch {
            throw .index(path: path, reason: "\(error)")
        }
    }

    deinit {
        if let temporary { Self.remove(temporary) }
    }

    /// Deletes a run's index; the next one to be opened is made from the files.
    public static func delete(_ run: AuditRun) { remove("\(run.directory)/\(fileName)") }

    /// Opens the database; one of another version, or none, or a damaged one is made anew.
    private static func open(_ path: String) throws -> DatabasePool {
        if let known = try? connect(path), try known.read({ try isCurrent($0) }) { return known }
        remove(path)
        let fresh = try connect(path)
        try fresh.write { try IndexSchema.create(in: $0) }
        return fresh
    }

    private static func connect(_ path: String) throws -> DatabasePool {
        var configuration = Configuration()
        configuration.prepareDatabase { database in
            // All of it can be made again from the run's files.
            try database.execute(sql: "PRAGMA synchronous = OFF")
            try database.execute(sql: "PRAGMA cache_size = -65536")
        }
        configuration.busyMode = .timeout(60)
        return try DatabasePool(path: path, configuration: configuration)
    }

    private static func isCurrent(_ database: Database) throws -> Bool {
        try Int.fetchOne(database, sql: "PRAGMA user_version") == IndexSchema.version
            && String.fetchOne(database, sql: "PRAGMA quick_check(1)") == "ok"
    }

    private static func remove(_ path: String) {
        for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
    }
}
