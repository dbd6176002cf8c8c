import Synchronization

/// How far one stage has come; written by the engine, read by whoever shows it.
package final class StageProgress: Sendable {
    /// What a stage is doing.
    package enum State: String, Sendable {
        case waiting
        case working
        case done
        /// In a plan: what it does hangs on answers that aren't there yet.
        case unknown
    }

    /// The counts at one moment.
    package struct Reading: Hashable, Sendable {
        package var state = State.waiting
        /// How many rows will come; nil while the stage before is at work.
        package var expected: Int?
        package var kept = 0
        package var droppedByCode: [String: Int] = [:]
        package var failedByCode: [String: Int] = [:]
        /// Rows taken over from an earlier go at the run; they are in the other counts too.
        package var reused = 0
        /// A plan's rows whose calls have no answer yet.
        package var unanswered = 0

        package var dropped: Int { droppedByCode.values.reduce(0, +) }
        package var failed: Int { failedByCode.values.reduce(0, +) }
        package var done: Int { kept + dropped + failed }
    }

    package let name: String
    private let counts = Mutex(Reading())

    init(name: String) { self.name = name }

    package var reading: Reading { counts.withLock { $0 } }

    func countKept() { counts.withLock { $0.kept += 1 } }

    func count(dropped code: String) {
        counts.withLock { $0.droppedByCode[code, default: 0] += 1 }
    }

    func count(failed code: String) {
        counts.withLock { $0.failedByCode[code, default: 0] += 1 }
    }

    func countUnanswered() { counts.withLock { $0.unanswered += 1 } }

    func reuse(_ entry: ShardEntry) {
        counts.withLock {
            $0.kept += entry.rowsKept
            $0.droppedByCode.merge(entry.droppedByCode, uniquingKeysWith: +)
            $0.failedByCode.merge(entry.failedByCode, uniquingKeysWith: +)
            $0.reused += entry.rowsIn
        }
    }

    func enter(_ state: State) { counts.withLock { $0.state = state } }

    func expect(_ rows: Int) { counts.withLock { $0.expected = rows } }
}
