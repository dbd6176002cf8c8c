import Rows
import Synchronization

extension CallRunner {
    /// Sends a request once, or twice if it is hedged, and records the answer.
    ///
    /// - Returns: The answers; the slot has then been given back.
    /// - Throws: ``AttemptError``; the slot is then still taken.
    func attempt(
        _ attempt: CallAttempt, _ slot: EndpointPool.Slot, requests: Int
    ) async throws(AttemptError) -> [ChatAnswer] {
        let started = timing.now()
        let answered = try await send(attempt, slot)
        return try await record(answered, attempt, slot, started: started, requests: requests)
    }

    /// A whole answer of a server.
    struct Answered {
        let elapsed: Duration
        let completion: Completion
    }

    /// Records an answer and reads it.
    ///
    /// Apart from the sending: what it needs in memory isn't held while a server thinks.
    @inline(never)
    private func record(
        _ answered: Answered, _ attempt: CallAttempt, _ slot: EndpointPool.Slot, started: Double,
        requests: Int
    ) async throws(AttemptError) -> [ChatAnswer] {
        let (elapsed, completion) = (answered.elapsed, answered.completion)
        let part = attempt.calls.prefix(completion.choices)
        let answers: Result<[ChatAnswer], AnswerParser.Fault>
        do throws(AnswerParser.Fault) {
            answers = .success(try AnswerParser.answers(completion.json))
        } catch {
            answers = .failure(error)
        }
        let record = CallRecord(
            keys: part.map(\.key), draws: part.map(\.draw), request: attempt.request,
            response: completion.row, started: Int(started * 1000),
            elapsed: elapsed.wholeMilliseconds, attempts: requests)
        let ends = part.indices.map { index -> RecordedEnd in
            guard case .success(let answers) = answers, index < answers.count else {
                return .unread
            }
            return RecordedEnd(answers[index])
        }
        do throws(CallLogError) {
            try await store.append(record, bases: attempt.bases(part), ends: ends)
        } catch {
            throw .unrecorded(error)
        }
        switch answers {
        case .success(let answers):
            count {
                $0.note(answers, of: part.count)
                $0.latency.add(elapsed / .seconds(1))
            }
            quota.succeeded()
            if let usage = answers.first?.usage {
                quota.settle(estimated: slot.tokens, usage: usage)
            }
            pool.release(slot, .answered, call: attempt.id)
            return answers
        case .failure(let fault): throw .failed(AttemptFailure(fault))
        }
    }

    private func send(
        _ attempt: CallAttempt, _ slot: EndpointPool.Slot
    ) async throws(AttemptError) -> Answered {
        // Most calls aren't hedged, and pay nothing for it.
        guard configuration.hedging != nil,
            let wait = hedges.withLock({ $0?.began() })
        else {
            let answered = try await once(attempt, slot.url).get()
            if configuration.hedging != nil {
                hedges.withLock { $0?.answered(after: answered.elapsed) }
            }
            return answered
        }
        return try await hedged(attempt, slot, after: wait).get()
    }

    private func once(
        _ attempt: CallAttempt, _ url: String
    ) async -> Result<Answered, AttemptError> {
        count { $0.sent += 1 }
        do throws(TransportError) {
            return read(try await transport.send(request(attempt, url)))
        } catch {
            return .failure(.failed(AttemptFailure(error)))
        }
    }

    private func request(_ attempt: CallAttempt, _ url: String) -> HTTPRequest {
        HTTPRequest(
            url: url, headers: headers, body: attempt.body, deadline: configuration.deadline)
    }

    @inline(never)
    private func read(_ response: HTTPResponse) -> Result<Answered, AttemptError> {
        if let failure = AttemptFailure(response) { return .failure(.failed(failure)) }
        do throws(AnswerParser.Fault) {
            return .success(
                Answered(elapsed: response.elapsed, completion: try Completion(response.body)))
        } catch {
            return .failure(.failed(AttemptFailure(error)))
        }
    }

    private enum Event: Sendable {
        case first(Result<Answered, AttemptError>)
        case isLate
        case second(Result<Answered, AttemptError>, EndpointPool.Slot)
    }

    /// Sends a second request if the first takes long; the first whole answer counts.
    private func hedged(
        _ attempt: CallAttempt, _ slot: EndpointPool.Slot, after wait: Duration
    ) async -> Result<Answered, AttemptError> {
        let pause = timing.pause
        return await withTaskGroup(of: Event.self) { group in
            group.addTask { .first(await self.once(attempt, slot.url)) }
            group.addTask {
                await pause(wait)
                return .isLate
            }
            var failure: AttemptError?
            var isHedged = false
            var isDone = false
            var result: Result<Answered, AttemptError>?
            while let event = await group.next() {
                switch event {
                case .isLate:
                    guard !isDone, let second = self.secondSlot(attempt, slot) else { continue }
                    isHedged = true
                    group.addTask { .second(await self.once(attempt, second.url), second) }
                    continue
                case .second(let answer, let second):
                    let isWon = !isDone && (try? answer.get()) != nil
                    self.endSecond(attempt, second, answer, isWon: isWon)
                    guard !isDone else { continue }
                    if case .failure(let error) = answer {
                        if failure == nil { failure = error } else { isDone = true }
                    } else {
                        isDone = true
                        result = answer
                    }
                case .first(let answer):
                    guard !isDone else { continue }
                    if case .failure(let error) = answer {
                        failure = error
                        // The second one may still be under way and bring an answer.
                        if !isHedged { isDone = true }
                    } else {
                        isDone = true
                        result = answer
                    }
                }
                if isDone { group.cancelAll() }
            }
            if let answered = try? result?.get() {
                self.hedges.withLock { $0?.answered(after: answered.elapsed) }
            }
            let cancelled = AttemptFailure(TransportError(.cancelled, ""))
            return result ?? .failure(failure ?? .failed(cancelled))
        }
    }

    private func secondSlot(
        _ attempt: CallAttempt, _ slot: EndpointPool.Slot
    ) -> EndpointPool.Slot? {
        guard hedges.withLock({ $0?.takes() ?? false }) else { return nil }
        // In a full window there would never be a place for it.
        let share = configuration.hedging.map { $0.percent / 100 } ?? 0
        let extra = Double(configuration.maxInFlight) * share
        let wish = EndpointPool.Wish(
            tokens: slot.tokens, avoiding: slot.endpoint, extra: Int(extra.rounded(.up)))
        guard let second = pool.slotAtOnce(wish) else {
            hedges.withLock { $0?.giveBack() }
            return nil
        }
        count {
            $0.hedges += 1
            $0.hedgeTokens += slot.tokens
        }
        return second
    }

    private func endSecond(
        _ attempt: CallAttempt, _ second: EndpointPool.Slot,
        _ answer: Result<Answered, AttemptError>, isWon: Bool
    ) {
        if isWon { count { $0.hedgesWon += 1 } }
        var outcome: EndpointHealth.Outcome? = .answered
        if case .failure(.failed(let failure)) = answer {
            outcome = failure.outcome
            if failure.isOverload { quota.overloaded(sequence: second.sequence) }
        }
        pool.release(second, outcome, call: attempt.id)
    }
}
