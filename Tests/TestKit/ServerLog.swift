import Glibc
import Synchronization

/// Numbers about the requests for completions that a ``ModelServer`` has seen.
public struct ServerCounts: Sendable {
    /// All of them, repeated ones too.
    public var requests = 0
    /// Different bodies.
    public var uniqueBodies = 0
    /// Read and not yet answered.
    public var inFlight = 0
    /// The most that were in flight at once.
    public var peakInFlight = 0
    /// All connections taken.
    public var connections = 0
    /// Connections at this moment.
    public var openConnections = 0
    /// Requests whose client hung up before it was answered.
    public var abandoned = 0
}

/// What a server has seen; wakes the tests that wait for it.
final class ServerLog: Sendable {
    private struct State {
        var counts = ServerCounts()
        var requests: [ReceivedRequest] = []
        var attempts: [[UInt8]: Int] = [:]
        var descriptors: Set<Int32> = []
        var isStopped = false
        var waiting: [(@Sendable (ServerCounts) -> Bool, CheckedContinuation<Void, Never>)] = []
    }

    private let state = Mutex(State())

    var counts: ServerCounts { state.withLock { $0.counts } }
    var requests: [ReceivedRequest] { state.withLock { $0.requests } }

    /// Notes a connection; false if the server has stopped.
    func opened(_ descriptor: Int32) -> Bool {
        change { state in
            guard !state.isStopped else { return false }
            state.descriptors.insert(descriptor)
            state.counts.connections += 1
            state.counts.openConnections += 1
            return true
        }
    }

    /// Closes a connection and forgets it.
    func closed(_ descriptor: Int32) {
        change { state in
            // Inside the lock, so that stop() never shuts down a number that is in use again.
            state.descriptors.remove(descriptor)
            close(descriptor)
            state.counts.openConnections -= 1
        }
    }

    /// Notes a request; returns the number of times that its body has come, this one included.
    func began(_ request: ReceivedRequest) -> Int {
        change { state in
            let attempt = (state.attempts[request.body] ?? 0) + 1
            state.attempts[request.body] = attempt
            state.requests.append(request)
            state.counts.requests += 1
            state.counts.uniqueBodies += attempt == 1 ? 1 : 0
            state.counts.inFlight += 1
            state.counts.peakInFlight = max(state.counts.peakInFlight, state.counts.inFlight)
            return attempt
        }
    }

    func ended(abandoned: Bool) {
        change { state in
            state.counts.inFlight -= 1
            state.counts.abandoned += abandoned ? 1 : 0
        }
    }

    func stop() {
        state.withLock { state in
            state.isStopped = true
            for descriptor in state.descriptors { shutdown(descriptor, Int32(SHUT_RDWR)) }
        }
    }

    func wait(until condition: @escaping @Sendable (ServerCounts) -> Bool) async {
        await withCheckedContinuation { continuation in
            let isMet = state.withLock { state in
                if condition(state.counts) { return true }
                state.waiting.append((condition, continuation))
                return false
            }
            if isMet { continuation.resume() }
        }
    }

    private func change<Result: Sendable>(_ body: (inout State) -> Result) -> Result {
        let (result, woken) = state.withLock { state in
            let result = body(&state)
            guard !state.waiting.isEmpty else {
                return (result, [CheckedContinuation<Void, Never>]())
            }
            let counts = state.counts
            let woken = state.waiting.filter { $0.0(counts) }.map(\.1)
            state.waiting.removeAll { $0.0(counts) }
            return (result, woken)
        }
        for continuation in woken { continuation.resume() }
        return result
    }
}
