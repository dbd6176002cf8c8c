/// Answers requests from the call log, or else by asking a model's servers.
///
/// What a server answers is recorded before it is looked at, so that no later fault costs it.
/// Requests with the same key that come while one is under way share its answer.
public final class ChatClient: ChatModel {
    /// How its model is reached and treated.
    public let configuration: ChatModelConfiguration
    let runner: CallRunner
    private let flights = FlightTable()

    /// Makes a client that sends by a transport of its own.
    ///
    /// - Parameters:
    ///   - configuration: How the model is reached.
    ///   - log: The run's calls.
    ///   - cache: Calls that runs share: read beside the log, and given every new answer.
    ///   - quota: What it shares with other models; nil for a group of its own, without bounds.
    /// - Throws: ``TransportError`` if the system gives no descriptors or threads.
    public convenience init(
        _ configuration: ChatModelConfiguration, log: CallLog, cache: CallLog? = nil,
        quota: QuotaGroup? = nil
    ) throws(TransportError) {
        self.init(
            configuration, log: log, cache: cache, quota: quota,
            transport: try CurlTransport(limits: configuration.limits), timing: .system)
    }

    /// Makes a client with a transport and a clock from outside.
    public init(
        _ configuration: ChatModelConfiguration, log: CallLog, cache: CallLog? = nil,
        quota: QuotaGroup? = nil, transport: any Transport, timing: RetryTiming
    ) {
        self.configuration = configuration
        runner = CallRunner(
            configuration, CallStore(log: log, cache: cache), transport, timing, quota)
    }

    /// Why nothing more is sent: the servers fail all calls; nil while they are taken to be well.
    ///
    /// Calls that come then, or wait, fail as `circuitOpen` with the same words.
    public var outage: ModelOutage? { runner.outage }

    /// Waits until the model's servers fail all calls.
    ///
    /// - Returns: What happened; nil if the task is cancelled before.
    public func awaitOutage() async -> ModelOutage? { await runner.awaitOutage() }

    /// Numbers so far; may be read at any time.
    public var statistics: ChatStatistics { runner.statistics }

    /// The number of callers that wait for an answer.
    var waitingCallers: Int { flights.all.reduce(0) { $0 + $1.interested } }

    /// Answers one request.
    ///
    /// Cancelling the task gives the call up unless somebody else waits for it too.
    public func answer(_ request: ChatRequest) async throws(ChatError) -> ChatReply {
        try await answers(request, draws: [request.draw])[0].get()
    }

    /// Answers a request several times; each draw is recorded and may fail by itself.
    ///
    /// - Parameters:
    ///   - request: What is asked; its own draw is not looked at.
    ///   - draws: The draws wanted.
    /// - Returns: An outcome for each draw, in their order.
    public func answers(
        _ request: ChatRequest, draws: Range<Int>
    ) async -> [Result<ChatReply, ChatError>] {
        // One part needs no task of its own.
        if draws.count <= max(1, configuration.drawsPerRequest) {
            return await answers(request, draws: Array(draws))
        }
        return await answersInParts(request, draws: Array(draws))
    }

    @inline(never)
    private func answersInParts(
        _ request: ChatRequest, draws: [Int]
    ) async -> [Result<ChatReply, ChatError>] {
        let size = max(1, configuration.drawsPerRequest)
        let parts = stride(from: 0, to: draws.count, by: size).map {
            Array(draws[$0..<min($0 + size, draws.count)])
        }
        return await withTaskGroup(of: (Int, [Flight.Outcome]).self) { group in
            for (index, part) in parts.enumerated() {
                group.addTask { (index, await self.answers(request, draws: part)) }
            }
            var outcomes = [[Flight.Outcome]](repeating: [], count: parts.count)
            for await (index, part) in group { outcomes[index] = part }
            return outcomes.flatMap { $0 }
        }
    }

    /// Sends nothing new any more: calls that wait fail as `draining`, those under way may end.
    ///
    /// Answers in the log are still given out.
    ///
    /// - Parameter limit: How long to wait for the calls under way before they are given up.
    /// - Returns: The number of calls given up.
    public func drain(atMost limit: Duration) async -> Int {
        runner.stopSending()
        let flights = flights.all
        for flight in flights { flight.endPauses() }
        let pause = runner.timing.pause
        return await withTaskGroup(of: Int.self) { group in
            group.addTask {
                for flight in flights { _ = await flight.outcomes() }
                return 0
            }
            group.addTask {
                await pause(limit)
                let late = flights.filter { !$0.isDone }
                for flight in late { flight.cancel() }
                return late.count
            }
            let first = await group.next() ?? 0
            guard first == 0 else { return first }
            group.cancelAll()
            return 0
        }
    }

    // MARK: One part of the draws

    private func answers(_ request: ChatRequest, draws: [Int]) async -> [Flight.Outcome] {
        let (keys, joined) = board(request, draws)
        var outcomes: [CallKey: Flight.Outcome] = [:]
        for flight in joined {
            guard let part = await flight.outcomes() else {
                flights.leave(flight)
                continue
            }
            if outcomes.isEmpty { outcomes = part } else { outcomes.merge(part) { $1 } }
        }
        return keys.map { outcomes[$0] ?? .failure(.nobodyWaits) }
    }

    /// Joins the flights that answer some draws, and begins one for those that have none.
    @inline(never)
    private func board(
        _ request: ChatRequest, _ draws: [Int]
    ) -> (keys: [CallKey], joined: [Flight]) {
        let calls = draws.map { draw in
            var request = request
            request.draw = draw
            return Call(draw: draw, key: request.key)
        }
        let keys = calls.map { $0.key }
        let (joined, new) = flights.join(keys)
        if let new {
            let missing = calls.filter { new.keys.contains($0.key) }
            new.begin(
                Task {
                    let outcomes = await runner.outcomes(new, request, missing)
                    flights.finish(new, outcomes)
                })
        }
        return (keys, joined)
    }
}
