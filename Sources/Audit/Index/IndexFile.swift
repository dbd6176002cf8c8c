import Foundation
import GRDB
import Glibc

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
            path = try Self.temporary()
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

    /// Makes an empty file that nobody else may read: what SQLite puts beside it is as closed as it.
    static func temporary() throws(AuditError) -> String {
        let folder = FileManager.default.temporaryDirectory
        let path = folder.appending(path: "weft-audit-\(UUID().uuidString).sqlite").path()
        let file = Glibc.open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .index(path: path, reason: String(cString: strerror(errno))) }
        close(file)
        return path
    }

    static func remove(_ path: String) {
        for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
    }

    /// Opens the database; one of another version, or a damaged one, is made anew.
    ///
    /// A database that another process keeps busy, or a disk that is full, is no damage: the file is
    /// left alone.
    private static func open(_ path: String) throws -> DatabasePool {
        do {
            let known = try connect(path)
            if try isUsable(known) { return known }
            try known.close()
        } catch let error as DatabaseError
            where [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode)
        {}
        remove(path)
        let fresh = try connect(path)
        _ = try isUsable(fresh)
        return fresh
    }

    /// Whether the database can be used; makes its tables where there are none.
    ///
    /// Nothing is written to one that is as it should be, so that nobody has to be waited for.
    private static func isUsable(_ database: DatabasePool) throws -> Bool {
        switch try database.read({ try state($0) }) {
        case .current: return true
        case .stale: return false
        case .whole:
            try database.write { try note(boot, in: $0) }
            return true
        case .empty:
            return try database.write { database in
                // One of several that open the same file may have been faster.
                guard try state(database) == .empty else { return try state(database) != .stale }
                try IndexSchema.create(in: database)
                try note(boot, in: database)
                return true
            }
        }
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

    private enum State {
        case empty
        /// Of another version, or damaged.
        case stale
        /// Of this version, and just found to be whole.
        case whole
        case current
    }

    /// Looks at the database.
    ///
    /// Writes aren't brought to the disk at once, so that a crash of the system, and nothing else, may
    /// leave a damaged file: all of it is read only where the system has started anew since.
    private static func state(_ database: Database) throws -> State {
        let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master")
        guard tables != 0 else { return .empty }
        guard try Int.fetchOne(database, sql: "PRAGMA user_version") == IndexSchema.version
        else { return .stale }
        let known = try String.fetchOne(
            database, sql: "SELECT value FROM meta WHERE name = 'boot'")
        guard known != boot || boot.isEmpty else { return .current }
        return try String.fetchOne(database, sql: "PRAGMA quick_check(1)") == "ok"
            ? .whole : .stale
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
