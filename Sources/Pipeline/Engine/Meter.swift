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

    private let state = Mutex(Reading())

    var reading: Reading { state.withLock { $0 } }

    func add(_ reply: ChatReply) {
        state.withLock {
            $0.calls += 1
            $0.promptTokens += reply.answer.usage?.promptTokens ?? 0
            $0.completionTokens += reply.answer.usage?.completionTokens ?? 0
        }
    }

    func add(imported rows: Int) { state.withLock { $0.imported += rows } }
}
