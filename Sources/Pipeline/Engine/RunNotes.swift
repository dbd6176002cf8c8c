import Synchronization

/// Things that a run has to say to its user beside the counts.
package final class RunNotes: Sendable {
    private let lines = Mutex<[String]>([])

    /// The notes in the order in which they came.
    package var all: [String] { lines.withLock { $0 } }

    func add(_ line: String) { lines.withLock { $0.append(line) } }
}
