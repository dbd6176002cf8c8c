import Foundation

/// Keeps two processes from working on one run.
///
/// The kernel lets go of the lock when the process ends, however it ends.
struct RunLock: ~Copyable {
    private let descriptor: Int32

    /// Takes the lock.
    ///
    /// - Throws: ``RunError/locked(directory:)`` where another process holds it.
    init(directory: String) throws(RunError) {
        let path = "\(directory)/lock"
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw .stage(
                name: directory, reason: "can't be written: \(String(cString: strerror(errno)))")
        }
        // Somebody who only looks holds it for a moment.
        for _ in 0..<10 where flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            usleep(20_000)
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw .locked(directory: directory)
        }
    }

    deinit { close(descriptor) }
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
