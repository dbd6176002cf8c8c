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

    /// Takes an index.
    ///
    /// - Parameters:
    ///   - index: The index, up to date.
    ///   - interval: The time in which the run's files are looked at once at most.
    /// - Throws: ``AuditError/index(path:reason:)``.
    init(_ index: AuditIndex, interval: Duration = .seconds(3)) throws(AuditError) {
        self.interval = interval
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
        let began = ContinuousClock.now
        var next = known
        do {
            let run = try AuditRun(known.run.directory)
            if run.stages != known.run.stages {
                let index = try known.index.updated()
                next = Snapshot(index: index, facts: try RunFacts(index))
            } else {
                next.fault = nil
            }
        } catch {
            next.fault = "\(error)"
        }
        state.withLock { state in
            state.snapshot = next
            // A large run's index takes a while: most of the time is for answering.
            state.checked = .now + (.now - began) * 3
            state.isChecking = false
        }
    }
}
