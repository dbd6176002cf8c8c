import DequeModule
import Shards
import Synchronization

/// Where finished results wait until all before them are finished.
///
/// One task begins items, many put results, one takes them in order.
final class ResultBoard<Result: Spillable>: Sendable {
    private enum Slot {
        case open
        case held(Held)
        case spilled(SpillFile.Place)
    }

    /// A result in memory; apart from its slot, so that a million open slots take little room.
    private final class Held: Sendable {
        let result: Result
        let size: Int

        init(_ result: Result, size: Int) {
            self.result = result
            self.size = size
        }
    }

    private struct State {
        /// By number, from `first` on.
        var slots: Deque<Slot> = []
        /// The number of the first result that hasn't been taken.
        var first = 0
        var underWay = 0
        var heldBytes = 0
        /// Whether no further item will be begun.
        var isEnded = false
        /// Whether nobody takes results any more.
        var isClosed = false
        var fault: (any Error)?
        var starter: CheckedContinuation<Void, Never>?
        var taker: CheckedContinuation<Void, Never>?
        /// The one that waits until nothing is under way.
        var closer: CheckedContinuation<Void, Never>?
    }

    /// The most results that are taken at once.
    private static var batch: Int { 64 }

    private let limits: WorkLimits
    private let spill: SpillFile
    private let state = Mutex(State())

    init(_ limits: WorkLimits, spill: SpillFile) {
        self.limits = limits
        self.spill = spill
    }

    /// The first thing that went wrong.
    var fault: (any Error)? { state.withLock { $0.fault } }

    // MARK: Beginning

    /// Waits for room and gives the next item its number; nil where none may be begun any more.
    func begin() async -> Int? {
        while true {
            let (number, isOver) = state.withLock { state -> (Int?, Bool) in
                guard !state.isClosed, state.fault == nil else { return (nil, true) }
                guard hasRoom(&state, for: 1) else { return (nil, false) }
                state.slots.append(.open)
                state.underWay += 1
                return (state.first + state.slots.count - 1, false)
            }
            if isOver { return nil }
            if let number { return number }
            await withCheckedContinuation { waiter in
                let mayGoOn = state.withLock { state in
                    if state.isClosed || state.fault != nil || hasRoom(&state, for: 1) {
                        return true
                    }
                    state.starter = waiter
                    return false
                }
                if mayGoOn { waiter.resume() }
            }
        }
    }

    /// Says that no further item will be begun.
    func end() {
        let taker = state.withLock { state in
            state.isEnded = true
            return state.taker.take()
        }
        taker?.resume()
    }

    /// Waits until no item is under way; called once, when no further one will be begun.
    func becomeIdle() async {
        await withCheckedContinuation { waiter in
            let isIdle = state.withLock { state in
                if state.underWay > 0 { state.closer = waiter }
                return state.underWay == 0
            }
            if isIdle { waiter.resume() }
        }
    }

    private func hasRoom(_ state: inout State, for items: Int) -> Bool {
        state.underWay + items <= limits.underWay && state.slots.count + items <= limits.ahead
    }

    // MARK: Putting

    /// Puts the result of an item.
    func put(_ number: Int, _ result: Result) {
        let size = result.size
        let mustSpill = state.withLock { state in
            // The first is taken at once, and what nobody takes needn't be kept.
            size > 0 && number > state.first && !state.isClosed && state.fault == nil
                && state.heldBytes + size > limits.heldBytes
        }
        var slot = Slot.held(Held(result, size: size))
        if mustSpill {
            do {
                slot = .spilled(try spill.write(result.spilled))
            } catch {
                return fail(error)
            }
        }
        settle { state in
            if case .held = slot { state.heldBytes += size }
            state.slots[number - state.first] = slot
            return number == state.first
        }
    }

    /// Notes what an item's work threw; its place stays empty.
    func fail(_ error: any Error) {
        settle { state in
            if state.fault == nil { state.fault = error }
            return true
        }
    }

    /// Notes that no further item could be had.
    func refuse(_ error: any Error) {
        let taker = state.withLock { state in
            if state.fault == nil { state.fault = error }
            return state.taker.take()
        }
        taker?.resume()
    }

    /// Ends an item and wakes who may go on.
    private func settle(_ change: (inout State) -> Bool) {
        let (starter, taker, closer) = state.withLock { state in
            state.underWay -= 1
            let isNews = change(&state)
            return (
                roused(&state), isNews ? state.taker.take() : nil,
                state.underWay == 0 ? state.closer.take() : nil
            )
        }
        starter?.resume()
        taker?.resume()
        closer?.resume()
    }

    /// The one that begins items, if it waits and there is room for a good number of them.
    private func roused(_ state: inout State) -> CheckedContinuation<Void, Never>? {
        let isOver = state.isClosed || state.fault != nil
        guard isOver || hasRoom(&state, for: max(1, min(limits.underWay, limits.ahead) / 8)) else {
            return nil
        }
        return state.starter.take()
    }

    // MARK: Taking

    /// Waits for the next results in order; empty at the end, and after a fault.
    func take() async throws(ShardError) -> [Result] {
        while true {
            var taken: [Slot] = []
            let (starter, isOver) = state.withLock { state in
                guard !state.isClosed, state.fault == nil else {
                    return (CheckedContinuation<Void, Never>?.none, true)
                }
                while taken.count < Self.batch, let slot = state.slots.first {
                    if case .open = slot { break }
                    if case .held(let held) = slot { state.heldBytes -= held.size }
                    taken.append(slot)
                    state.slots.removeFirst()
                    state.first += 1
                }
                let isOver = state.isEnded && state.slots.isEmpty && taken.isEmpty
                return (taken.isEmpty ? nil : roused(&state), isOver)
            }
            starter?.resume()
            if isOver { return [] }
            if !taken.isEmpty { return try results(taken) }
            await withCheckedContinuation { waiter in
                let mayGoOn = state.withLock { state in
                    if state.fault != nil || (state.isEnded && state.slots.isEmpty) { return true }
                    switch state.slots.first {
                    case .held, .spilled: return true
                    case .open, nil: break
                    }
                    state.taker = waiter
                    return false
                }
                if mayGoOn { waiter.resume() }
            }
        }
    }

    /// Takes no further results, and lets no further item begin.
    func close() {
        let starter = state.withLock { state in
            state.isClosed = true
            return state.starter.take()
        }
        starter?.resume()
    }

    private func results(_ slots: [Slot]) throws(ShardError) -> [Result] {
        var results: [Result] = []
        results.reserveCapacity(slots.count)
        for slot in slots {
            switch slot {
            case .open: break
            case .held(let held): results.append(held.result)
            case .spilled(let place):
                guard let result = Result(spilled: try spill.read(place)) else {
                    throw .corrupt(
                        path: "a scratch file", offset: 0, reason: "a result can't be read back")
                }
                results.append(result)
            }
        }
        return results
    }
}
