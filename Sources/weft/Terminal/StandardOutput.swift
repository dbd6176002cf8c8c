import Foundation
import Glibc

/// Writes much to stdout: bytes are gathered, and a reader that has gone ends the command quietly.
struct StandardOutput: ~Copyable {
    private static let capacity = 1 << 16
    private var pending: [UInt8] = []

    init() {
        // Without this a closed pipe would kill the process before what it found could be told.
        signal(SIGPIPE, SIG_IGN)
        pending.reserveCapacity(Self.capacity)
    }

    /// Adds a line.
    ///
    /// - Throws: ``CommandEnd``, with code 0 where nobody reads any more.
    mutating func write(line bytes: [UInt8]) throws(CommandEnd) {
        try write(bytes: bytes + [UInt8(ascii: "\n")])
    }

    /// Adds bytes as they are.
    ///
    /// - Throws: ``CommandEnd``, with code 0 where nobody reads any more.
    mutating func write(bytes: [UInt8]) throws(CommandEnd) {
        pending += bytes
        if pending.count >= Self.capacity { try flush() }
    }

    /// Adds a line.
    mutating func write(line text: String) throws(CommandEnd) { try write(line: Array(text.utf8)) }

    /// Adds a text that has its line end.
    mutating func write(text: String) throws(CommandEnd) {
        pending += Array(text.utf8)
        if pending.count >= Self.capacity { try flush() }
    }

    /// Hands over what has been gathered; must be called at the end.
    mutating func flush() throws(CommandEnd) {
        var rest = pending[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(1, $0.baseAddress, $0.count) }
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno == EPIPE {
                throw CommandEnd(0)
            } else if errno != EINTR {
                let reason = String(cString: strerror(errno))
                throw CommandEnd(CommandEnd.failed, "weft: can't write to stdout: \(reason)")
            }
        }
        pending.removeAll(keepingCapacity: true)
    }
}
