/// Numbers about the calls of one client since it was made.
public struct ChatStatistics: Hashable, Sendable {
    /// Answers asked for by callers, reused ones too; each draw is one.
    public internal(set) var calls = 0
    /// Requests sent, those tried again and hedges included.
    public internal(set) var sent = 0
    /// Answers that requests brought; a request for several draws brings several.
    public internal(set) var answered = 0
    /// Answers taken from the run's call log or the shared cache.
    public internal(set) var reused = 0
    /// Those of them that were taken from the shared cache.
    public internal(set) var reusedFromCache = 0
    /// Calls given up, by the error's code.
    public internal(set) var failed: [String: Int] = [:]
    /// Requests that failed and were tried again, by the error's code.
    public internal(set) var retried: [String: Int] = [:]
    /// Requests that were answered with 429.
    public internal(set) var rateLimited = 0
    /// Second requests for slow calls.
    public internal(set) var hedges = 0
    /// Those of them that were answered first.
    public internal(set) var hedgesWon = 0
    /// An estimate of the tokens that given-up halves of hedged calls may have cost.
    public internal(set) var hedgeTokens = 0
    /// Tokens of what was asked, of the calls answered, as far as servers tell.
    public internal(set) var promptTokens = 0
    /// Tokens of what was answered, as far as servers tell.
    public internal(set) var completionTokens = 0
    /// Requests answered without a word of what they took.
    public internal(set) var withoutUsage = 0
    /// How long answered requests took.
    public internal(set) var latency = LatencyHistogram()
    /// Calls under way at this moment.
    public internal(set) var inFlight = 0
    /// Calls that wait for a slot at this moment.
    public internal(set) var waiting = 0
    /// Calls that may be under way at this moment.
    public internal(set) var window = 0
    /// Endpoints that rest at this moment, since they failed.
    public internal(set) var restingEndpoints = 0
    /// Why the shared cache takes no more answers; nil while it does.
    public internal(set) var cacheFault: String?

    /// Counts a request's answers, of which so many were wanted.
    mutating func note(_ answers: [ChatAnswer], of wanted: Int) {
        answered += wanted
        for answer in answers {
            promptTokens += answer.usage?.promptTokens ?? 0
            completionTokens += answer.usage?.completionTokens ?? 0
        }
        if answers.allSatisfy({ $0.usage == nil }) { withoutUsage += 1 }
    }
}
