import Foundation

/// Keeps two processes from working on one run.
///
/// The kernel lets go of the lock when the process ends, however it ends: what a dead process left is
/// no hindrance, whoever has its number now. The number in the file is there to be told.
struct RunLock: ~Copyable {
    private let descriptor: Int32

    /// Takes the lock.
    ///
    /// - Throws: ``RunError/locked(directory:process:)`` where another process holds it.
    init(directory: String) throws(RunError) {
        let path = "\(directory)/lock"
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Self.refusal(directory, errno) }
        // Somebody who only looks holds it for a moment.
        for _ in 0..<10 where flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EWOULDBLOCK || errno == EINTR else { break }
            usleep(20_000)
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let code = errno
            let holder = Self.holder(descriptor)
            close(descriptor)
            throw code == EWOULDBLOCK
                ? .locked(directory: directory, process: holder) : Self.refusal(directory, code)
        }
        let text = Array("\(getpid())\n".utf8)
        ftruncate(descriptor, 0)
        _ = pwrite(descriptor, text, text.count, 0)
    }

    deinit { close(descriptor) }

    /// The number of the process that holds the lock, as it noted it.
    private static func holder(_ descriptor: Int32) -> Int? {
        var bytes = [UInt8](repeating: 0, count: 32)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        guard count > 0 else { return nil }
        return Int(String(decoding: bytes.prefix(count).prefix { $0 != 10 }, as: UTF8.self))
    }

    private static func refusal(_ directory: String, _ code: Int32) -> RunError {
        let advice =
            switch code {
            case EACCES, EPERM, EROFS:
                "give write access to it, or give --run a folder that can be written"
            case ENOSPC, EDQUOT: "free some space there and resume"
            case ENOLCK, EOPNOTSUPP: "its file system has no locks; give --run a local folder"
            default: "give --run another folder"
            }
        return .notWritable(
            directory: directory, reason: "\(String(cString: strerror(code))); \(advice)")
    }
}

extension RunDirectory {
    /// Whether a process works on the run.
    package var isLocked: Bool {
        let descriptor = open("\(path)/lock", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return flock(descriptor, LOCK_SH | LOCK_NB) != 0
    }
}
