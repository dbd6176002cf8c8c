import Audit
import Dispatch
import Synchronization

/// A run's index, brought up to date while the run works.
///
/// A request gets what is there and never waits: where the run's files have changed, the index is
/// brought up to date behind it.
final class LiveIndex: Sendable {
    /// What requests are answered from.
    struct Snapshot: Sendable {
        let index: AuditIndex
        let facts: RunFacts
        /// Why what is shown may be older than the run; nil where nothing is wrong.
        var fault: String?

        var run: AuditRun { index.run }
    }

    private struct State {
        var snapshot: Snapshot
        var checked: ContinuousClock.Instant
        var isChecking = false
    }

    private let state: Mutex<State>
    private let interval: Duration
    private let queue = DispatchQueue(label: "weft.audit.index", qos: .utility)

    /// Opens the index of a run.
    ///
    /// - Parameters:
    ///   - run: The run.
    ///   - interval: The time in which the run's files are looked at once at most.
    ///   - progress: Told how many lines have been read, of how many.
    /// - Throws: ``AuditError/index(path:reason:)``.
    init(
        _ run: AuditRun, interval: Duration = .seconds(3),
        progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
    ) throws(AuditError) {
        self.interval = interval
        let index = try AuditIndex(run, progress: progress)
        let snapshot = Snapshot(index: index, facts: try RunFacts(index))
        state = Mutex(State(snapshot: snapshot, checked: .now))
    }

    /// What is known now; looks behind it whether there is more by now.
    func snapshot() -> Snapshot {
        let (snapshot, isDue) = state.withLock { state in
            let isDue = !state.isChecking && ContinuousClock.now - state.checked >= interval
            if isDue { state.isChecking = true }
            return (state.snapshot, isDue)
        }
        if isDue { queue.async { [self] in check(snapshot) } }
        return snapshot
    }

    /// Waits until what a request asked to look at has been looked at.
    func settle() { queue.sync {} }

    private func check(_ known: Snapshot) {
        var next = known
        do {
            let run = try AuditRun(known.run.directory)
            if run.stages != known.run.stages {
                let index = try AuditIndex(run)
                next = Snapshot(index: index, facts: try RunFacts(index))
            } else {
                next.fault = nil
            }
        } catch {
            next.fault = "\(error)"
        }
        state.withLock { state in
            state.snapshot = next
            state.checked = .now
            state.isChecking = false
        }
    }
}
