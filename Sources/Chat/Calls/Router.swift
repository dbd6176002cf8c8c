import Synchronization

/// Chooses among the endpoints of one model: the one with the fewest requests under way.
final class Router: Sendable {
    private struct State {
        var outstanding: [Int]
        var next = 0
    }

    private let urls: [String]
    private let state: Mutex<State>

    /// - Parameter endpoints: Base URLs that end in a version, such as `http://host:8080/v1`.
    init(endpoints: [String]) {
        urls = endpoints.map { endpoint in
            let base = endpoint.hasSuffix("/") ? String(endpoint.dropLast()) : endpoint
            return "\(base)/chat/completions"
        }
        state = Mutex(State(outstanding: Array(repeating: 0, count: endpoints.count)))
    }

    /// Runs a body with the URL of the endpoint chosen; nil if there is no endpoint.
    func withEndpoint<Answer, Failure>(
        _ body: (String) async throws(Failure) -> Answer
    ) async throws(Failure) -> Answer? {
        guard let index = take() else { return nil }
        defer { state.withLock { $0.outstanding[index] -= 1 } }
        return try await body(urls[index])
    }

    private func take() -> Int? {
        state.withLock { state in
            let count = state.outstanding.count
            // Each search begins behind the last choice, so that a retry goes elsewhere if it can.
            let order = (0..<count).map { (state.next + $0) % count }
            guard let index = order.min(by: { state.outstanding[$0] < state.outstanding[$1] })
            else { return nil }
            state.outstanding[index] += 1
            state.next = (index + 1) % count
            return index
        }
    }
}
