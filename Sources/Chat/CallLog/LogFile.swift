import Glibc

/// A plain segment's file, open as long as somebody holds this object.
final class LogFile: Sendable {
    let path: String
    private let descriptor: Int32

    /// Opens a file, and creates it if it is to be written and isn't there.
    init(path: String, forWriting: Bool) throws(CallLogError) {
        self.path = path
        let flags = forWriting ? O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC : O_RDONLY | O_CLOEXEC
        descriptor = open(path, flags, 0o644)
        guard descriptor >= 0 else { throw CallLogError(system: "open", path) }
    }

    /// Opens a file that is there.
    ///
    /// - Returns: Nil if there is none.
    static func existing(
        _ path: String, forWriting: Bool
    ) throws(CallLogError) -> LogFile? {
        let flags = forWriting ? O_RDWR | O_APPEND | O_CLOEXEC : O_RDONLY | O_CLOEXEC
        let descriptor = open(path, flags)
        if descriptor < 0, errno == ENOENT { return nil }
        guard descriptor >= 0 else { throw CallLogError(system: "open", path) }
        return LogFile(path, descriptor)
    }

    /// Creates a file; nil if one of that name is there.
    static func new(_ path: String) throws(CallLogError) -> LogFile? {
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0o644)
        if descriptor < 0, errno == EEXIST { return nil }
        guard descriptor >= 0 else { throw CallLogError(system: "create", path) }
        return LogFile(path, descriptor)
    }

    private init(_ path: String, _ descriptor: Int32) {
        self.path = path
        self.descriptor = descriptor
    }

    /// Takes the file for this object alone, until it goes or unlocks it.
    ///
    /// - Returns: False if another has it, or the file has been removed meanwhile.
    func lock() -> Bool {
        if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            // A file system without locks can't be shared, and needs none.
            return errno != EWOULDBLOCK
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_nlink > 0 else {
            unlock()
            return false
        }
        return true
    }

    func unlock() { flock(descriptor, LOCK_UN) }

    deinit { close(descriptor) }

    func size() throws(CallLogError) -> Int {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw CallLogError(system: "look at", path) }
        return Int(status.st_size)
    }

    /// Reads so many bytes from an offset on; fewer only at the end of the file.
    func read(at offset: Int, count: Int) throws(CallLogError) -> [UInt8] {
        var got = 0
        var isFailed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            while got < count, let base = buffer.baseAddress {
                let piece = pread(descriptor, base + got, count - got, off_t(offset + got))
                if piece < 0, errno == EINTR { continue }
                isFailed = piece < 0
                guard piece > 0 else { break }
                got += piece
            }
            initialized = got
        }
        guard !isFailed else { throw CallLogError(system: "read", path) }
        return bytes
    }

    /// Adds bytes at the end; after an error some of them may be there.
    func append(_ bytes: [UInt8]) throws(CallLogError) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw CallLogError(system: "write", path) }
            written += count
        }
    }

    func truncate(to size: Int) throws(CallLogError) {
        guard ftruncate(descriptor, off_t(size)) == 0 else {
            throw CallLogError(system: "truncate", path)
        }
    }

    /// Brings what was written to the disk.
    func sync() throws(CallLogError) {
        guard fdatasync(descriptor) == 0 else { throw CallLogError(system: "sync", path) }
    }

    /// Brings a directory's list of names to the disk.
    static func syncDirectory(_ path: String) throws(CallLogError) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw CallLogError(system: "open", path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw CallLogError(system: "sync", path) }
    }
}
