import Rows

/// A file of rows as `stage.json` lists it.
public struct ListedFile: Hashable, Sendable {
    public let path: String
    public let rows: Int
    /// The file's size.
    public let bytes: Int
    /// Of the file's bytes, in lower-case hexadecimal.
    public let sha256: String

    /// Reads an entry of `stage.json`; nil where it isn't one.
    ///
    /// - Parameters:
    ///   - value: The entry.
    ///   - folder: The stage's folder.
    init?(_ value: JSONValue, folder: String) {
        guard let name = value["file"]?.string, !name.contains("/"),
            let rows = value["rows"]?.int, let bytes = value["bytes"]?.int,
            let sha256 = value["sha256"]?.string
        else { return nil }
        path = "\(folder)/\(name)"
        self.rows = rows
        self.bytes = bytes
        self.sha256 = sha256
    }
}
