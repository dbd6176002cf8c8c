public import Rows

/// What a ``ModelServer`` does with one request.
public indirect enum Behaviour: Sendable {
    /// Token counts of an answer.
    public struct Usage: Sendable {
        /// Tokens asked.
        public let prompt: Int
        /// Tokens answered.
        public let completion: Int

        /// Counts tokens.
        public init(prompt: Int, completion: Int) {
            self.prompt = prompt
            self.completion = completion
        }
    }

    /// One choice of a completion.
    public struct Choice: Sendable {
        /// The content; nil sends null.
        public let text: String?
        /// Goes into `reasoning_content`; nil sends no such member.
        public let reasoning: String?
        /// Goes into `finish_reason`.
        public let finish: String

        /// Makes a choice.
        public init(_ text: String?, reasoning: String? = nil, finish: String = "stop") {
            self.text = text
            self.reasoning = reasoning
            self.finish = finish
        }
    }

    /// A completion of one choice; the reasoning goes into `reasoning_content`.
    case answer(
        String, reasoning: String? = nil, finish: String = "stop",
        usage: Usage? = Usage(prompt: 10, completion: 5))
    /// A completion, after which the server closes the connection without a word.
    case lastAnswer(String)
    /// A completion of several choices.
    case choices([Choice], usage: Usage? = Usage(prompt: 10, completion: 5))
    /// Status 200 with a body of any JSON.
    case json(JSONValue)
    /// A whole answer of any status.
    case status(Int, headers: [String: String] = [:], body: String = "")
    /// Status 429; the text goes into `Retry-After` as it is, and nil sends no such header.
    case rateLimited(retryAfter: String?)
    /// The connection is reset before a byte of the answer.
    case reset
    /// Status 200, and half of the body that was announced, then the end of the connection.
    case cutBody
    /// A completion sent byte by byte.
    case slowBytes(milliseconds: Int, String)
    /// Status 200, whole by HTTP, with JSON that stops half way.
    case malformedJSON
    /// Status 200 with a completion of at least so many bytes.
    case hugeBody(bytes: Int)
    /// No byte, until the client hangs up or the server stops.
    case hang
    /// Waits, then does something else.
    case delayed(milliseconds: Int, Behaviour)
    /// Waits until a gate is opened, then does something else.
    case held(Gate, Behaviour)
}
