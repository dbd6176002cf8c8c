import Chat
import Synchronization

/// Lets rows ask while the budget covers them, and stops the run once it doesn't, or once a model
/// answers nothing any more.
///
/// What is under way is counted as if it had cost the average already, so that a bound is overrun by
/// retries and by answers longer than the average alone.
final class Sentinel: Sendable {
    private struct State {
        var stop: RunStop?
        /// Draws that rows were let to ask for and that haven't ended.
        var outstanding = 0
        var waiters: [CheckedContinuation<Void, Never>] = []
    }

    private let budget: Budget
    private let book: SpendingBook
    private let interruption: Interruption
    private let state = Mutex(State())

    init(_ budget: Budget, _ book: SpendingBook, _ interruption: Interruption) {
        self.budget = budget
        self.book = book
        self.interruption = interruption
        guard budget != Budget() else { return }
        interruption.onWish { [weak self] in self?.wake() }
    }

    /// The first reason to stop; nil where there is none.
    var stop: RunStop? { state.withLock { $0.stop } }

    /// Whether anything bounds what is spent.
    var isBounded: Bool { budget != Budget() }

    // MARK: Rows

    /// Waits until the budget covers some draws; what was let in must be told by ``settle(_:)``.
    ///
    /// - Parameters:
    ///   - draws: How many.
    ///   - window: The calls that the model may have under way: so many are let in while nobody knows
    ///     what one costs.
    /// - Returns: Whether they may be asked for; the run stops where they may not.
    func admit(_ draws: Int, window: Int) async -> Bool {
        guard budget != Budget() else { return true }
        while true {
            if interruption.isWished { return false }
            let spent = book.total
            let inFlight = book.inFlight
            let verdict = state.withLock { state -> Verdict in
                let unsent = max(0, state.outstanding - inFlight)
                if let bound = bound(spent, state.outstanding, unsent, draws, window) {
                    return state.outstanding == 0 ? .refused(bound) : .wait
                }
                state.outstanding += draws
                return .admitted
            }
            switch verdict {
            case .admitted: return true
            case .refused(let bound):
                halt(.budget(bound))
                return false
            case .wait: await pause()
            }
        }
    }

    /// Notes that draws which were let in have ended.
    func settle(_ draws: Int) {
        guard budget != Budget() else { return }
        state.withLock { $0.outstanding -= draws }
        wake()
    }

    // MARK: Stopping

    /// Stops the run where retries have overrun the budget.
    func check() {
        // What is overrun from the beginning is no reason: nothing may be needed.
        guard budget != Budget(), state.withLock({ $0.outstanding > 0 }) else { return }
        let spent = book.total
        let isOver =
            spent.sent > budget.calls ?? .max || spent.tokens > budget.tokens ?? .max
            || spent.usd > budget.usd ?? .infinity
        if isOver, let bound = bound(spent, 0, 0, 1, 1) { halt(.budget(bound)) }
    }

    /// Stops the run.
    func halt(_ stop: RunStop) {
        state.withLock { $0.stop = $0.stop ?? stop }
        interruption.wish()
    }

    private enum Verdict {
        case admitted
        case refused(String)
        case wait
    }

    /// The bound that some more draws would overrun, in words; nil where all hold.
    private func bound(
        _ spent: Spending, _ outstanding: Int, _ unsent: Int, _ draws: Int, _ window: Int
    ) -> String? {
        if let calls = budget.calls, spent.sent + unsent + draws > calls {
            return "budget.calls: \(spent.sent) of \(calls) calls are sent"
        }
        if let minutes = budget.minutes, spent.seconds >= minutes * 60 {
            return "budget.minutes: \(Int(spent.seconds / 60)) of \(minutes) minutes are worked"
        }
        guard budget.tokens != nil || budget.usd != nil else { return nil }
        let coming = Double(outstanding + draws)
        // What isn't known is let in as far as it would be under way at once.
        let average = spent.answered > 0 ? 1 / Double(spent.answered) : 0
        let isUnknown = spent.answered == 0 && outstanding > 0 && outstanding + draws > window
        if let tokens = budget.tokens,
            isUnknown || spent.tokens >= tokens
                || Double(spent.tokens) * (1 + average * coming) > Double(tokens) + 0.5
        {
            return "budget.tokens: \(spent.tokens) of \(tokens) tokens are used"
        }
        if let usd = budget.usd,
            isUnknown || spent.usd >= usd || spent.usd * (1 + average * coming) > usd * 1.000001
        {
            return "budget.usd: \(spent.usd) of \(usd) USD are spent"
        }
        return nil
    }

    private func pause() async {
        await withCheckedContinuation { waiter in
            let mayGoOn = state.withLock { state in
                if interruption.isWished || state.outstanding == 0 { return true }
                state.waiters.append(waiter)
                return false
            }
            if mayGoOn { waiter.resume() }
        }
    }

    private func wake() {
        let waiters = state.withLock { state in
            defer { state.waiters = [] }
            return state.waiters
        }
        for waiter in waiters { waiter.resume() }
    }
}
