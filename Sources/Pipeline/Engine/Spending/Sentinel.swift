import Synchronization

/// Stops a run once its budget is spent or a model answers nothing any more.
final class Sentinel: Sendable {
    private let budget: Budget
    private let book: SpendingBook
    private let interruption: Interruption
    private let first = Mutex<RunStop?>(nil)
    private let wasSpent = Atomic(false)

    init(_ budget: Budget, _ book: SpendingBook, _ interruption: Interruption) {
        self.budget = budget
        self.book = book
        self.interruption = interruption
    }

    /// The first reason; nil where there is none.
    var stop: RunStop? { first.withLock { $0 } }

    /// Whether a bound of the budget is reached.
    var isSpent: Bool { reached != nil }

    /// Notes that the budget is spent, and stops the run if it isn't stopped yet.
    func check() {
        guard !wasSpent.load(ordering: .relaxed), let reached else { return }
        note(.budget(reached))
        interruption.wish()
    }

    /// Notes that nothing may be spent from the beginning: what needs no call may still be done.
    func noteSpent() {
        guard let reached else { return }
        wasSpent.store(true, ordering: .relaxed)
        note(.budget(reached))
    }

    /// Stops the run because of a model.
    func halt(_ sentence: String, mayPass: Bool) {
        note(.model(sentence, mayPass: mayPass))
        interruption.wish()
    }

    private func note(_ stop: RunStop) { first.withLock { $0 = $0 ?? stop } }

    /// The bound that is reached, in words; nil where none is.
    private var reached: String? {
        guard budget != Budget() else { return nil }
        let spent = book.total
        if let calls = budget.calls, spent.sent >= calls {
            return "budget.calls: \(spent.sent) of \(calls) calls are sent"
        }
        if let tokens = budget.tokens, spent.tokens >= tokens {
            return "budget.tokens: \(spent.tokens) of \(tokens) tokens are used"
        }
        if let usd = budget.usd, spent.usd >= usd {
            return "budget.usd: \(spent.usd) of \(usd) USD are spent"
        }
        if let minutes = budget.minutes, spent.seconds >= minutes * 60 {
            return "budget.minutes: \(Int(spent.seconds / 60)) of \(minutes) minutes are worked"
        }
        return nil
    }
}
