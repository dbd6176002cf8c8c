import Chat
import OrderedCollections
import Rows

/// A pipeline's model: its settings and what answers for it.
struct ModelHandle: Sendable {
    /// What answers a model's requests.
    enum Answering: Sendable {
        /// The call log, or else the model's servers.
        case client(ChatClient, ModelHealth, Sentinel)
        /// The call log alone: calls that it has no answer to are counted, not sent.
        case plan(PlannedCalls)
    }

    let settings: ModelSettings
    let answering: Answering

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
        var all = settings.parameters
        for (name, value) in parameters { all[name] = value }
        // The client adds the draw's number to it.
        if settings.sendsSeed { all["seed"] = .int(seed) }
        let request = ChatRequest(
            model: settings.model, messages: messages, parameters: .object(all), schema: schema)
        switch answering {
        case .client(let client, let health, let sentinel):
            let outcomes = await client.answers(request, draws: draws)
            if let halt = health.note(outcomes) {
                sentinel.halt(halt.sentence, mayPass: halt.mayPass)
            }
            sentinel.check()
            return outcomes
        case .plan(let calls): return try calls.answers(request, draws: draws)
        }
    }
}

/// A call that a plan doesn't send.
struct AnswerLacking: Error {}
