/// Says whether and when a failed call is tried again.
///
/// Waits grow exponentially with full jitter: anything between nothing and `base` doubled with each
/// failure, up to `cap`. A rate limit (429) uses up no attempt: the server is well and says when to
/// come again; what bounds it is the whole time spent waiting. Nor does a server that is away, so that
/// an outage of minutes costs no row; what bounds it is how long it lasts.
public struct RetryPolicy: Hashable, Sendable {
    /// The number of requests for one call, those answered with 429 not counted.
    public var maxAttempts: Int
    /// The longest wait after the first failure.
    public var base: Duration
    /// The longest wait after any number of failures.
    public var cap: Duration
    /// The longest wait that a server's `Retry-After` may ask for; longer ones are cut to this.
    public var retryAfterCap: Duration
    /// The longest time that one call waits for rate limits, all together.
    public var rateLimitPatience: Duration
    /// The longest time that one call waits for a server that is away.
    public var outagePatience: Duration
    /// The same while the server has not answered a single call, which may never have been there.
    public var startPatience: Duration

    /// Chooses bounds.
    public init(
        maxAttempts: Int = 6, base: Duration = .milliseconds(500), cap: Duration = .seconds(60),
        retryAfterCap: Duration = .seconds(300), rateLimitPatience: Duration = .seconds(3600),
        outagePatience: Duration = .seconds(600), startPatience: Duration = .seconds(60)
    ) {
        self.outagePatience = outagePatience
        self.startPatience = startPatience
        self.maxAttempts = maxAttempts
        self.base = base
        self.cap = cap
        self.retryAfterCap = retryAfterCap
        self.rateLimitPatience = rateLimitPatience
    }

    /// Whether a call waits for a server that is away.
    var waitsOutOutages: Bool { outagePatience > .zero }

    /// What has happened to a call so far.
    struct History: Hashable {
        /// Failures that used up an attempt.
        var failures = 0
        var rateLimits = 0
        var rateLimitedFor = Duration.zero
        /// Failures because the server was away, without one of another kind between.
        var outages = 0
        /// All such failures.
        var allOutages = 0
        /// When the first of them was, in seconds.
        var outageSince: Double?

        var requests: Int { failures + rateLimits + allOutages }
    }

    /// Notes a failure and says how long to wait before the next attempt.
    ///
    /// - Parameters:
    ///   - failure: What has just gone wrong.
    ///   - history: What went wrong before; the failure is added to it.
    ///   - now: Seconds since 1970, for a `Retry-After` that is a date.
    ///   - jitter: Drawn evenly from 0..<1.
    ///   - hasAnswered: Whether the server has ever answered a call.
    /// - Returns: The time to wait; nil to give up.
    func wait(
        after failure: AttemptFailure, _ history: inout History, now: Double, jitter: Double,
        hasAnswered: Bool = true
    ) -> Duration? {
        let asked = failure.retryAfter.flatMap { RetryAfter.wait($0, now: now) } ?? .zero
        if failure.isOutage, maxAttempts > 1 {
            history.allOutages += 1
            history.outages += 1
            let since = history.outageSince ?? now
            history.outageSince = since
            let patience = hasAnswered ? outagePatience : min(startPatience, outagePatience)
            guard now - since < patience / .seconds(1) else { return nil }
            // Never less than half, so that few attempts fill the patience.
            let backoff = backoff(history.outages) * (0.5 + jitter / 2)
            return max(min(asked, retryAfterCap), backoff)
        }
        history.outages = 0
        history.outageSince = nil
        guard failure.kind == .rateLimited else {
            history.failures += 1
            guard failure.isRetryable, history.failures < maxAttempts else { return nil }
            return max(min(asked, retryAfterCap), backoff(history.failures) * jitter)
        }
        history.rateLimits += 1
        // Never less than half, so that "Retry-After: 0" can't make a busy loop without an end.
        let backoff = backoff(history.rateLimits) * (0.5 + jitter / 2)
        let wait = max(min(asked, retryAfterCap), backoff)
        guard history.rateLimitedFor + wait <= rateLimitPatience else { return nil }
        history.rateLimitedFor += wait
        return wait
    }

    /// The longest wait after so many failures.
    private func backoff(_ failures: Int) -> Duration {
        // Beyond 2^20 the cap has long been reached, and the product must not overflow.
        min(cap, base * (1 << min(failures - 1, 20)))
    }
}
