/// What a call log knows of a request.
public enum CallLookup: Hashable, Sendable {
    /// A recorded answer that is right for the request, and the key under which it is held.
    case hit(ChatAnswer, key: CallKey)
    case miss(CallMiss)
}

/// Why no recorded answer serves a request, so that it must be sent.
public enum CallMiss: Hashable, Sendable {
    /// Nothing like it has been asked.
    case absent
    /// The answer was cut at a smaller bound of its length.
    case cut(limit: Int?)
    /// The answer is longer than the request's bound, or its length isn't known.
    case longer(tokens: Int?)
    /// The server refused the request for good, after so many attempts.
    case failed(CallFailure, attempts: Int)
    /// What is recorded is damaged, or holds no answer.
    case unreadable

    /// A short word to count by: `new`, `cut`, `longer`, `failed`, `unreadable`.
    public var code: String {
        switch self {
        case .absent: "new"
        case .cut: "cut"
        case .longer: "longer"
        case .failed: "failed"
        case .unreadable: "unreadable"
        }
    }
}

extension CallLookup {
    /// The answer and its key; nil for a miss.
    var answer: (ChatAnswer, CallKey)? {
        guard case .hit(let answer, let key) = self else { return nil }
        return (answer, key)
    }
}
