import Foundation
import OrderedCollections
import Rows
import Shards

/// The labels of a run: `labels.jsonl` in its folder, a line for each, the last of a drop's counting.
///
/// Nothing else holds them, so a line is on the disk before a label counts as given.
public struct LabelFile: Sendable {
    /// The file's name within the run's folder.
    public static let fileName = "labels.jsonl"

    private struct Drop: Hashable {
        let id: String
        let stage: String
    }

    private let path: String

    /// The labels of a run.
    public init(_ run: AuditRun) { path = "\(run.directory)/\(Self.fileName)" }

    /// Adds a label.
    ///
    /// - Throws: ``AuditError/label(path:reason:)``.
    public func add(_ label: DropLabel) throws(AuditError) {
        let flags = O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC
        let descriptor = open(path, flags, 0o644)
        guard descriptor >= 0 else { throw fault("can't be opened") }
        defer { close(descriptor) }
        // A line that a crash cut stays a line of its own.
        let line = Array((isTorn ? "\n" : "").utf8) + Array(label.json.text.utf8) + [0x0A]
        let written = line.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        guard written == line.count, fsync(descriptor) == 0 else {
            throw fault("can't be written")
        }
    }

    /// The label of each drop that has one, in the order in which they were first given.
    ///
    /// - Throws: ``AuditError/label(path:reason:)``.
    public func read() throws(AuditError) -> [DropLabel] {
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        var labels: OrderedDictionary<Drop, DropLabel> = [:]
        do {
            var reader = try ShardReader(
                path: path, maximumRowBytes: 1 << 20, tail: .mayBeTorn)
            while let line = try reader.next() {
                guard case .row(_, let bytes) = line,
                    let label = (try? JSONValue(parsing: bytes)).flatMap(DropLabel.init)
                else { continue }
                labels[Drop(id: label.id, stage: label.stage)] = label
            }
        } catch {
            throw .label(path: path, reason: "\(error)")
        }
        return Array(labels.values)
    }

    private var isTorn: Bool {
        guard let handle = FileHandle(forReadingAtPath: path),
            let end = try? handle.seekToEnd(), end > 0, (try? handle.seek(toOffset: end - 1)) != nil
        else { return false }
        return (try? handle.read(upToCount: 1))?.first != 0x0A
    }

    private func fault(_ what: String) -> AuditError {
        .label(path: path, reason: "\(what): \(String(cString: strerror(errno)))")
    }
}
