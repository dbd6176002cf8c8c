/// When a model's servers are taken to fail everything, so that sending on is pointless.
public struct CircuitBreaker: Hashable, Sendable {
    /// The number of calls given up one after another, without an answer between.
    public var calls: Int
    /// The shortest time from the first failure after the last answer.
    public var time: Duration

    /// Chooses bounds.
    public init(calls: Int = 10, time: Duration = .seconds(60)) {
        self.calls = calls
        self.time = time
    }
}

/// A model whose servers fail everything: nothing more is sent.
public struct ModelOutage: Error, Hashable, Sendable, CustomStringConvertible {
    /// The model's name as its server knows it.
    public let model: String
    /// Where it was asked.
    public let endpoints: [String]
    /// What happened to the last call.
    public let cause: ChatError.Kind
    /// The last failure's own words.
    public let detail: String
    /// The number of calls given up one after another.
    public let calls: Int

    /// What happened, where, and what to do about it.
    public var description: String {
        let place = endpoints.joined(separator: ", ")
        let said = detail.isEmpty ? "" : ": \(detail)"
        let count = calls == 1 ? "a call" : "\(calls) calls one after another"
        return "the model \(model) at \(place) failed \(count) (\(cause.code)\(said)); \(advice)"
    }

    private var advice: String {
        switch cause {
        case .unauthorized: "check the key in the variable that api_key_env names, then resume"
        case .rejected(402): "the account has no credit: top it up, then resume"
        case .rejected(404):
            "check the name in 'model' and the 'endpoints', which mostly end in /v1, then resume"
        case .rejected: "check 'model' and 'parameters', then resume"
        case .rateLimited: "wait, or lower max_in_flight or set rpm and tpm, then resume"
        case .transport(.connectionRefused), .transport(.unreachable), .transport(.connectTimedOut):
            "start the server or correct 'endpoints', then resume"
        case .transport(.couldNotResolve): "correct the host in 'endpoints', then resume"
        case .transport(.tls): "its certificate can't be trusted: correct it, then resume"
        default: "look at what the server logs, then resume"
        }
    }
}

/// Watches how calls end, and tells when all of them fail.
struct CircuitState {
    private let breaker: CircuitBreaker
    /// Whether a call was ever answered.
    private(set) var hasAnswered = false
    private var givenUp = 0
    private var refused = 0
    /// When an attempt failed first since the last answer, in seconds.
    private var failingSince: Double?

    /// Refusals of the caller itself that are believed though there were answers before.
    private static let refusalsBelieved = 3
    /// Refusals of requests that are believed where no request was ever taken.
    private static let rejectionsBelieved = 20

    init(_ breaker: CircuitBreaker) { self.breaker = breaker }

    mutating func answered() {
        hasAnswered = true
        givenUp = 0
        refused = 0
        failingSince = nil
    }

    mutating func attemptFailed(now: Double) { failingSince = failingSince ?? now }

    /// Notes a call that was given up.
    ///
    /// - Parameters:
    ///   - kind: Why.
    ///   - now: In seconds.
    /// - Returns: The number of calls that failed one after another if nothing more is to be sent.
    mutating func gaveUp(_ kind: ChatError.Kind, now: Double) -> Int? {
        switch kind {
        case .draining, .cancelled, .callLog, .circuitOpen, .contextTooLong, .transport(.tooLarge),
            .transport(.cancelled), .transport(.closed):
            return nil
        default: break
        }
        givenUp += 1
        switch kind {
        case .unauthorized, .rejected(402), .rejected(404):
            refused += 1
            if !hasAnswered || refused >= Self.refusalsBelieved { return givenUp }
        case .rejected where !hasAnswered && givenUp >= Self.rejectionsBelieved: return givenUp
        default: refused = 0
        }
        let time = now - (failingSince ?? now)
        let isLasting = givenUp >= breaker.calls && time >= breaker.time / .seconds(1)
        return isLasting ? givenUp : nil
    }
}
