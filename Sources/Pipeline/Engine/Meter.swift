import Chat
import Rows
import Synchronization

/// Counts the calls that rows cost.
final class Meter: Sendable {
    /// What was counted.
    struct Reading: Hashable, Sendable {
        var calls = 0
        var promptTokens = 0
        var completionTokens = 0
        var usd = 0.0
        var imported = 0

        static func + (left: Reading, right: Reading) -> Reading {
            Reading(
                calls: left.calls + right.calls,
                promptTokens: left.promptTokens + right.promptTokens,
                completionTokens: left.completionTokens + right.completionTokens,
                usd: left.usd + right.usd, imported: left.imported + right.imported)
        }
    }

    private struct State {
        var reading = Reading()
        var lacksAnswers = false
    }

    private let state = Mutex(State())

    var reading: Reading { state.withLock { $0.reading } }

    /// Whether a call was wanted that a plan doesn't send.
    var lacksAnswers: Bool { state.withLock { $0.lacksAnswers } }

    func noteLackOfAnswers() { state.withLock { $0.lacksAnswers = true } }

    /// Counts a reply; one without a price costs nothing that could be told.
    func add(_ reply: ChatReply, price: ChatPrice?) {
        let usage = reply.answer.usage
        let usd = price?.cost(
            promptTokens: usage?.promptTokens ?? 0, completionTokens: usage?.completionTokens ?? 0)
        state.withLock {
            $0.reading.calls += 1
            $0.reading.promptTokens += usage?.promptTokens ?? 0
            $0.reading.completionTokens += usage?.completionTokens ?? 0
            $0.reading.usd += usd ?? 0
        }
    }

    func add(imported rows: Int) { state.withLock { $0.reading.imported += rows } }
}
