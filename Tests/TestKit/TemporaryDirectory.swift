import Foundation
import Glibc

/// A directory that is there as long as this object is.
public final class TemporaryDirectory: Sendable {
    /// Absolute, without a slash at its end.
    public let path: String

    /// Makes an empty directory.
    public init() throws {
        var template = Array("\(NSTemporaryDirectory())/weft-test-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw SystemCallError("mkdtemp") }
        path = template.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map { String(cString: $0) } ?? ""
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of something inside.
    public func path(_ name: String) -> String { "\(path)/\(name)" }
}
