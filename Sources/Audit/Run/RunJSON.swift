import Foundation
import Rows

/// Reads one of a run's small JSON files.
///
/// - Returns: The value; nil where there is no such file.
/// - Throws: ``AuditFault`` for a file that can't be read as JSON.
func readRunJSON(_ path: String) throws(AuditFault) -> JSONValue? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    guard let data = FileManager.default.contents(atPath: path) else {
        throw AuditFault(path: path, message: "\(path) can't be read; look at its permissions")
    }
    do {
        return try JSONValue(parsing: Array(data))
    } catch {
        throw AuditFault(path: path, message: "\(path) is damaged (\(error)); restore it")
    }
}

extension AuditFault: Error {}
