import Foundation

/// The size of a file in bytes; nil where there is none.
func fileSize(_ path: String) -> Int? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Int(status.st_size)
}

/// The names in a folder, sorted; empty where there is none.
func folderItems(_ path: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
}

func removeFile(_ path: String) throws {
    try FileManager.default.removeItem(atPath: path)
}

func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
}

/// Whether a path leads to something that isn't a regular file, such as a pipe.
package func isSpecialFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
}
