/// One answer of a model.
public struct ChatAnswer: Hashable, Sendable {
    /// Why the model stopped.
    public enum FinishReason: String, Hashable, Sendable {
        case stop
        /// The answer was cut at `max_tokens` or at the end of the context.
        case length
        case contentFilter = "content-filter"
        /// Any other word, or none.
        case other
    }

    /// Tokens that a call was charged for.
    public struct Usage: Hashable, Sendable {
        /// Tokens of what was asked.
        public let promptTokens: Int
        /// Tokens of what was answered, reasoning included.
        public let completionTokens: Int

        /// Counts tokens.
        public init(promptTokens: Int, completionTokens: Int) {
            self.promptTokens = promptTokens
            self.completionTokens = completionTokens
        }
    }

    /// The content as the model sent it, think tags included.
    public let content: String
    /// The answer without its reasoning.
    public let text: String
    /// What the model thought first; nil if it showed no reasoning.
    public let reasoning: String?
    /// Why the model stopped.
    public let finishReason: FinishReason
    /// The usage of the whole call, told with its first choice alone, so that sums are right; nil
    /// if the server does not tell.
    public let usage: Usage?
    /// The model's name in the answer; nil if the server does not tell.
    public let model: String?
    /// What else the first tokens could have been; empty unless the request asked for `logprobs` and
    /// the server gives them.
    public internal(set) var tokens: [TokenChoice] = []

    /// Whether there is nothing in the text but white space.
    public var isEmpty: Bool { text.allSatisfy(\.isWhitespace) }
}
