import Rows
import Shards

/// A file that a stage wrote beside its rows, such as a training file.
struct OutputFile: Hashable, Sendable {
    /// The file's name within the stage's folder.
    let name: String
    let bytes: Int
    /// Of the file's bytes, in hexadecimal.
    let sha256: String

    /// Looks at a file.
    init(_ name: String, in folder: String) throws(ShardError) {
        self.name = name
        sha256 = try Digest.sha256(ofFile: "\(folder)/\(name)")
        bytes = fileSize("\(folder)/\(name)") ?? 0
    }

    init?(_ value: JSONValue) {
        guard let name = value["file"]?.string, let bytes = value["bytes"]?.int,
            let sha256 = value["sha256"]?.string
        else { return nil }
        self.name = name
        self.bytes = bytes
        self.sha256 = sha256
    }

    var json: JSONValue {
        ["file": .string(name), "bytes": .int(Int64(bytes)), "sha256": .string(sha256)]
    }

    /// Whether the file still holds what was written.
    func isWhole(in folder: String) -> Bool {
        fileSize("\(folder)/\(name)") == bytes
            && (try? Digest.sha256(ofFile: "\(folder)/\(name)")) == sha256
    }
}
