import Synchronization

/// How far one stage has come; written by the engine, read by whoever shows it.
package final class StageProgress: Sendable {
    /// What a stage is doing.
    package enum State: String, Sendable {
        case waiting
        case working
        case done
    }

    /// The counts at one moment.
    package struct Reading: Hashable, Sendable {
        package var state = State.waiting
        /// How many rows are known to come; nil while the stage before is at work.
        package var expected: Int?
        package var kept = 0
        package var dropped = 0
        package var failed = 0
        /// Rows taken over from an earlier go at the run; they are in the other counts too.
        package var reused = 0

        package var done: Int { kept + dropped + failed }
    }

    package let name: String
    private let counts = Mutex(Reading())

    init(name: String) { self.name = name }

    package var reading: Reading { counts.withLock { $0 } }

    func count(kept: Int = 0, dropped: Int = 0, failed: Int = 0) {
        counts.withLock {
            $0.state = .working
            $0.kept += kept
            $0.dropped += dropped
            $0.failed += failed
        }
    }

    func reuse(_ entry: ShardEntry) {
        let dropped = entry.droppedByCode.values.reduce(0, +)
        counts.withLock {
            $0.kept += entry.rowsKept
            $0.dropped += dropped
            $0.failed += entry.failedByCode.values.reduce(0, +)
            $0.reused += entry.rowsIn
        }
    }

    func enter(_ state: State) { counts.withLock { $0.state = state } }

    func expect(_ rows: Int) { counts.withLock { $0.expected = rows } }
}
