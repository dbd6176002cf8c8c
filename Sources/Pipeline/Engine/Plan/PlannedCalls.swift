import Chat
import Synchronization

/// The calls of one stage to one model, as a plan counts them.
final class PlannedCalls: Sendable {
    /// A request that has no answer yet, and the draws that it lacks.
    struct Missing: Sendable {
        let request: ChatRequest
        let draws: [Int]
    }

    /// What was counted.
    struct Reading: Sendable {
        /// Requests to send.
        var calls = 0
        /// Answers that they will bring.
        var draws = 0
        /// Answers found in the log.
        var found = 0
        var foundPromptTokens = 0
        var foundCompletionTokens = 0
        /// How often a row asked.
        var asks = 0
        /// The first requests that have no answer.
        var sample: [Missing] = []
    }

    private let recorded: RecordedAnswers
    private let keys: PlannedKeys
    private let drawsPerRequest: Int
    private let sampleSize: Int
    private let state = Mutex(Reading())

    init(_ recorded: RecordedAnswers, _ keys: PlannedKeys, drawsPerRequest: Int, sampleSize: Int) {
        self.recorded = recorded
        self.keys = keys
        self.drawsPerRequest = max(1, drawsPerRequest)
        self.sampleSize = sampleSize
    }

    var reading: Reading { state.withLock { $0 } }

    /// The answers that the log holds, in the draws' order.
    ///
    /// - Throws: ``AnswerLacking`` where one is missing; what would be sent is counted.
    func answers(
        _ request: ChatRequest, draws: Range<Int>
    ) throws(AnswerLacking) -> [Result<ChatReply, ChatError>] {
        var replies: [Result<ChatReply, ChatError>] = []
        var isComplete = true
        state.withLock { $0.asks += 1 }
        // Cut into requests as the client cuts them.
        for start in stride(from: 0, to: draws.count, by: drawsPerRequest) {
            let part = draws.dropFirst(start).prefix(drawsPerRequest)
            var missing: [Int] = []
            for draw in part {
                var request = request
                request.draw = draw
                if let reply = recorded.answer(to: request) {
                    note(reply)
                    replies.append(.success(reply))
                } else {
                    isComplete = false
                    // Rows that ask the same share an answer.
                    if keys.claim(request.key) { missing.append(draw) }
                }
            }
            if !missing.isEmpty { note(Missing(request: request, draws: missing)) }
        }
        guard isComplete else { throw AnswerLacking() }
        return replies
    }

    private func note(_ reply: ChatReply) {
        state.withLock {
            $0.found += 1
            $0.foundPromptTokens += reply.answer.usage?.promptTokens ?? 0
            $0.foundCompletionTokens += reply.answer.usage?.completionTokens ?? 0
        }
    }

    private func note(_ missing: Missing) {
        state.withLock {
            $0.calls += 1
            $0.draws += missing.draws.count
            if $0.sample.count < sampleSize { $0.sample.append(missing) }
        }
    }
}

/// The keys that a plan has counted, over all stages.
final class PlannedKeys: Sendable {
    private let claimed = Mutex<Set<CallKey>>([])

    /// Whether the key wasn't counted before.
    func claim(_ key: CallKey) -> Bool { claimed.withLock { $0.insert(key).inserted } }
}
