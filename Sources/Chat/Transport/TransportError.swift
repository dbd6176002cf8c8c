/// A request that brought back no whole answer.
public struct TransportError: Error, Hashable, Sendable {
    /// What went wrong, as a short code that can be counted.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case connectionRefused = "connection-refused"
        /// No way to the machine, or it did not take the connection for another reason.
        case unreachable
        case couldNotResolve = "could-not-resolve"
        case connectTimedOut = "connect-timed-out"
        /// The server kept the connection open and sent nothing for the whole no-bytes limit.
        case stalled
        /// The answer wasn't whole by the request's deadline.
        case deadline
        /// The connection broke before the answer began.
        case reset = "connection-reset"
        /// The connection broke inside the answer.
        case cutBody = "cut-body"
        case tls
        /// The answer is larger than the bound on a body.
        case tooLarge = "too-large"
        case cancelled
        /// The transport has been closed.
        case closed
        /// The URL or a header can't be sent.
        case badRequest = "bad-request"
        case other = "transport"
    }

    /// What went wrong.
    public let kind: Kind
    /// libcurl's own words; may name the host, never a header.
    public let detail: String

    /// Describes a failure.
    public init(_ kind: Kind, _ detail: String) {
        self.kind = kind
        self.detail = detail
    }
}

extension TransportError: CustomStringConvertible {
    /// The code and libcurl's words.
    public var description: String { "\(kind.rawValue): \(detail)" }
}
