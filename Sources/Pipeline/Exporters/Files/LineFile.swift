import Foundation
import Rows
import Shards

/// A file of JSON lines that has its name only once it is whole.
///
/// One that goes out of scope before ``finish()`` leaves nothing behind.
final class LineFile {
    private static let bufferBytes = 1 << 20

    private let path: String
    private let temporary: String
    private let handle: FileHandle
    private var pending: [UInt8] = []
    private let isStream: Bool
    private var isFinished = false
    /// How many lines have been added.
    private(set) var lines = 0

    /// What stands for the standard output.
    static let standardOutput = "-"

    /// Begins a file as `<path>.partial`; a device, a pipe and ``standardOutput`` are written to as
    /// they are.
    init(path: String) throws(ShardError) {
        self.path = path
        isStream = Self.isStream(path)
        temporary = isStream ? path : path + ".partial"
        let flags = O_WRONLY | O_CLOEXEC | (isStream ? 0 : O_CREAT | O_TRUNC)
        let descriptor = path == Self.standardOutput ? dup(1) : open(temporary, flags, 0o644)
        guard descriptor >= 0 else {
            throw .system(action: "create", path: temporary, code: errno)
        }
        handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    /// Whether a path is no plain file, so that nothing may be renamed over it.
    private static func isStream(_ path: String) -> Bool {
        // What stands there may be a link to a plain file, as /dev/stdout is to a redirected one.
        if path == standardOutput || path.hasPrefix("/dev/") || path.hasPrefix("/proc/") {
            return true
        }
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
    }

    deinit {
        if !isFinished, !isStream { unlink(temporary) }
    }

    /// Adds a line.
    ///
    /// - Returns: The line's number, from 1.
    func append(_ row: JSONRow) throws(ShardError) -> Int {
        pending += row.bytes
        pending.append(UInt8(ascii: "\n"))
        lines += 1
        if pending.count >= Self.bufferBytes { try flush() }
        return lines
    }

    /// Brings the file to the disk and gives it its name.
    func finish() throws(ShardError) {
        try flush()
        guard !isStream else { return }
        try Self.synchronise(handle.fileDescriptor, temporary)
        guard rename(temporary, path) == 0 else {
            throw .system(action: "rename to its final name", path: temporary, code: errno)
        }
        isFinished = true
        try Self.synchroniseFolder(of: path)
    }

    private func flush() throws(ShardError) {
        var rest = pending[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                write(handle.fileDescriptor, $0.baseAddress, $0.count)
            }
            guard count >= 0 || errno == EINTR else {
                throw .system(action: "write", path: temporary, code: errno)
            }
            rest = rest.dropFirst(max(0, count))
        }
        pending.removeAll(keepingCapacity: true)
    }

    private static func synchronise(_ descriptor: Int32, _ path: String) throws(ShardError) {
        while fsync(descriptor) != 0 {
            switch errno {
            case EINTR: continue
            // Pipes, devices and some network folders have no such call.
            case EINVAL, EROFS: return
            default: throw .system(action: "flush", path: path, code: errno)
            }
        }
    }

    private static func synchroniseFolder(of path: String) throws(ShardError) {
        let folder = URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system(action: "open", path: folder, code: errno) }
        defer { close(descriptor) }
        try synchronise(descriptor, folder)
    }
}
