import Synchronization

/// What a server grants those who share one account: a window of calls, requests and tokens a minute.
///
/// Models of one group shrink and grow together.
public final class QuotaGroup: Sendable {
    /// What may be taken.
    enum Grant: Hashable {
        case granted(sequence: Int)
        /// As many calls are under way as may be.
        case full
        /// Not before this time, in seconds.
        case notBefore(Double)
    }

    private struct State {
        var window: Window
        var inFlight = 0
        /// The number of the newest request.
        var newest = 0
        var requests: RateLimit?
        var tokens: RateLimit?
        /// A running average of what answers take, in tokens.
        var answerTokens = 512.0
        var listeners: [ObjectIdentifier: @Sendable () -> Void] = [:]
    }

    private let state: Mutex<State>

    /// Makes a group.
    ///
    /// - Parameters:
    ///   - maxInFlight: The largest number of calls under way at once.
    ///   - requestsPerMinute: Nil for no bound.
    ///   - tokensPerMinute: Asked and answered together; nil for no bound.
    public init(maxInFlight: Int, requestsPerMinute: Int? = nil, tokensPerMinute: Int? = nil) {
        state = Mutex(
            State(
                window: Window(ceiling: maxInFlight),
                requests: requestsPerMinute.map { RateLimit(perMinute: $0) },
                tokens: tokensPerMinute.map { RateLimit(perMinute: $0) }))
    }

    /// The number of calls that may be under way now.
    public var window: Int { state.withLock { $0.window.slots } }

    /// The tokens that a call will take, by its prompt's and what answers took so far.
    func estimate(promptTokens: Int) -> Int {
        state.withLock { promptTokens + Int($0.answerTokens) }
    }

    /// Takes a place, and what the call costs.
    ///
    /// - Parameters:
    ///   - tokens: An estimate of what it will take.
    ///   - extra: How many calls more than the window's may be under way.
    ///   - now: In seconds.
    /// - Returns: What may be taken; a place that is granted is taken.
    func take(tokens: Int, extra: Int = 0, now: Double) -> Grant {
        state.withLock { state in
            guard state.window.admits(inFlight: state.inFlight - extra) else { return .full }
            let byRequests = state.requests?.notBefore(1, now: now) ?? nil
            let byTokens = state.tokens?.notBefore(Double(tokens), now: now) ?? nil
            if let time = byRequests { return .notBefore(max(time, byTokens ?? time)) }
            if let time = byTokens { return .notBefore(time) }
            state.requests?.take(1)
            state.tokens?.take(Double(tokens))
            state.inFlight += 1
            state.newest += 1
            return .granted(sequence: state.newest)
        }
    }

    /// Gives a call's place back; those who share the group and wait are told.
    func giveBack(telling isWanted: (ObjectIdentifier) -> Bool) {
        let listeners = state.withLock { state -> [@Sendable () -> Void] in
            state.inFlight -= 1
            guard state.listeners.count > 1 else { return [] }
            return state.listeners.filter { isWanted($0.key) }.map { $0.value }
        }
        for listener in listeners { listener() }
    }

    func succeeded() {
        state.withLock { $0.window.succeeded(inFlight: $0.inFlight) }
    }

    func overloaded(sequence: Int) {
        state.withLock { state in
            _ = state.window.overloaded(sequence: sequence, newest: state.newest)
        }
    }

    /// Puts a call's estimate right.
    func settle(estimated: Int, usage: ChatAnswer.Usage) {
        state.withLock { state in
            let actual = usage.promptTokens + usage.completionTokens
            state.tokens?.take(Double(actual - estimated))
            state.answerTokens += (Double(usage.completionTokens) - state.answerTokens) / 32
        }
    }

    /// Has a closure called whenever another member gives a place back.
    func listen(_ name: ObjectIdentifier, _ body: @escaping @Sendable () -> Void) {
        state.withLock { $0.listeners[name] = body }
    }

    func leave(_ name: ObjectIdentifier) {
        state.withLock { _ = $0.listeners.removeValue(forKey: name) }
    }
}
