/// Something that answers requests.
public protocol ChatModel: Sendable {
    /// Answers one request.
    func answer(_ request: ChatRequest) async throws(ChatError) -> ChatReply
}

/// An answer and where it came from.
public struct ChatReply: Hashable, Sendable {
    /// What the model said.
    public let answer: ChatAnswer
    /// The name under which the call log holds it.
    public let key: CallKey
    /// Whether it was taken from the call log, so that nothing was sent.
    public let reused: Bool

    /// Hands an answer on.
    public init(answer: ChatAnswer, key: CallKey, reused: Bool) {
        self.answer = answer
        self.key = key
        self.reused = reused
    }
}
