import Glibc

/// A file under a temporary name, which gets its own name only when it is whole.
///
/// It is written as `<path>.partial` in the same folder, so that `rename(2)` stays within one file
/// system, and is removed if it goes out of scope before ``commit(durable:)``.
struct PartialFile: ~Copyable {
    let path: String
    private let temporary: String
    private var descriptor: Int32
    private var isCommitted = false

    init(path: String) throws(ShardError) {
        self.path = path
        let temporary = path + ".partial"
        self.temporary = temporary
        descriptor = try system("create", temporary) {
            open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
        if !isCommitted { unlink(temporary) }
    }

    func write(_ bytes: UnsafeRawBufferPointer) throws(ShardError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = UnsafeRawBufferPointer(rebasing: rest)
            let count = try system("write", temporary) {
                Glibc.write(descriptor, piece.baseAddress, piece.count)
            }
            rest = rest.dropFirst(count)
        }
    }

    func write(_ bytes: [UInt8]) throws(ShardError) {
        try bytes.withUnsafeBufferPointer { (bytes) throws(ShardError) in
            try write(UnsafeRawBufferPointer(bytes))
        }
    }

    /// Gives the file its name, replacing a file that has it.
    ///
    /// A durable file has reached the disk before it gets its name, and its name before this returns.
    consuming func commit(durable: Bool) throws(ShardError) {
        let descriptor = descriptor
        if durable { _ = try system("flush", temporary) { fsync(descriptor) } }
        self.descriptor = -1
        // After EINTR the descriptor is closed all the same on Linux, so this isn't tried again.
        if close(descriptor) == -1, errno != EINTR {
            throw .system(action: "close", path: temporary, code: errno)
        }
        _ = try system("rename to its final name", temporary) { rename(temporary, path) }
        isCommitted = true
        if durable { try Self.flushFolder(of: path) }
    }

    private static func flushFolder(of path: String) throws(ShardError) {
        let name = path.utf8.lastIndex(of: UInt8(ascii: "/"))
        let folder = name.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let descriptor = try system("open", folder) {
            open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        }
        defer { close(descriptor) }
        do throws(ShardError) {
            _ = try system("flush", folder) { fsync(descriptor) }
        } catch .system(_, _, EINVAL) {
            // Some network file systems have no such call for folders.
        }
    }
}
