import DequeModule
import Synchronization

/// Keeps the calls under way within a window; the rest wait in the order in which they came.
final class Limiter: Sendable {
    /// Why there is no slot.
    enum Refusal: Error {
        case cancelled
        case closed
    }

    private typealias Waiter = CheckedContinuation<Result<Void, Refusal>, Never>

    private struct State {
        let window: Window
        var inFlight = 0
        var isClosed = false
        var nextID = 0
        /// Tickets in their order; those given back have no waiter any more.
        var queue: Deque<Int> = []
        var waiters: [Int: Waiter] = [:]

        /// The waiters that may go on, each with a slot.
        mutating func admitted() -> [Waiter] {
            var admitted: [Waiter] = []
            while window.admits(inFlight: inFlight), let ticket = queue.popFirst() {
                guard let waiter = waiters.removeValue(forKey: ticket) else { continue }
                inFlight += 1
                admitted.append(waiter)
            }
            return admitted
        }
    }

    private enum Entry {
        case admitted
        case refused(Refusal)
        case waiting
    }

    private let state: Mutex<State>

    init(window: Window) { state = Mutex(State(window: window)) }

    /// The number of slots in use.
    var inFlight: Int { state.withLock { $0.inFlight } }

    /// The number of calls that wait for a slot.
    var waiting: Int { state.withLock { $0.waiters.count } }

    /// Waits for a slot, which must be given back by ``release()``.
    ///
    /// - Parameter atFront: Whether to go before all who wait, as a call does that has waited once.
    /// - Throws: ``Refusal``; there is then no slot to give back.
    func acquire(atFront: Bool) async throws(Refusal) {
        let ticket = state.withLock { state in
            state.nextID += 1
            return state.nextID
        }
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                switch enter(ticket, continuation, atFront) {
                case .admitted: continuation.resume(returning: .success(()))
                case .refused(let refusal): continuation.resume(returning: .failure(refusal))
                // A cancellation that came before it waited found nobody to wake.
                case .waiting: if Task.isCancelled { leave(ticket) }
                }
            }
        } onCancel: {
            leave(ticket)
        }
        try result.get()
    }

    /// Gives a slot back to who has waited longest.
    func release() {
        let admitted = state.withLock { state in
            state.inFlight -= 1
            return state.admitted()
        }
        for waiter in admitted { waiter.resume(returning: .success(())) }
    }

    /// Refuses all who wait and all who come.
    func close() {
        let refused = state.withLock { state in
            state.isClosed = true
            defer {
                state.waiters = [:]
                state.queue = []
            }
            return Array(state.waiters.values)
        }
        for waiter in refused { waiter.resume(returning: .failure(.closed)) }
    }

    private func enter(_ ticket: Int, _ waiter: Waiter, _ atFront: Bool) -> Entry {
        state.withLock { state in
            if state.isClosed { return .refused(.closed) }
            if state.window.admits(inFlight: state.inFlight), state.waiters.isEmpty || atFront {
                state.inFlight += 1
                return .admitted
            }
            state.waiters[ticket] = waiter
            if atFront { state.queue.prepend(ticket) } else { state.queue.append(ticket) }
            return .waiting
        }
    }

    private func leave(_ ticket: Int) {
        let waiter = state.withLock { $0.waiters.removeValue(forKey: ticket) }
        waiter?.resume(returning: .failure(.cancelled))
    }
}
