import Synchronization

/// A wish to stop: set by a signal, seen by everything that would start new work.
package final class Interruption: Sendable {
    private struct State {
        var isWished = false
        var heard: [@Sendable () -> Void] = []
    }

    private let flag = Atomic(false)
    private let state = Mutex(State())

    package init() {}

    /// Whether a stop is wished for.
    package var isWished: Bool { flag.load(ordering: .relaxed) }

    /// Wishes for a stop.
    package func wish() {
        let heard = state.withLock { state in
            state.isWished = true
            flag.store(true, ordering: .relaxed)
            defer { state.heard = [] }
            return state.heard
        }
        for hear in heard { hear() }
    }

    /// Calls something as soon as a stop is wished for, once; at once if it is already.
    func onWish(_ hear: @escaping @Sendable () -> Void) {
        let isWished = state.withLock { state in
            if !state.isWished { state.heard.append(hear) }
            return state.isWished
        }
        if isWished { hear() }
    }

    /// Throws ``Interrupted`` where a stop is wished for.
    func check() throws(Interrupted) {
        if isWished { throw Interrupted() }
    }
}

/// A run that was stopped before its end and can be resumed.
package struct Interrupted: Error {}
