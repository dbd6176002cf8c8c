import Foundation
import GRDB

/// An index over a run's files: `audit.sqlite` in the run's folder.
///
/// It is brought up to date when it is opened: files and calls that have come since are read, and
/// where a file that it knows is gone or another, all of it is made again. A run that can't be written
/// to is indexed in a temporary file that goes away with the index.
///
/// All queries read one moment of the database and change nothing; several may run at once, and
/// while another process brings the same index up to date.
public final class AuditIndex: Sendable {
    /// The file's name within the run's folder.
    public static let fileName = "audit.sqlite"

    /// The run, as it was when the index was last brought up to date.
    public let run: AuditRun
    /// What was wrong with the files that were read.
    public let faults: [AuditFault]
    /// Rows' lines that were read to bring it up to date.
    public let linesRead: Int
    /// Records of the call log that were read to bring it up to date.
    public let callsRead: Int

    let file: IndexFile
    var database: DatabasePool { file.database }

    /// Opens a run's index and reads what it doesn't know yet.
    ///
    /// - Parameters:
    ///   - run: The run.
    ///   - progress: Told now and then how many lines have been read, of how many.
    /// - Throws: ``AuditError/index(path:reason:)``.
    public convenience init(
        _ run: AuditRun, progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
    ) throws(AuditError) {
        try self.init(run, IndexFile(run), progress: progress)
    }

    private init(
        _ run: AuditRun, _ file: IndexFile, progress: (_ done: Int, _ all: Int) -> Void
    ) throws(AuditError) {
        self.run = run
        self.file = file
        do {
            let builder = IndexBuilder(file.database)
            try builder.update(to: run, progress: progress)
            faults = builder.faults
            linesRead = builder.linesRead
            callsRead = builder.callsRead
        } catch {
            throw .index(path: file.path, reason: "\(error)")
        }
    }

    /// The index of the run as it is now: what has come since is read.
    ///
    /// - Returns: An index over the same file; this one goes on to answer, from the same rows.
    /// - Throws: ``AuditError/index(path:reason:)``, ``AuditError/notARun(directory:reason:)``.
    public func updated() throws(AuditError) -> AuditIndex {
        try AuditIndex(AuditRun(run.directory), file) { _, _ in }
    }

    /// Deletes a run's index; the next one to be opened is made from the files.
    public static func delete(_ run: AuditRun) {
        IndexFile.remove("\(run.directory)/\(fileName)")
    }
}
