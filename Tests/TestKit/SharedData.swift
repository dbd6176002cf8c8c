import Foundation

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
}
