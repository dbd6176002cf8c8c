import Chat

/// Says whether a request would be answered from the call log.
struct CallLookup: Sendable {
    /// Nil where the run has no call log yet.
    let log: CallLog?

    /// The answer that the log holds for a request; nil where it would have to be sent.
    func answer(to request: ChatRequest) -> ChatReply? {
        let key = request.key
        guard let log, let record = try? log.record(for: key), let answer = record.answer(for: key)
        else { return nil }
        return ChatReply(answer: answer, key: key, reused: true)
    }

    /// Whether the log answers all draws of a request.
    func holds(_ request: ChatRequest, draws: Range<Int>) -> Bool {
        draws.allSatisfy { draw in
            var request = request
            request.draw = draw
            return answer(to: request) != nil
        }
    }
}
