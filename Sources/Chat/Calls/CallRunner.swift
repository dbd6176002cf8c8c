import Rows
import Synchronization

/// One answer wanted.
struct Call: Hashable {
    let draw: Int
    let key: CallKey
    /// The key apart from the length of the answer; nil while nobody has needed it.
    var base: CallKey?
}

/// Finds answers in the log, or fetches and records them.
final class CallRunner: Sendable {
    let timing: RetryTiming
    let configuration: ChatModelConfiguration
    let store: CallStore
    let transport: any Transport
    let pool: EndpointPool
    let quota: QuotaGroup
    let headers: [HTTPRequest.Header]
    let hedges: Mutex<HedgeBudget?>
    private let numbers: Mutex<ChatStatistics>
    private let circuit: Mutex<CircuitState>
    private let switched: OutageSwitch
    private let isStopped = Atomic(false)
    private let nextFetch = Atomic(0)

    init(
        _ configuration: ChatModelConfiguration, _ store: CallStore, _ transport: any Transport,
        _ timing: RetryTiming, _ quota: QuotaGroup?
    ) {
        self.configuration = configuration
        self.store = store
        self.transport = transport
        self.timing = timing
        let quota = quota ?? QuotaGroup(maxInFlight: configuration.maxInFlight)
        self.quota = quota
        pool = EndpointPool(
            endpoints: configuration.endpoints, ceiling: configuration.maxInFlight, quota: quota,
            timing: timing)
        hedges = Mutex(configuration.hedging.map { HedgeBudget($0) })
        numbers = Mutex(ChatStatistics())
        circuit = Mutex(CircuitState(configuration.breaker))
        switched = OutageSwitch()
        var headers = [HTTPRequest.Header("Content-Type", "application/json")]
        if let key = configuration.apiKey, !key.isEmpty {
            headers.append(HTTPRequest.Header("Authorization", "Bearer \(key)"))
        }
        self.headers = headers
    }

    var statistics: ChatStatistics {
        var statistics = numbers.withLock { $0 }
        statistics.inFlight = pool.inFlight
        statistics.waiting = pool.waiting
        statistics.window = min(quota.window, max(1, configuration.maxInFlight))
        statistics.restingEndpoints = pool.resting
        statistics.cacheFault = store.cacheFault
        return statistics
    }

    /// Why nothing more is sent; nil while the servers are taken to be well.
    var outage: ModelOutage? { switched.outage }

    /// Waits until the servers fail everything; nil if the task is cancelled before.
    func awaitOutage() async -> ModelOutage? { await switched.wait() }

    /// Sends no new request any more.
    func stopSending() {
        isStopped.store(true, ordering: .sequentiallyConsistent)
        pool.close()
    }

    /// Answers all calls of a flight.
    func outcomes(
        _ flight: Flight, _ request: ChatRequest, _ calls: [Call]
    ) async -> [CallKey: Flight.Outcome] {
        var outcomes: [CallKey: Flight.Outcome] = [:]
        var reused = 0
        var reusedFromCache = 0
        do throws(ChatError) {
            var missing: [Call] = []
            for var call in calls {
                if let found = try await stored(request, &call) {
                    outcomes[call.key] = .success(found.reply)
                    reused += 1
                    reusedFromCache += found.isFromCache ? 1 : 0
                } else {
                    missing.append(call)
                }
            }
            count {
                $0.calls += calls.count
                $0.reused += reused
                $0.reusedFromCache += reusedFromCache
            }
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
    private func stored(
        _ request: ChatRequest, _ call: inout Call
    ) async throws(ChatError) -> (reply: ChatReply, isFromCache: Bool)? {
        var request = request
        request.draw = call.draw
        do throws(CallLogError) {
            guard let found = try await store.find(request, key: call.key, base: &call.base)
            else { return nil }
            return (
                ChatReply(answer: found.answer, key: found.key, reused: true), found.isFromCache
            )
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
        let attempt = CallAttempt(
            id: nextFetch.wrappingAdd(1, ordering: .relaxed).newValue, request: request,
            body: RequestBody.bytes(request, choices: calls.count), calls: calls)
        var history = RetryPolicy.History()
        var wish = EndpointPool.Wish(tokens: quota.estimate(promptTokens: attempt.promptTokens))
        while true {
            let slot = try await acquire(wish, history)
            let failure: AttemptFailure
            do throws(AttemptError) {
                let answers = try await self.attempt(attempt, slot, requests: history.requests + 1)
                circuit.withLock { $0.answered() }
                return answers
            } catch {
                switch error {
                case .failed(let reason): failure = reason
                case .unrecorded(let reason):
                    // What is sent now would be paid for and lost: the slot must go to nobody.
                    stopSending()
                    pool.release(slot, nil, call: attempt.id)
                    throw ChatError(.callLog, reason.description, attempts: history.requests + 1)
                }
            }
            let now = timing.now()
            if failure.isOverload { quota.overloaded(sequence: slot.sequence) }
            if failure.kind == .rateLimited { count { $0.rateLimited += 1 } }
            let hasAnswered = circuit.withLock { circuit in
                circuit.attemptFailed(now: now)
                return circuit.hasAnswered
            }
            let wait = configuration.retries.wait(
                after: failure, &history, now: now, jitter: timing.jitter(),
                hasAnswered: hasAnswered)
            // A rate limit concerns all calls: its slot stays taken, so that fewer are sent.
            let keepsSlot = wait != nil && failure.kind == .rateLimited
            if !keepsSlot { pool.release(slot, failure.outcome, call: attempt.id) }
            guard let wait else {
                try await giveUp(attempt, failure, history)
            }
            count { $0.retried[failure.kind.code, default: 0] += 1 }
            let mayGoOn = await flight.pause { await timing.pause(wait) }
            if keepsSlot { pool.release(slot, .answered, call: attempt.id) }
            guard mayGoOn, !isStopped.load(ordering: .sequentiallyConsistent), !Task.isCancelled
            else { throw error(.cancelled, failure.detail, history) }
            wish.avoiding = failure.kind == .rateLimited ? nil : slot.endpoint
        }
    }

    private func acquire(
        _ wish: EndpointPool.Wish, _ history: RetryPolicy.History
    ) async throws(ChatError) -> EndpointPool.Slot {
        guard !configuration.endpoints.isEmpty else {
            throw ChatError(
                .transport(.badRequest), "the model has no endpoint", attempts: history.requests)
        }
        do throws(EndpointPool.Refusal) {
            return try await pool.acquire(wish, atFront: history.requests > 0)
        } catch {
            throw self.error(.cancelled, "", history)
        }
    }

    /// Ends a call that nothing helps, and remembers a refusal.
    private func giveUp(
        _ attempt: CallAttempt, _ failure: AttemptFailure, _ history: RetryPolicy.History
    ) async throws(ChatError) -> Never {
        let error = error(failure.kind, failure.detail, history)
        if failure.isRefusal {
            let record = attempt.refusal(error, at: timing.now())
            // The call has failed in any case; what isn't remembered is only asked again.
            try? await store.log.append(record)
        }
        let calls = circuit.withLock { $0.gaveUp(failure.kind, now: timing.now()) }
        if let calls, switched.outage == nil, !isStopped.load(ordering: .sequentiallyConsistent) {
            switched.set(
                ModelOutage(
                    model: configuration.name, endpoints: configuration.endpoints,
                    cause: error.kind, detail: error.detail, calls: calls))
            stopSending()
        }
        throw error
    }

    /// The error to end with; what ends because nothing more is sent says so.
    private func error(
        _ kind: ChatError.Kind, _ detail: String, _ history: RetryPolicy.History
    ) -> ChatError {
        guard kind == .cancelled, isStopped.load(ordering: .sequentiallyConsistent) else {
            return ChatError(kind, redacted(detail), attempts: history.requests)
        }
        if let outage = switched.outage {
            return ChatError(.circuitOpen, outage.description, attempts: history.requests)
        }
        return ChatError(.draining, redacted(detail), attempts: history.requests)
    }

    /// The text without the key, which some servers repeat in their errors.
    private func redacted(_ detail: String) -> String {
        guard let key = configuration.apiKey, !key.isEmpty else { return detail }
        return detail.split(separator: key, omittingEmptySubsequences: false)
            .joined(separator: "[key]")
    }

    func count(_ change: (inout ChatStatistics) -> Void) {
        numbers.withLock { change(&$0) }
    }
}
