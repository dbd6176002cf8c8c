import Synchronization

/// Remembers that a model is out of order, and wakes those who wait for that.
final class OutageSwitch: Sendable {
    private struct State {
        var outage: ModelOutage?
        var waiters: [Int: CheckedContinuation<ModelOutage?, Never>] = [:]
        var nextID = 0
    }

    private let state = Mutex(State())

    var outage: ModelOutage? { state.withLock { $0.outage } }

    /// Sets the outage; the first one counts.
    func set(_ outage: ModelOutage) {
        let waiters = state.withLock { state in
            guard state.outage == nil else { return [CheckedContinuation<ModelOutage?, Never>]() }
            state.outage = outage
            defer { state.waiters = [:] }
            return Array(state.waiters.values)
        }
        for waiter in waiters { waiter.resume(returning: outage) }
    }

    /// Waits for an outage; nil if the task is cancelled before.
    func wait() async -> ModelOutage? {
        let id = state.withLock { state in
            state.nextID += 1
            return state.nextID
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let known = state.withLock { state in
                    if state.outage == nil { state.waiters[id] = continuation }
                    return state.outage
                }
                if let known {
                    continuation.resume(returning: known)
                } else if Task.isCancelled {
                    wake(id)
                }
            }
        } onCancel: {
            wake(id)
        }
    }

    private func wake(_ id: Int) {
        state.withLock { $0.waiters.removeValue(forKey: id) }?.resume(returning: nil)
    }
}
