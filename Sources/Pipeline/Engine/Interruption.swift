import Synchronization

/// A wish to stop: set by a signal, seen by everything that would start new work.
package final class Interruption: Sendable {
    private let flag = Atomic(false)

    package init() {}

    /// Whether a stop is wished for.
    package var isWished: Bool { flag.load(ordering: .relaxed) }

    /// Wishes for a stop.
    package func wish() { flag.store(true, ordering: .relaxed) }

    /// Throws ``Interrupted`` where a stop is wished for.
    func check() throws(Interrupted) {
        if isWished { throw Interrupted() }
    }
}

/// A run that was stopped before its end and can be resumed.
package struct Interrupted: Error {}
