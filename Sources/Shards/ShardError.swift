import Glibc

/// A file of rows that can't be read or written.
public enum ShardError: Error, Hashable, Sendable {
    /// The system refused something; `action` is what was being done ("write"), `code` its errno.
    case system(action: String, path: String, code: Int32)
    /// A row is longer than the limit. Rows are counted from 1.
    case rowTooLong(path: String, row: Int, bytes: Int, limit: Int)
    /// A row can't be a line of a file. Rows are counted from 1.
    case rowRefused(path: String, row: Int, reason: String)
    /// A compressed file ends in the middle, after so many whole rows; `offset` is its length.
    case torn(path: String, rows: Int, offset: Int)
    /// A compressed file holds other bytes than were written, at or before `offset`.
    case corrupt(path: String, offset: Int, reason: String)
    /// The text isn't laid out as JSON lines or as one array, from this line on.
    case malformed(path: String, line: Int, reason: String)
}

extension ShardError: CustomStringConvertible {
    /// What happened, where, and what to do about it.
    public var description: String {
        switch self {
        case .system(let action, let path, let code):
            "can't \(action) \(path): \(String(cString: strerror(code)))\(Self.advice(code))"
        case .rowTooLong(let path, let row, let bytes, let limit):
            "\(path): row \(row) has \(bytes) bytes, more than the limit of \(limit); "
                + "shorten it or raise the limit"
        case .rowRefused(let path, let row, let reason):
            "\(path): row \(row) can't be written: \(reason)"
        case .torn(let path, let rows, let offset):
            "\(path) is cut off at byte \(offset), after \(rows) whole \(rows == 1 ? "row" : "rows"); "
                + "make or fetch it again"
        case .corrupt(let path, let offset, let reason):
            "\(path) is damaged at about byte \(offset): \(reason); make or fetch it again"
        case .malformed(let path, let line, let reason):
            "\(path):\(line): \(reason)"
        }
    }

    private static func advice(_ code: Int32) -> String {
        switch code {
        case ENOSPC, EDQUOT: "; free some space there and resume"
        case EACCES, EPERM, EROFS: "; give access to it or choose another place, then resume"
        case ENOENT: "; look whether the path is right"
        case EMFILE, ENFILE: "; raise the limit of open files (ulimit -n)"
        default: ""
        }
    }
}

/// Calls the system until no signal interrupts it; `-1` becomes an error.
func system<Result: SignedInteger>(
    _ action: String, _ path: String, _ call: () -> Result
) throws(ShardError) -> Result {
    while true {
        let result = call()
        if result != -1 { return result }
        let code = errno
        if code != EINTR { throw .system(action: action, path: path, code: code) }
    }
}
