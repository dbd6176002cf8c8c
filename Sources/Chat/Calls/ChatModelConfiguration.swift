import OrderedCollections
public import Rows

/// How to reach one model, and how to treat it.
public struct ChatModelConfiguration: Hashable, Sendable {
    /// The model's name as its server knows it.
    public var name: String
    /// Base URLs of servers that are replicas of each other, such as `https://host/v1`.
    public var endpoints: [String]
    /// Sent as `Authorization: Bearer`; nil or empty sends none.
    ///
    /// Never logged or recorded.
    public var apiKey: String?
    /// The largest number of requests under way at once, over all endpoints.
    public var maxInFlight: Int
    /// Members of each request's body, such as `temperature`; an object.
    public var parameters: JSONValue
    /// The number of draws asked for in one request by `n`; 1 sends a request for each.
    public var drawsPerRequest: Int
    /// Nil if it isn't known.
    public var price: ChatPrice?
    /// The bounds within which requests are sent.
    public var limits: TransportLimits
    /// When failed calls are tried again.
    public var retries: RetryPolicy
    /// The longest time for one request; nil for any time.
    public var deadline: Duration?
    /// When slow calls are asked a second time; nil for never.
    public var hedging: Hedging?
    /// When the model is taken to be out of order.
    public var breaker: CircuitBreaker

    /// Configures a model; limits left out keep a connection for each request under way.
    public init(
        name: String, endpoints: [String], apiKey: String? = nil, maxInFlight: Int = 64,
        parameters: JSONValue = [:], drawsPerRequest: Int = 1, price: ChatPrice? = nil,
        limits: TransportLimits? = nil, retries: RetryPolicy = RetryPolicy(),
        deadline: Duration? = nil, hedging: Hedging? = nil,
        breaker: CircuitBreaker = CircuitBreaker()
    ) {
        self.deadline = deadline
        self.hedging = hedging
        self.breaker = breaker
        self.name = name
        self.endpoints = endpoints
        self.apiKey = apiKey
        self.maxInFlight = maxInFlight
        self.parameters = parameters
        self.drawsPerRequest = drawsPerRequest
        self.price = price
        self.limits = limits ?? TransportLimits(connections: maxInFlight)
        self.retries = retries
    }

    /// A request to this model with its parameters.
    ///
    /// - Parameters:
    ///   - messages: The conversation.
    ///   - changes: Parameters that stand beside the model's own or replace them; an object.
    ///   - schema: A JSON schema for the answer.
    ///   - draw: 0 for the first answer wanted, 1 for the second.
    /// - Returns: The request.
    public func request(
        _ messages: [ChatMessage], changing changes: JSONValue = [:], schema: JSONValue? = nil,
        draw: Int = 0
    ) -> ChatRequest {
        let merged = (parameters.object ?? [:]).merging(changes.object ?? [:]) { $1 }
        return ChatRequest(
            model: name, messages: messages, parameters: .object(merged), schema: schema,
            draw: draw)
    }
}

extension ChatModelConfiguration: CustomStringConvertible, CustomDebugStringConvertible {
    /// The name and the endpoints, without the key: descriptions end up in logs.
    public var description: String { "\(name) at \(endpoints.joined(separator: ", "))" }

    /// The same as ``description``.
    public var debugDescription: String { description }
}
