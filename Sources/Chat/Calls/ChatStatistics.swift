/// Numbers about the calls of one client since it was made.
public struct ChatStatistics: Hashable, Sendable {
    /// Requests sent, those tried again included.
    public internal(set) var sent = 0
    /// Answers that requests brought; a request for several draws brings several.
    public internal(set) var answered = 0
    /// Answers taken from the call log.
    public internal(set) var reused = 0
    /// Calls given up, by the error's code.
    public internal(set) var failed: [String: Int] = [:]
    /// Requests that failed and were tried again, by the error's code.
    public internal(set) var retried: [String: Int] = [:]
    /// Tokens of what was asked, of the calls answered, as far as servers tell.
    public internal(set) var promptTokens = 0
    /// Tokens of what was answered, as far as servers tell.
    public internal(set) var completionTokens = 0
    /// Calls under way at this moment.
    public internal(set) var inFlight = 0
    /// Calls that wait for a slot at this moment.
    public internal(set) var waiting = 0

    /// Counts a call's answers, of which so many were wanted.
    mutating func note(_ answers: [ChatAnswer], of wanted: Int) {
        answered += wanted
        for answer in answers {
            promptTokens += answer.usage?.promptTokens ?? 0
            completionTokens += answer.usage?.completionTokens ?? 0
        }
    }
}
