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
    private let switched = Latch<ModelOutage>()
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
            timing: timing, waitsForRest: configuration.retries.waitsOutOutages)
        hedges = Mutex(configuration.hedging.map { HedgeBudget($0) })
        numbers = Mutex(ChatStatistics())
        circuit = Mutex(CircuitState(configuration.breaker))
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
    var outage: ModelOutage? { switched.value }

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
        let progress = CallProgress()
        do throws(ChatError) {
            if store.hasCache {
                try await lookUpWithCache(request, calls, progress)
            } else {
                try lookUp(request, calls, progress)
            }
            // A server may answer fewer draws than it is asked for; the rest are asked singly.
            var size = progress.missing.count
            while !progress.missing.isEmpty {
                let attempt = attempt(request, Array(progress.missing.prefix(size)))
                note(try await fetch(flight, attempt), attempt, progress)
                size = 1
            }
        } catch {
            fail(calls, error, progress)
        }
        return progress.outcomes
    }

    @inline(never)
    private func attempt(_ request: ChatRequest, _ calls: [Call]) -> CallAttempt {
        var request = request
        request.draw = calls[0].draw
        return CallAttempt(
            id: nextFetch.wrappingAdd(1, ordering: .relaxed).newValue, request: request,
            body: RequestBody.bytes(request, choices: calls.count), calls: calls)
    }

    @inline(never)
    private func note(_ answers: [ChatAnswer], _ attempt: CallAttempt, _ progress: CallProgress) {
        for (call, answer) in zip(attempt.calls, answers) {
            progress.outcomes[call.key] = .success(
                ChatReply(answer: answer, key: call.key, reused: false))
        }
        progress.missing.removeFirst(min(answers.count, attempt.calls.count))
    }

    @inline(never)
    private func fail(_ calls: [Call], _ error: ChatError, _ progress: CallProgress) {
        for call in calls where progress.outcomes[call.key] == nil {
            progress.outcomes[call.key] = .failure(error)
        }
        count { $0.failed[error.kind.code, default: 0] += 1 }
    }

    // MARK: Sending

    /// A call's way through its attempts; on the heap as ``CallProgress`` is.
    private final class Trials {
        var history = RetryPolicy.History()
        var wish: EndpointPool.Wish

        init(_ wish: EndpointPool.Wish) { self.wish = wish }
    }

    /// Sends one request for some calls until it is answered, and records the answer.
    private func fetch(
        _ flight: Flight, _ attempt: CallAttempt
    ) async throws(ChatError) -> [ChatAnswer] {
        let trials = Trials(
            EndpointPool.Wish(tokens: quota.estimate(promptTokens: attempt.promptTokens)))
        while true {
            let slot = try await acquire(trials.wish, trials.history)
            do throws(AttemptError) {
                let requests = trials.history.requests + 1
                let answers = try await self.attempt(attempt, slot, requests: requests)
                circuit.withLock { $0.answered() }
                return answers
            } catch {
                try await recover(flight, attempt, slot, error, trials)
            }
        }
    }

    /// Gives back the slot of a failed attempt, and waits for the next one.
    ///
    /// - Throws: ``ChatError`` if there must be none.
    @inline(never)
    private func recover(
        _ flight: Flight, _ attempt: CallAttempt, _ slot: EndpointPool.Slot, _ fault: AttemptError,
        _ trials: Trials
    ) async throws(ChatError) {
        let failure: AttemptFailure
        switch fault {
        case .failed(let reason): failure = reason
        case .unrecorded(let reason):
            // What is sent now would be paid for and lost: the slot must go to nobody.
            stopSending()
            pool.release(slot, nil, call: attempt.id)
            let requests = trials.history.requests + 1
            throw ChatError(.callLog, reason.description, attempts: requests)
        }
        let now = timing.now()
        if failure.isOverload { quota.overloaded(sequence: slot.sequence) }
        if failure.kind == .rateLimited { count { $0.rateLimited += 1 } }
        let hasAnswered = circuit.withLock { circuit in
            circuit.attemptFailed(now: now)
            return circuit.hasAnswered
        }
        let wait = configuration.retries.wait(
            after: failure, &trials.history, now: now, jitter: timing.jitter(),
            hasAnswered: hasAnswered)
        // A rate limit concerns all calls: its slot stays taken, so that fewer are sent.
        let keepsSlot = wait != nil && failure.kind == .rateLimited
        if !keepsSlot { pool.release(slot, failure.outcome, call: attempt.id) }
        guard let wait else {
            try await giveUp(attempt, failure, trials.history)
        }
        count { $0.retried[failure.kind.code, default: 0] += 1 }
        let mayGoOn = await flight.pause { await timing.pause(wait) }
        if keepsSlot { pool.release(slot, .answered, call: attempt.id) }
        guard mayGoOn, !isStopped.load(ordering: .sequentiallyConsistent), !Task.isCancelled
        else { throw error(.cancelled, failure.detail, trials.history) }
        trials.wish.avoiding = failure.kind == .rateLimited ? nil : slot.endpoint
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
        if let calls, switched.value == nil, !isStopped.load(ordering: .sequentiallyConsistent) {
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
        if let outage = switched.value {
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
