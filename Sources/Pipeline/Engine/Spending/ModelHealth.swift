import Chat
import Synchronization

/// Watches whether a model answers at all, row after row.
final class ModelHealth: Sendable {
    /// So many rows in a row without one answer say that nothing will come.
    static let patience = 50

    private struct State {
        var hasAnswered = false
        var failures = 0
    }

    private let name: String
    private let settings: ModelSettings
    private let state = Mutex(State())

    init(_ settings: ModelSettings) {
        name = settings.name
        self.settings = settings
    }

    /// Notes how a row's calls ended.
    ///
    /// - Parameters:
    ///   - outcomes: Of each call of the row.
    ///   - outage: What the model's client knows of its servers.
    /// - Returns: Why the run should stop, and whether that may pass by itself; nil to go on.
    func note(
        _ outcomes: [Result<ChatReply, ChatError>], outage: ModelOutage?
    ) -> (sentence: String, mayPass: Bool)? {
        if let outage {
            let error = ChatError(outage.cause, outage.detail, attempts: 1)
            return (sentence(error, outage.calls), Self.mayPass(outage.cause))
        }
        var isAnswered = false
        var failure: ChatError?
        for outcome in outcomes {
            switch outcome {
            case .success(let reply): isAnswered = isAnswered || !reply.reused
            case .failure(let error): if Self.counts(error) { failure = error }
            }
        }
        let failures = state.withLock { state in
            if isAnswered { state = State(hasAnswered: true, failures: 0) }
            guard let failure, !isAnswered else { return 0 }
            state.failures += 1
            // A refused key or an unknown model is refused to every row.
            let isHopeless = !state.hasAnswered && Self.isRefusal(failure.kind)
            return isHopeless || state.failures >= Self.patience ? state.failures : 0
        }
        guard failures > 0, let failure else { return nil }
        return (sentence(failure, failures), Self.mayPass(failure.kind))
    }

    private func sentence(_ error: ChatError, _ failures: Int) -> String {
        let rows = failures == 1 ? "a row" : "\(failures) rows in a row"
        let advice =
            switch error.kind {
            case .unauthorized:
                settings.apiKeyVariable.map { "look at the key in \($0)" }
                    ?? "give models.\(name) an api_key_env"
            case .rejected(404):
                "look at models.\(name).model ('\(settings.model)') and at its endpoints"
            case .rejected: "look at models.\(name).parameters and at what the server says"
            default: "look whether its endpoints are up"
            }
        return "models.\(name) gave no answer to \(rows): \(error); \(advice)"
    }

    /// Whether an error says something of the model, and not of one row or of the run's own end.
    private static func counts(_ error: ChatError) -> Bool {
        ![.draining, .cancelled, .callLog, .contextTooLong, .circuitOpen].contains(error.kind)
    }

    private static func isRefusal(_ kind: ChatError.Kind) -> Bool {
        kind == .unauthorized || kind == .rejected(404)
    }

    private static func mayPass(_ kind: ChatError.Kind) -> Bool {
        switch kind {
        case .unauthorized, .rejected: false
        default: true
        }
    }
}
