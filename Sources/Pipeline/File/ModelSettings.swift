package import Chat
package import OrderedCollections
package import Rows

/// One model of a pipeline file's `models`.
package struct ModelSettings: Sendable {
    /// The name by which stages ask for it.
    package let name: String
    /// The name that the server knows.
    package let model: String
    /// Base URLs of replicas; one that begins with `$` names an environment variable.
    package let endpoints: [String]
    /// The environment variable that holds the key; nil sends none.
    package let apiKeyVariable: String?
    /// The greatest number of calls under way at once.
    package let maxInFlight: Int
    /// The greatest number of tries of one call.
    package let attempts: Int
    /// How long a server may send nothing, in seconds.
    package let stallSeconds: Int
    /// How long a stop waits for the calls under way, in seconds.
    package let drainSeconds: Int
    /// How many draws are asked for in one request, by `n`.
    package let drawsPerRequest: Int
    /// Whether requests carry a `seed`, drawn from the pipeline's, the row and the draw.
    package let sendsSeed: Bool
    /// The models that name the same quota share one window, and the bounds per minute.
    package let quota: String?
    /// The greatest number of requests a minute; nil for no bound.
    package let requestsPerMinute: Int?
    /// The greatest number of tokens a minute, asked and answered; nil for no bound.
    package let tokensPerMinute: Int?
    /// How long one request may take, in seconds; nil for any time.
    package let deadlineSeconds: Double?
    /// The share of calls that may be asked twice, in percent; nil for none.
    package let hedgePercent: Double?
    /// How long a server that is away is waited for, in seconds.
    package let outageSeconds: Int
    /// When the model is taken to be out of order.
    package let breaker: CircuitBreaker
    /// Nil where the cost is unknown.
    package let price: ChatPrice?
    /// What is sent with every request: temperature, max_tokens, ...
    package let parameters: OrderedDictionary<String, JSONValue>

    /// What of the settings can change an answer: the part that fingerprints hold.
    var fingerprint: JSONValue {
        [
            "model": .string(model), "parameters": .object(parameters), "seed": .bool(sendsSeed),
        ]
    }

    init(name: String, _ options: OptionReader) {
        self.name = name
        model = options.requiredString("model", hint: "the name that the server knows it by")
        endpoints = options.strings("endpoints")
        if endpoints.isEmpty {
            options.fault(
                "\(options.owner) needs 'endpoints': base URLs such as "
                    + "https://api.deepseek.com/v1, or $NAME for an environment variable")
        }
        for endpoint in endpoints
        where !endpoint.hasPrefix("$") && !Self.isAddress(endpoint) {
            options.fault("'\(endpoint)' is not an http or https URL", at: "endpoints")
        }
        apiKeyVariable = options.optionalString("api_key_env")
        maxInFlight = options.int("max_in_flight", default: 64, in: 1...100_000)
        attempts = options.int("attempts", default: 6, in: 1...100)
        stallSeconds = options.int("stall_seconds", default: 600, in: 1...86_400)
        drainSeconds = options.int("drain_seconds", default: 300, in: 0...86_400)
        drawsPerRequest = options.int("draws_per_request", default: 1, in: 1...128)
        sendsSeed = options.bool("seed", default: true)
        quota = options.optionalString("quota")
        requestsPerMinute = options.optionalInt("rpm", in: 1...1_000_000_000)
        tokensPerMinute = options.optionalInt("tpm", in: 1...1_000_000_000_000)
        deadlineSeconds = options.optionalDouble("deadline_seconds", in: 0.001...86_400)
        hedgePercent =
            options.has("hedge")
            ? options.group("hedge") { $0.double("percent", default: 2, in: 0.01...50) } : nil
        outageSeconds = options.int("outage_seconds", default: 600, in: 0...86_400)
        breaker = options.group("breaker") { breaker in
            CircuitBreaker(
                calls: breaker.int("calls", default: 10, in: 1...1_000_000),
                time: .seconds(breaker.int("seconds", default: 60, in: 0...86_400)))
        }
        price =
            options.has("price")
            ? options.group("price") { price in
                ChatPrice(
                    input: price.double("input", default: 0, in: 0...1_000_000),
                    output: price.double("output", default: 0, in: 0...1_000_000))
            } : nil
        let given = options.json("parameters")
        if let given, given.object == nil {
            options.fault("'parameters' should be a mapping", at: "parameters")
        }
        parameters = given?.object ?? [:]
        for name in parameters.keys
        where name == "<<" || name == "seed" || ChatRequest.reservedParameters.contains(name) {
            let reason =
                name == "<<"
                ? "merge keys aren't read; repeat what is meant" : "Weft sets it itself"
            options.fault("'\(name)' can't stand in parameters: \(reason)", at: "parameters")
        }
    }

    /// Whether a text is the kind of address that can be called.
    static func isAddress(_ text: String) -> Bool {
        text.hasPrefix("http://") || text.hasPrefix("https://")
    }
}
