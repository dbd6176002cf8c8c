import Rows
import Shards

/// A finished file of rows, as `stage.json` lists it.
struct FileEntry: Hashable, Sendable {
    /// The file's name within the stage's folder.
    let name: String
    let rows: Int
    /// The file's size.
    let bytes: Int
    /// Of the file's bytes, in hexadecimal.
    let sha256: String

    init(name: String, summary: ShardSummary) {
        self.name = name
        rows = summary.rows
        bytes = summary.fileBytes
        sha256 = summary.sha256
    }

    init?(_ value: JSONValue) {
        guard let name = value["file"]?.string, let rows = value["rows"]?.int,
            let bytes = value["bytes"]?.int, let sha256 = value["sha256"]?.string
        else { return nil }
        self.name = name
        self.rows = rows
        self.bytes = bytes
        self.sha256 = sha256
    }

    var json: JSONValue {
        [
            "file": .string(name), "rows": .int(Int64(rows)), "bytes": .int(Int64(bytes)),
            "sha256": .string(sha256),
        ]
    }
}
