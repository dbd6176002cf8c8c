/// The bounds within which a transport works.
public struct TransportLimits: Hashable, Sendable {
    /// The longest time until a connection stands, TLS included.
    public var connect: Duration
    /// The longest silence of a server, whose answer may take any time as long as it goes on.
    ///
    /// Noticed up to an eighth of the limit late.
    public var noBytes: Duration
    /// The largest body of an answer, in bytes.
    public var bodyBytes: Int
    /// The number of idle connections kept for later requests.
    public var connections: Int
    /// A file of certificates that are trusted instead of the system's; nil for those.
    public var certificates: String?

    /// Chooses bounds.
    public init(
        connect: Duration = .seconds(10), noBytes: Duration = .seconds(600),
        bodyBytes: Int = 64 << 20, connections: Int, certificates: String? = nil
    ) {
        self.certificates = certificates
        self.connect = connect
        self.noBytes = noBytes
        self.bodyBytes = bodyBytes
        self.connections = connections
    }
}
