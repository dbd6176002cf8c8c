import Chat
import OrderedCollections
import Rows

/// A pipeline's model: its settings and what answers for it.
final class ModelHandle: Sendable {
    /// What answers a model's requests.
    enum Answering: Sendable {
        /// The call log, or else the model's servers.
        case client(ChatClient, ModelHealth, Sentinel)
        /// The call log alone: calls that it has no answer to are counted, not sent.
        case plan(PlannedCalls)
    }

    let settings: ModelSettings
    let answering: Answering

    init(settings: ModelSettings, answering: Answering) {
        self.settings = settings
        self.answering = answering
    }

    /// Numbers so far; nil for a plan.
    var statistics: ChatStatistics? {
        if case .client(let client, _, _) = answering { client.statistics } else { nil }
    }

    /// Sends no new calls and waits for those under way, as long as the settings say.
    ///
    /// - Returns: How many calls were given up.
    func drain() async -> Int {
        guard case .client(let client, _, _) = answering else { return 0 }
        return await client.drain(atMost: .seconds(settings.drainSeconds))
    }

    /// Asks once for each draw, the draws at the same time.
    ///
    /// A draw that fails doesn't take back the others: their answers are in the call log by then.
    ///
    /// - Throws: ``AnswerLacking`` where a plan would have to send a call.
    func ask(
        _ messages: [ChatMessage], draws: Range<Int>, schema: JSONValue?,
        parameters: [(String, JSONValue)], seed: Int64
    ) async throws(AnswerLacking) -> [Result<ChatReply, ChatError>] {
        let request = request(messages, schema, parameters, seed)
        switch answering {
        case .plan(let calls): return try calls.answers(request, draws: draws)
        case .client(let client, let health, let sentinel):
            // What the log answers costs nothing, however little is left.
            let isHeld =
                sentinel.isBounded && (try? client.holds(request, draws: draws))?.requests == 0
            let isAdmitted =
                isHeld ? true : await sentinel.admit(draws.count, window: settings.maxInFlight)
            guard isAdmitted else {
                return draws.map { _ in .failure(ChatError(.draining, "", attempts: 0)) }
            }
            let outcomes = await client.answers(request, draws: draws)
            if !isHeld { sentinel.settle(draws.count) }
            if let halt = health.note(outcomes, outage: client.outage) {
                sentinel.halt(.model(halt.sentence, mayPass: halt.mayPass))
            }
            return outcomes
        }
    }

    @inline(never)
    private func request(
        _ messages: [ChatMessage], _ schema: JSONValue?, _ parameters: [(String, JSONValue)],
        _ seed: Int64
    ) -> ChatRequest {
        var all = settings.parameters
        for (name, value) in parameters { all[name] = value }
        // The client adds the draw's number to it.
        if settings.sendsSeed { all["seed"] = .int(seed) }
        return ChatRequest(
            model: settings.model, messages: messages, parameters: .object(all), schema: schema)
    }
}

extension ModelHandle {
    /// Sends one of a plan's calls, if the budget allows it; its answer is in the call log then.
    func send(_ missing: PlannedCalls.Missing) async {
        guard case .client(let client, _, let sentinel) = answering,
            let draw = missing.draws.first, await sentinel.admit(1, window: settings.maxInFlight)
        else { return }
        _ = await client.answers(missing.request, draws: draw..<(draw + 1))
        sentinel.settle(1)
    }
}

/// A call that a plan doesn't send.
struct AnswerLacking: Error {}
