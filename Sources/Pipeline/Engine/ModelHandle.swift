import Chat
import OrderedCollections
import Rows

/// A pipeline's model: its settings and the client that asks it.
struct ModelHandle: Sendable {
    let settings: ModelSettings
    let client: ChatClient

    /// Asks once for each draw, the draws at the same time.
    ///
    /// A draw that fails doesn't take back the others: their answers are in the call log by then.
    func ask(
        _ messages: [ChatMessage], draws: Range<Int>, schema: JSONValue?,
        parameters: [(String, JSONValue)], seed: Int64
    ) async -> [Result<ChatReply, ChatError>] {
        var all = settings.parameters
        for (name, value) in parameters { all[name] = value }
        // The client adds the draw's number to it.
        if settings.sendsSeed { all["seed"] = .int(seed) }
        let request = ChatRequest(
            model: settings.model, messages: messages, parameters: .object(all), schema: schema)
        return await client.answers(request, draws: draws)
    }
}
