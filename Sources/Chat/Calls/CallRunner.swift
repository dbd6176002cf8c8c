import Rows
import Synchronization

/// One answer wanted.
struct Call: Hashable {
    let draw: Int
    let key: CallKey
}

/// Finds answers in the log, or fetches and records them.
final class CallRunner: Sendable {
    let timing: RetryTiming
    private let configuration: ChatModelConfiguration
    private let log: CallLog
    private let transport: any Transport
    private let limiter: Limiter
    private let router: Router
    private let headers: [HTTPRequest.Header]
    private let numbers = Mutex(ChatStatistics())
    private let isStopped = Atomic(false)

    init(
        _ configuration: ChatModelConfiguration, _ log: CallLog, _ transport: any Transport,
        _ timing: RetryTiming
    ) {
        self.configuration = configuration
        self.log = log
        self.transport = transport
        self.timing = timing
        limiter = Limiter(window: Window(size: configuration.maxInFlight))
        router = Router(endpoints: configuration.endpoints)
        var headers = [HTTPRequest.Header("Content-Type", "application/json")]
        if let key = configuration.apiKey, !key.isEmpty {
            headers.append(HTTPRequest.Header("Authorization", "Bearer \(key)"))
        }
        self.headers = headers
    }

    var statistics: ChatStatistics {
        var statistics = numbers.withLock { $0 }
        statistics.inFlight = limiter.inFlight
        statistics.waiting = limiter.waiting
        return statistics
    }

    /// Sends no new request any more.
    func stopSending() {
        isStopped.store(true, ordering: .sequentiallyConsistent)
        limiter.close()
    }

    /// Answers all calls of a flight.
    func outcomes(
        _ flight: Flight, _ request: ChatRequest, _ calls: [Call]
    ) async -> [CallKey: Flight.Outcome] {
        var outcomes: [CallKey: Flight.Outcome] = [:]
        do throws(ChatError) {
            var missing: [Call] = []
            for call in calls {
                if let answer = try stored(call.key) {
                    outcomes[call.key] = .success(
                        ChatReply(answer: answer, key: call.key, reused: true))
                } else {
                    missing.append(call)
                }
            }
            count { $0.reused += calls.count - missing.count }
            // A server may answer fewer draws than it is asked for; the rest are asked singly.
            var size = missing.count
            while !missing.isEmpty {
                let part = Array(missing.prefix(size))
                let answers = try await fetch(flight, request, part)
                for (call, answer) in zip(part, answers) {
                    outcomes[call.key] = .success(
                        ChatReply(answer: answer, key: call.key, reused: false))
                }
                missing.removeFirst(min(answers.count, part.count))
                size = 1
            }
        } catch {
            for call in calls where outcomes[call.key] == nil {
                outcomes[call.key] = .failure(error)
            }
            count { $0.failed[error.kind.code, default: 0] += 1 }
        }
        return outcomes
    }

    /// The recorded answer; nil if there is none, or none that can be read.
    private func stored(_ key: CallKey) throws(ChatError) -> ChatAnswer? {
        do throws(CallLogError) {
            return try log.record(for: key)?.answer(for: key)
        } catch {
            throw ChatError(.callLog, error.description, attempts: 0)
        }
    }

    /// Sends one request for some calls until it is answered, and records the answer.
    private func fetch(
        _ flight: Flight, _ request: ChatRequest, _ calls: [Call]
    ) async throws(ChatError) -> [ChatAnswer] {
        var request = request
        request.draw = calls[0].draw
        let body = RequestBody.bytes(request, choices: calls.count)
        var history = RetryPolicy.History()
        var hasSlot = false
        defer { if hasSlot { limiter.release() } }
        while true {
            if !hasSlot {
                try await acquire(history)
                hasSlot = true
            }
            let failure: AttemptFailure
            do throws(AttemptError) {
                return try await attempt(request, body, calls, attempts: history.requests + 1)
            } catch {
                switch error {
                case .failed(let reason): failure = reason
                case .unrecorded(let reason):
                    // What is sent now would be paid for and lost.
                    stopSending()
                    throw ChatError(.callLog, reason.description, attempts: history.requests + 1)
                }
            }
            guard
                let wait = configuration.retries.wait(
                    after: failure, &history, now: timing.now(), jitter: timing.jitter())
            else { throw error(failure.kind, failure.detail, history) }
            count { $0.retried[failure.kind.code, default: 0] += 1 }
            // A rate limit concerns all calls: its slot stays taken, so that fewer are sent.
            if failure.kind != .rateLimited {
                limiter.release()
                hasSlot = false
            }
            let mayGoOn = await flight.pause { await timing.pause(wait) }
            guard mayGoOn, !isStopped.load(ordering: .sequentiallyConsistent), !Task.isCancelled
            else { throw error(.cancelled, failure.detail, history) }
        }
    }

    private enum AttemptError: Error {
        case failed(AttemptFailure)
        case unrecorded(CallLogError)
    }

    private func attempt(
        _ request: ChatRequest, _ body: [UInt8], _ calls: [Call], attempts: Int
    ) async throws(AttemptError) -> [ChatAnswer] {
        count { $0.sent += 1 }
        let started = timing.now()
        let response = try await send(body)
        if let failure = AttemptFailure(response) { throw .failed(failure) }
        let completion: Completion
        do throws(AnswerParser.Fault) {
            completion = try Completion(response.body)
        } catch {
            throw .failed(AttemptFailure(error))
        }
        let part = calls.prefix(completion.choices)
        let record = CallRecord(
            keys: part.map(\.key), draws: part.map(\.draw), request: request,
            response: completion.row, started: Int(started * 1000),
            elapsed: response.elapsed.wholeMilliseconds, attempts: attempts)
        do throws(CallLogError) {
            try await log.append(record)
        } catch {
            throw .unrecorded(error)
        }
        do throws(AnswerParser.Fault) {
            let answers = try AnswerParser.answers(completion.json)
            count { $0.note(answers, of: part.count) }
            return answers
        } catch {
            throw .failed(AttemptFailure(error))
        }
    }

    private func send(_ body: [UInt8]) async throws(AttemptError) -> HTTPResponse {
        do throws(TransportError) {
            let response = try await router.withEndpoint {
                (url) async throws(TransportError) -> HTTPResponse in
                try await transport.send(HTTPRequest(url: url, headers: headers, body: body))
            }
            guard let response else {
                throw TransportError(.badRequest, "the model has no endpoint")
            }
            return response
        } catch {
            throw .failed(AttemptFailure(error))
        }
    }

    private func acquire(_ history: RetryPolicy.History) async throws(ChatError) {
        do throws(Limiter.Refusal) {
            try await limiter.acquire(atFront: history.requests > 0)
        } catch {
            throw self.error(.cancelled, "", history)
        }
    }

    /// The error to end with; what ends because nothing more is sent says so.
    private func error(
        _ kind: ChatError.Kind, _ detail: String, _ history: RetryPolicy.History
    ) -> ChatError {
        guard kind == .cancelled, isStopped.load(ordering: .sequentiallyConsistent) else {
            return ChatError(kind, redacted(detail), attempts: history.requests)
        }
        return ChatError(.draining, redacted(detail), attempts: history.requests)
    }

    /// The text without the key, which some servers repeat in their errors.
    private func redacted(_ detail: String) -> String {
        guard let key = configuration.apiKey, !key.isEmpty else { return detail }
        return detail.split(separator: key, omittingEmptySubsequences: false)
            .joined(separator: "[key]")
    }

    private func count(_ change: (inout ChatStatistics) -> Void) {
        numbers.withLock { change(&$0) }
    }
}
