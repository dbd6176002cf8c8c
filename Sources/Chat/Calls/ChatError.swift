/// A call that brought no answer, after all that could be tried.
public struct ChatError: Error, Hashable, Sendable {
    /// What went wrong, with a short code that can be counted.
    public enum Kind: Hashable, Sendable {
        /// A status that may pass: 408, 409, 425 and 5xx.
        case http(Int)
        /// 429 for longer than patience lasts.
        case rateLimited
        /// 401 or 403.
        case unauthorized
        /// The prompt does not fit the model's context.
        case contextTooLong
        /// Another status that sending the same again would not change.
        case rejected(Int)
        /// The connection.
        case transport(TransportError.Kind)
        /// Status 200 and a body that is no completion.
        case malformedAnswer
        /// Status 200 and a body that is an error.
        case errorAnswer
        /// No new calls are sent, since the model's servers fail all of them.
        case circuitOpen
        /// No new calls are sent, since the run is ending.
        case draining
        /// Nobody waits for the answer any more.
        case cancelled
        /// The answer came but could not be recorded: no further call should be paid for.
        case callLog

        /// Such as `http-500`, `rate-limited`, `connection-refused`.
        public var code: String {
            switch self {
            case .http(let status): "http-\(status)"
            case .rateLimited: "rate-limited"
            case .unauthorized: "unauthorized"
            case .contextTooLong: "context-too-long"
            case .rejected(let status): "rejected-\(status)"
            case .transport(let kind): kind.rawValue
            case .malformedAnswer: "malformed-answer"
            case .errorAnswer: "error-answer"
            case .circuitOpen: "circuit-open"
            case .draining: "draining"
            case .cancelled: "cancelled"
            case .callLog: "call-log"
            }
        }
    }

    /// What went wrong.
    public let kind: Kind
    /// The last failure's own words, at most 500 bytes of a server's.
    public let detail: String
    /// The number of requests sent for the call.
    public let attempts: Int

    /// Describes a failed call.
    public init(_ kind: Kind, _ detail: String, attempts: Int) {
        self.kind = kind
        self.detail = detail
        self.attempts = attempts
    }
}

extension ChatError: CustomStringConvertible {
    /// The code, the number of attempts and the detail, on one line.
    public var description: String {
        let tries = attempts > 1 ? " (after \(attempts) attempts)" : ""
        return detail.isEmpty ? "\(kind.code)\(tries)" : "\(kind.code)\(tries): \(detail)"
    }
}

extension ChatError {
    static let nobodyWaits = ChatError(.cancelled, "", attempts: 0)
}
