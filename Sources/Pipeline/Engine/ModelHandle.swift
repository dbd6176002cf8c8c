import Chat
import OrderedCollections
import Rows

/// A pipeline's model: its settings and the client that asks it.
struct ModelHandle: Sendable {
    let settings: ModelSettings
    let client: ChatClient

    /// Asks once for each draw, the draws at the same time.
    func ask(
        _ messages: [ChatMessage], draws: Range<Int>, schema: JSONValue?,
        parameters: [(String, JSONValue)], seed: (Int) -> Int64
    ) async throws -> [ChatReply] {
        let request = { (draw: Int) -> ChatRequest in
            var all = settings.parameters
            for (name, value) in parameters { all[name] = value }
            if settings.sendsSeed { all["seed"] = .int(seed(draw)) }
            return ChatRequest(
                model: settings.model, messages: messages, parameters: all, schema: schema,
                draw: draw)
        }
        // One request for several draws has one seed; the server makes its choices differ.
        if settings.drawsPerRequest > 1, draws.count > 1 {
            return try await client.answers(request(draws.lowerBound), draws: draws)
        }
        guard draws.count > 1 else {
            return [try await client.answer(request(draws.lowerBound))]
        }
        let requests = draws.map(request)
        return try await withThrowingTaskGroup(of: (Int, ChatReply).self) { group in
            for (index, request) in requests.enumerated() {
                group.addTask { (index, try await client.answer(request)) }
            }
            // A draw that fails doesn't take back the others: their answers are paid for and must
            // reach the call log.
            var replies = [ChatReply?](repeating: nil, count: requests.count)
            var fault: (any Error)?
            while let result = await group.nextResult() {
                switch result {
                case .success(let (index, reply)): replies[index] = reply
                case .failure(let error): fault = fault ?? error
                }
            }
            if let fault { throw fault }
            return replies.compactMap { $0 }
        }
    }
}
