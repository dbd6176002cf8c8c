import DequeModule
import Synchronization

/// Gives calls a place and an endpoint: the fit one with the fewest under way, within the window.
///
/// Those who find none wait in the order in which they came.
final class EndpointPool: Sendable {
    /// Why there is no slot.
    enum Refusal: Error {
        case cancelled
        case closed
    }

    /// A place for one request.
    struct Slot: Hashable {
        let endpoint: Int
        let url: String
        /// The request's number in its quota group.
        let sequence: Int
        /// The tokens that were taken for it.
        let tokens: Int
        let isProbe: Bool
    }

    /// What is wanted of a slot.
    struct Wish: Hashable {
        /// An estimate of what the call takes.
        var tokens = 0
        /// The endpoint to keep away from if there is another.
        var avoiding: Int?
        /// How many calls more than the bound may be under way.
        var extra = 0
    }

    private typealias Waiter = CheckedContinuation<Result<Slot, Refusal>, Never>

    private struct Endpoint {
        let url: String
        var outstanding = 0
        var health = EndpointHealth()
    }

    private struct State {
        var endpoints: [Endpoint]
        var next = 0
        var inFlight = 0
        var isClosed = false
        var nextID = 0
        /// Tickets in their order; those given back have no waiter any more.
        var queue: Deque<Int> = []
        var waiters: [Int: (waiter: Waiter, wish: Wish)] = [:]
        /// When those who wait are looked at again though nothing has happened.
        var wakesAt: Double?
    }

    private let state: Mutex<State>
    private let ceiling: Int
    private let quota: QuotaGroup
    private let timing: RetryTiming
    /// Whether calls wait for an endpoint that rests where all do.
    private let waitsForRest: Bool

    /// - Parameters:
    ///   - endpoints: Base URLs that end in a version, such as `http://host:8080/v1`.
    ///   - ceiling: The largest number of calls under way at once.
    ///   - quota: What the servers grant.
    ///   - timing: The clock.
    ///   - waitsForRest: Whether calls wait for an endpoint that rests where all do; else one of them
    ///     is asked all the same, so that a call which isn't to be tried again fails at once.
    init(
        endpoints: [String], ceiling: Int, quota: QuotaGroup, timing: RetryTiming,
        waitsForRest: Bool = true
    ) {
        self.waitsForRest = waitsForRest
        let urls = endpoints.map { endpoint in
            let base = endpoint.hasSuffix("/") ? String(endpoint.dropLast()) : endpoint
            return Endpoint(url: "\(base)/chat/completions")
        }
        state = Mutex(State(endpoints: urls))
        self.ceiling = max(1, ceiling)
        self.quota = quota
        self.timing = timing
        quota.listen(ObjectIdentifier(self)) { [weak self] in self?.pump() }
    }

    deinit { quota.leave(ObjectIdentifier(self)) }

    /// The number of slots in use.
    var inFlight: Int { state.withLock { $0.inFlight } }

    /// The number of calls that wait for a slot.
    var waiting: Int { state.withLock { $0.waiters.count } }

    /// The number of endpoints that rest.
    var resting: Int {
        state.withLock { $0.endpoints.count { $0.health.restsUntil != nil } }
    }

    /// Waits for a slot, which must be given back by ``release(_:_:call:)``.
    ///
    /// - Parameters:
    ///   - wish: What is wanted of it.
    ///   - atFront: Whether to go before all who wait, as a call does that has waited once.
    /// - Returns: The slot.
    /// - Throws: ``Refusal``; there is then no slot to give back.
    func acquire(_ wish: Wish, atFront: Bool) async throws(Refusal) -> Slot {
        switch immediate(wish, atFront) {
        case .success(let slot?): return slot
        case .failure(let refusal): throw refusal
        case .success(nil): break
        }
        let ticket = state.withLock { state in
            state.nextID += 1
            return state.nextID
        }
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                enter(ticket, continuation, wish, atFront)
            }
        } onCancel: {
            leave(ticket)
        }
        return try result.get()
    }

    /// A slot that can be had without waiting, before all who wait; nil if there is none.
    func slotAtOnce(_ wish: Wish) -> Slot? { try? immediate(wish, true).get() }

    /// Gives a slot back to who has waited longest.
    ///
    /// - Parameters:
    ///   - slot: The slot.
    ///   - outcome: What the endpoint did with the request; nil if that says nothing about it.
    ///   - call: Tells calls apart.
    func release(_ slot: Slot, _ outcome: EndpointHealth.Outcome?, call: Int) {
        let now = timing.now()
        state.withLock { state in
            state.inFlight -= 1
            state.endpoints[slot.endpoint].outstanding -= 1
            state.endpoints[slot.endpoint].health.ended(
                outcome, call: call, isProbe: slot.isProbe, isAlone: state.endpoints.count == 1,
                now: now)
        }
        quota.giveBack { $0 != ObjectIdentifier(self) }
        pump()
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
        for (waiter, _) in refused { waiter.resume(returning: .failure(.closed)) }
    }

    // MARK: Waiting

    private func immediate(_ wish: Wish, _ atFront: Bool) -> Result<Slot?, Refusal> {
        let now = timing.now()
        return state.withLock { state in
            if state.isClosed { return .failure(.closed) }
            guard state.waiters.isEmpty || atFront else { return .success(nil) }
            guard case .slot(let slot) = admit(wish, &state, now) else { return .success(nil) }
            return .success(slot)
        }
    }

    private func enter(_ ticket: Int, _ waiter: Waiter, _ wish: Wish, _ atFront: Bool) {
        let isClosed = state.withLock { state in
            guard !state.isClosed else { return true }
            state.waiters[ticket] = (waiter, wish)
            if atFront { state.queue.prepend(ticket) } else { state.queue.append(ticket) }
            return false
        }
        if isClosed {
            waiter.resume(returning: .failure(.closed))
        } else if Task.isCancelled {
            // A cancellation that came before it waited found nobody to wake.
            leave(ticket)
        } else {
            pump()
        }
    }

    private func leave(_ ticket: Int) {
        let entry = state.withLock { $0.waiters.removeValue(forKey: ticket) }
        entry?.waiter.resume(returning: .failure(.cancelled))
    }

    /// Admits those who wait, as many as may be.
    private func pump() {
        let now = timing.now()
        let (admitted, wait) = state.withLock { state in
            var admitted: [(Waiter, Slot)] = []
            while let ticket = state.queue.first {
                guard let (waiter, wish) = state.waiters[ticket] else {
                    state.queue.removeFirst()
                    continue
                }
                switch admit(wish, &state, now) {
                case .slot(let slot):
                    state.queue.removeFirst()
                    state.waiters[ticket] = nil
                    admitted.append((waiter, slot))
                case .none: return (admitted, Double?.none)
                case .notBefore(let time):
                    // Somebody else's timer is early enough.
                    if let known = state.wakesAt, known <= time { return (admitted, nil) }
                    state.wakesAt = time
                    return (admitted, time - now)
                }
            }
            return (admitted, nil)
        }
        for (waiter, slot) in admitted { waiter.resume(returning: .success(slot)) }
        if let wait { wake(after: wait) }
    }

    private func wake(after seconds: Double) {
        let pause = timing.pause
        Task { [weak self] in
            await pause(.seconds(max(0.001, seconds)))
            guard let self else { return }
            self.state.withLock { $0.wakesAt = nil }
            self.pump()
        }
    }

    // MARK: Choosing

    private enum Admission {
        case slot(Slot)
        case none
        case notBefore(Double)
    }

    private func admit(_ wish: Wish, _ state: inout State, _ now: Double) -> Admission {
        guard state.inFlight < ceiling + wish.extra else { return .none }
        guard let index = choose(wish.avoiding, state, now) else {
            let times = state.endpoints.compactMap(\.health.restsUntil).filter { $0 > now }
            return times.min().map { .notBefore($0) } ?? .none
        }
        switch quota.take(tokens: wish.tokens, extra: wish.extra, now: now) {
        case .full: return .none
        case .notBefore(let time): return .notBefore(time)
        case .granted(let sequence):
            let isProbe = state.endpoints[index].health.began()
            state.inFlight += 1
            state.endpoints[index].outstanding += 1
            state.next = (index + 1) % state.endpoints.count
            return .slot(
                Slot(
                    endpoint: index, url: state.endpoints[index].url, sequence: sequence,
                    tokens: wish.tokens, isProbe: isProbe))
        }
    }

    private func choose(_ avoided: Int?, _ state: State, _ now: Double) -> Int? {
        let count = state.endpoints.count
        if count == 1 {
            return state.endpoints[0].health.admits(now: now) || !waitsForRest ? 0 : nil
        }
        var best: Int?
        // Each search begins behind the last choice, so that a retry goes elsewhere if it can.
        for offset in 0..<count {
            let index = (state.next + offset) % count
            guard index != avoided, state.endpoints[index].health.admits(now: now) else { continue }
            if let known = best,
                state.endpoints[known].outstanding <= state.endpoints[index].outstanding
            {
                continue
            }
            best = index
        }
        if best == nil, let avoided, state.endpoints[avoided].health.admits(now: now) {
            return avoided
        }
        if best == nil, !waitsForRest {
            return state.endpoints.indices.min {
                state.endpoints[$0].outstanding < state.endpoints[$1].outstanding
            }
        }
        return best
    }
}
