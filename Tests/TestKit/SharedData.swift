public import Foundation

/// Finds the data that tests share with other projects and that isn't part of this one.
public enum SharedData {
    /// The path of a file below the shared folder's `data/`; nil where it isn't there.
    ///
    /// The folder is named by the variable `WEFT_SHARED`, or else is `shared` beside the package.
    public static func path(_ name: String) -> String? {
        let folder =
            ProcessInfo.processInfo.environment["WEFT_SHARED"]
            ?? URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../shared").standardizedFileURL.path
        let path = "\(folder)/data/\(name)"
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }

    /// The bytes of a file below the shared folder's `data/`, decompressed if it ends in `.zst`.
    ///
    /// - Throws: `CocoaError` if it isn't there, and what the system says if it can't be read.
    public static func bytes(_ name: String) async throws -> Data {
        guard let path = path(name) else { throw CocoaError(.fileNoSuchFile) }
        guard name.hasSuffix(".zst") else { return try Data(contentsOf: URL(filePath: path)) }
        return Data(try await Program("zstd").run(["-dcq", path]).outputBytes)
    }
}
