import Foundation
import Rows
public import Shards

/// Whether a file of rows is whole, and is the one that its stage listed.
public struct ShardCheck: Hashable, Sendable {
    public let path: String
    /// What was found; nil where the file couldn't be read to its end.
    public let found: ShardSummary?
    /// Whether a `stage.json` beside the file lists it.
    public let isListed: Bool
    /// The first fault, in a sentence; nil where there is none.
    public let fault: String?

    /// Reads all of a file and looks it up in the `stage.json` beside it, if there is one.
    public init(_ path: String) {
        self.path = path
        let check = ShardVerification(
            path: path, expected: nil, maximumRowBytes: RowScan.maximumRowBytes, parsingRows: true)
        found = check.found
        let url = URL(fileURLWithPath: path)
        let manifest = url.deletingLastPathComponent().appendingPathComponent("stage.json").path
        do {
            let value = try readRunJSON(manifest)
            let listed = Self.entry(url.lastPathComponent, in: value)
            isListed = listed != nil
            fault = check.fault ?? listed.flatMap { Self.difference(path, check.found, $0) }
        } catch {
            isListed = false
            fault = check.fault ?? error.message
        }
    }

    private static func entry(_ name: String, in manifest: JSONValue?) -> ListedFile? {
        for shard in manifest?["shards"]?.array ?? [] {
            for kind in ["kept", "dropped", "failed"] {
                if let entry = shard[kind], entry["file"]?.string == name {
                    return ListedFile(entry, folder: "")
                }
            }
        }
        return nil
    }

    private static func difference(
        _ path: String, _ found: ShardSummary?, _ listed: ListedFile
    ) -> String? {
        guard let found else { return nil }
        if found.rows != listed.rows {
            return "\(path) holds \(found.rows) rows where stage.json lists \(listed.rows)"
        }
        if found.fileBytes != listed.bytes {
            return "\(path) has \(found.fileBytes) bytes where stage.json lists \(listed.bytes)"
        }
        if found.sha256 != listed.sha256 {
            return "\(path) has the SHA-256 \(found.sha256) where stage.json lists \(listed.sha256)"
        }
        return nil
    }
}
