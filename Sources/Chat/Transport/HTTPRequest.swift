/// One POST to a model's server.
public struct HTTPRequest: Hashable, Sendable {
    /// A header, sent as it is: never logged, never recorded.
    public struct Header: Hashable, Sendable {
        public let name: String
        public let value: String

        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// Absolute, `http` or `https`.
    public var url: String
    public var headers: [Header]
    public var body: [UInt8]

    public init(url: String, headers: [Header], body: [UInt8]) {
        self.url = url
        self.headers = headers
        self.body = body
    }
}

/// The whole answer to one ``HTTPRequest``.
public struct HTTPResponse: Hashable, Sendable {
    public let status: Int
    /// The value of `Retry-After` as it was sent.
    public let retryAfter: String?
    public let body: [UInt8]
    /// From the start of the transfer, connecting included, to its last byte.
    public let elapsed: Duration

    public init(status: Int, retryAfter: String?, body: [UInt8], elapsed: Duration) {
        self.status = status
        self.retryAfter = retryAfter
        self.body = body
        self.elapsed = elapsed
    }
}
