import Synchronization

/// One piece of work that answers some keys, and those who wait for it.
final class Flight: Sendable {
    typealias Outcome = Result<ChatReply, ChatError>

    private struct State {
        var interested = 0
        var task: Task<Void, Never>?
        var isCancelled = false
        var isPausing = false
        var mayPause = true
    }

    let keys: [CallKey]
    private let result = Latch<[CallKey: Outcome]>()
    private let state = Mutex(State())

    init(keys: [CallKey]) { self.keys = keys }

    // MARK: Those who wait

    /// The number of those who still want the answers.
    var interested: Int { state.withLock { $0.interested } }

    func join() { state.withLock { $0.interested += 1 } }

    /// Tells that somebody has lost interest; true if nobody is left.
    func leave() -> Bool {
        state.withLock { state in
            state.interested -= 1
            return state.interested == 0
        }
    }

    /// Waits for the outcomes; nil if the waiting task is cancelled before.
    func outcomes() async -> [CallKey: Outcome]? { await result.wait() }

    // MARK: The work

    var isDone: Bool { result.value != nil }

    /// Takes the task that does the work, so that it can be cancelled.
    func begin(_ task: Task<Void, Never>) {
        let isCancelled = state.withLock { state in
            state.task = task
            return state.isCancelled
        }
        if isCancelled { task.cancel() }
    }

    func cancel() {
        let task = state.withLock { state in
            state.isCancelled = true
            return state.task
        }
        task?.cancel()
    }

    /// Hands the outcomes to all who wait and will wait.
    func finish(_ outcomes: [CallKey: Outcome]) {
        state.withLock { $0.task = nil }
        result.set(outcomes)
    }

    /// Runs a pause between two attempts; false if there must be no further attempt.
    func pause(_ body: () async -> Void) async -> Bool {
        let mayPause = state.withLock { state in
            state.isPausing = state.mayPause
            return state.mayPause
        }
        guard mayPause else { return false }
        await body()
        return state.withLock { state in
            state.isPausing = false
            return state.mayPause
        }
    }

    /// Ends a pause, and allows none any more.
    func endPauses() {
        let task = state.withLock { state in
            state.mayPause = false
            return state.isPausing ? state.task : nil
        }
        task?.cancel()
    }
}
