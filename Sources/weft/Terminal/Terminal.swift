import Foundation
import Glibc

/// Where the command's words go: results to stdout, all else to stderr.
enum Terminal {
    /// Whether stderr is a terminal that can redraw lines.
    static var canRedraw: Bool {
        isatty(2) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
    }

    /// Whether colours are wanted: a terminal, and no `NO_COLOR`.
    static var hasColour: Bool {
        let refusal = ProcessInfo.processInfo.environment["NO_COLOR"] ?? ""
        return canRedraw && refusal.isEmpty
    }

    /// Whether colours are wanted where results go: a terminal, and no `NO_COLOR`.
    static var hasOutputColour: Bool {
        let environment = ProcessInfo.processInfo.environment
        let refusal = environment["NO_COLOR"] ?? ""
        return isatty(1) == 1 && environment["TERM"] != "dumb" && refusal.isEmpty
    }

    /// The terminal's width in columns.
    static var width: Int {
        var size = winsize()
        guard ioctl(2, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 100 }
        return Int(size.ws_col)
    }

    /// Writes a line to stderr.
    static func complain(_ text: String) { write(text + "\n") }

    /// Writes to stderr as it is.
    ///
    /// What can't be written is lost: a log that is full or gone must not end a run.
    static func write(_ text: String) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                return
            }
        }
    }
}
