import OrderedCollections
public import Rows

/// One call as the log holds it: what was asked, and the answer as it came.
///
/// Headers and the server's address are never part of it.
public struct CallRecord: Hashable, Sendable {
    /// One key for each choice of the answer, in the order of the choices.
    public let keys: [CallKey]
    /// The draw of each key.
    public let draws: [Int]
    /// What was asked, with the first of the draws.
    public let request: ChatRequest
    /// The body as it came, but on one line: an object; an empty one beside a ``failure``.
    public let response: JSONRow
    /// When the request that was answered was sent, in milliseconds since 1970.
    public let started: Int
    /// How long its answer took, in milliseconds.
    public let elapsed: Int
    /// The number of requests that the call took.
    public let attempts: Int
    /// Why the server refused the call for good; nil for an answer.
    public let failure: CallFailure?

    /// Makes a record of one draw's answer.
    ///
    /// - Parameters:
    ///   - request: What was asked.
    ///   - body: The server's body, an object.
    ///   - started: When it was sent, in milliseconds since 1970.
    ///   - elapsed: How long the answer took, in milliseconds.
    public init(of request: ChatRequest, body: JSONRow, started: Int, elapsed: Int) {
        self.init(
            keys: [request.key], draws: [request.draw], request: request, response: body,
            started: started, elapsed: elapsed, attempts: 1)
    }

    init(
        keys: [CallKey], draws: [Int], request: ChatRequest, response: JSONRow, started: Int,
        elapsed: Int, attempts: Int, failure: CallFailure? = nil
    ) {
        self.keys = keys
        self.draws = draws
        self.request = request
        self.response = response
        self.started = started
        self.elapsed = elapsed
        self.attempts = attempts
        self.failure = failure
    }

    /// The answer under one of the keys; nil for another key, and for a body that holds no answer.
    public func answer(for key: CallKey) -> ChatAnswer? {
        guard let choice = keys.firstIndex(of: key) else { return nil }
        return answer(choice: choice)
    }

    func answer(choice: Int) -> ChatAnswer? {
        guard let answers = readAnswers(), choice < answers.count else { return nil }
        return answers[choice]
    }

    /// All answers of the body; nil if it holds none.
    public func readAnswers() -> [ChatAnswer]? {
        guard failure == nil, let body = try? JSONValue(parsing: response.bytes) else { return nil }
        return try? AnswerParser.answers(body)
    }
}

extension CallRecord {
    /// How each of the choices ended, found by reading the body.
    var ends: [RecordedEnd] {
        guard failure == nil else { return keys.map { _ in .failed } }
        let answers = readAnswers() ?? []
        return keys.indices.map { $0 < answers.count ? RecordedEnd(answers[$0]) : .unread }
    }

    /// The names of the calls apart from the length of their answers.
    var bases: [CallKey] {
        draws.map { draw in
            var request = request
            request.draw = draw
            return request.baseKey
        }
    }

    /// The marks under which an index finds the record.
    func marks(bases: [CallKey], ends: [RecordedEnd]) -> LogMarks {
        LogMarks(keys: keys, bases: bases, ends: ends)
    }
}
