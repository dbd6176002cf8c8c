/// One POST to a model's server.
public struct HTTPRequest: Hashable, Sendable {
    /// A header, sent as it is: never logged, never recorded.
    public struct Header: Hashable, Sendable {
        /// The header's name, without the colon.
        public let name: String
        /// The header's value, without a line end.
        public let value: String

        /// Makes a header.
        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// Absolute, `http` or `https`.
    public var url: String
    /// Sent beside those that HTTP needs.
    public var headers: [Header]
    /// Sent as it is.
    public var body: [UInt8]
    /// The longest time until the last byte of the answer; nil for any time.
    public var deadline: Duration?

    /// Makes a request.
    public init(url: String, headers: [Header], body: [UInt8], deadline: Duration? = nil) {
        self.deadline = deadline
        self.url = url
        self.headers = headers
        self.body = body
    }
}

/// The whole answer to one ``HTTPRequest``.
public struct HTTPResponse: Hashable, Sendable {
    /// The status of HTTP, such as 200.
    public let status: Int
    /// The value of `Retry-After` as it was sent.
    public let retryAfter: String?
    /// All of the body.
    public let body: [UInt8]
    /// From the start of the transfer, connecting included, to its last byte.
    public let elapsed: Duration

    /// Makes a response.
    public init(status: Int, retryAfter: String?, body: [UInt8], elapsed: Duration) {
        self.status = status
        self.retryAfter = retryAfter
        self.body = body
        self.elapsed = elapsed
    }
}

extension HTTPRequest.Header: CustomStringConvertible, CustomDebugStringConvertible {
    /// The name alone: values may be secret, and descriptions end up in logs.
    public var description: String { "\(name): (hidden)" }

    /// The same as ``description``.
    public var debugDescription: String { description }
}
