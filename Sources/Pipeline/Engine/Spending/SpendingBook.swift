import Chat
import OrderedCollections
import Rows
import Shards
import Synchronization

/// Adds up what a run spends: earlier goes by `spent.json` and the call log, this one by its clients.
final class SpendingBook: Sendable {
    private struct State {
        var earlier = Spending()
        var handles: [ModelHandle] = []
    }

    private let state = Mutex(State())
    private let clock = ContinuousClock()
    private let started: ContinuousClock.Instant

    init() { started = clock.now }

    /// Seconds of this go.
    var seconds: Double { (clock.now - started) / .seconds(1) }

    /// Takes over what earlier goes have spent, and counts what these clients will.
    func open(_ earlier: Spending, _ models: ModelSet) {
        state.withLock { $0 = State(earlier: earlier, handles: Array(models.handles.values)) }
    }

    /// Calls under way.
    var inFlight: Int {
        state.withLock { $0.handles }.reduce(0) { $0 + ($1.statistics?.inFlight ?? 0) }
    }

    /// All that was spent up to now.
    var total: Spending {
        let (earlier, handles) = state.withLock { ($0.earlier, $0.handles) }
        var total = earlier
        total.seconds += seconds
        for handle in handles {
            guard let numbers = handle.statistics else { continue }
            var model = total.models[handle.settings.model] ?? Spending.Model()
            model.sent += numbers.sent
            model.answered += numbers.answered
            model.retries += numbers.retried.values.reduce(0, +)
            model.promptTokens += numbers.promptTokens
            model.completionTokens += numbers.completionTokens
            model.usd +=
                handle.settings.price?.cost(
                    promptTokens: numbers.promptTokens, completionTokens: numbers.completionTokens)
                ?? 0
            total.models[handle.settings.model] = model
        }
        return total
    }

    /// Replaces `spent.json`.
    ///
    /// - Parameters:
    ///   - file: Its path.
    ///   - isClosed: Whether this go has ended; where it hasn't and the process is killed,
    ///     the next go takes what is missing from the call log.
    func write(to file: String, isClosed: Bool) {
        let json = total.json.setting("closed", .bool(isClosed))
        try? AtomicFile.write(Array((json.text + "\n").utf8), to: file, durable: false)
    }
}

extension Spending {
    /// Raises the counts to what the call log holds: a kill loses the last moments of `spent.json`,
    /// and answers that couldn't be read were paid for, too.
    mutating func mend(by log: CallLog, prices: [String: ChatPrice]) throws(CallLogError) {
        var found: [String: Model] = [:]
        var records = log.records()
        // A compaction that was killed leaves records twice.
        var seen: Set<Int> = []
        while let record = try records.next() {
            guard seen.insert(Self.identity(record)).inserted else { continue }
            var model = found[record.request.model] ?? Model()
            model.sent += record.attempts
            model.answered += record.keys.count
            let usage = (try? JSONValue(parsing: record.response.bytes))?["usage"]
            model.promptTokens += usage?["prompt_tokens"]?.int ?? 0
            model.completionTokens += usage?["completion_tokens"]?.int ?? 0
            found[record.request.model] = model
        }
        for (name, logged) in found {
            var model = models[name] ?? Model()
            let prompt = max(0, logged.promptTokens - model.promptTokens)
            let completion = max(0, logged.completionTokens - model.completionTokens)
            model.usd +=
                prices[name]?.cost(promptTokens: prompt, completionTokens: completion) ?? 0
            model.promptTokens += prompt
            model.completionTokens += completion
            model.sent = max(model.sent, logged.sent)
            model.answered = max(model.answered, logged.answered)
            models[name] = model
        }
    }

    /// What tells one call from another, be they of the same request.
    private static func identity(_ record: CallRecord) -> Int {
        var hasher = Hasher()
        hasher.combine(record.keys)
        hasher.combine(record.started)
        hasher.combine(record.attempts)
        hasher.combine(record.response.bytes)
        return hasher.finalize()
    }
}
