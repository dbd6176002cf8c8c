import Foundation
import GRDB

/// The database of an index.
final class IndexFile: Sendable {
    let path: String
    let database: DatabasePool
    private let isTemporary: Bool

    /// Opens a run's database, in a temporary file where the run's folder can't be written to.
    init(_ run: AuditRun) throws(AuditError) {
        var path = "\(run.directory)/\(AuditIndex.fileName)"
        isTemporary = !FileManager.default.isWritableFile(atPath: run.directory)
        if isTemporary {
            let folder = FileManager.default.temporaryDirectory
            path = folder.appending(path: "weft-audit-\(UUID().uuidString).sqlite").path()
        }
        self.path = path
        do {
            database = try Self.open(path)
        } catch {
            throw .index(path: path, reason: "\(error)")
        }
    }

    deinit {
        if isTemporary { Self.remove(path) }
    }

    static func remove(_ path: String) {
        for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
    }

    /// Opens the database; one of another version, or a damaged one, is made anew.
    private static func open(_ path: String) throws -> DatabasePool {
        if let known = try? connect(path), (try? known.write({ try prepare($0) })) == true {
            return known
        }
        remove(path)
        let fresh = try connect(path)
        _ = try fresh.write { try prepare($0) }
        return fresh
    }

    /// Makes the tables where there are none, as one of several that open the same file.
    ///
    /// - Returns: Whether the database can be used.
    private static func prepare(_ database: Database) throws -> Bool {
        let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master")
        guard tables == 0 else { return try isCurrent(database) }
        try IndexSchema.create(in: database)
        try note(boot, in: database)
        return true
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

    /// Whether the database is of this version and whole.
    ///
    /// Writes aren't brought to the disk at once, so that a crash of the system, and nothing else, may
    /// leave a damaged file: all of it is read only where the system has started anew since.
    private static func isCurrent(_ database: Database) throws -> Bool {
        guard try Int.fetchOne(database, sql: "PRAGMA user_version") == IndexSchema.version
        else { return false }
        let known = try String.fetchOne(
            database, sql: "SELECT value FROM meta WHERE name = 'boot'")
        guard known != boot || boot.isEmpty else { return true }
        guard try String.fetchOne(database, sql: "PRAGMA quick_check(1)") == "ok" else {
            return false
        }
        try note(boot, in: database)
        return true
    }

    private static func note(_ boot: String, in database: Database) throws {
        try database.execute(
            sql: "INSERT OR REPLACE INTO meta VALUES ('boot', ?)", arguments: [boot])
    }

    /// What tells one start of the system from another; empty where that can't be known.
    private static var boot: String {
        let file = "/proc/sys/kernel/random/boot_id"
        let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
