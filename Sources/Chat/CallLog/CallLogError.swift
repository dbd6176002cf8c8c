import Glibc

/// A call log that can't be read or written.
public struct CallLogError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What happened, where, and what to do about it.
    public let description: String

    init(_ description: String) { self.description = description }

    /// Describes a call to the system that has just failed.
    init(system action: String, _ path: String) {
        let code = errno
        let advice =
            switch code {
            case ENOSPC, EDQUOT: "; free some space there and resume"
            case EACCES, EPERM, EROFS: "; give access to it or choose another place, then resume"
            case EMFILE, ENFILE: "; raise the limit of open files (ulimit -n)"
            default: ""
            }
        description = "can't \(action) \(path): \(String(cString: strerror(code)))\(advice)"
    }
}
