import Chat
import Synchronization

/// A clock that no test has to wait for: it goes on only by the pauses that are asked of it.
final class HeldClock: Sendable {
    private let state: Mutex<(now: Double, pauses: [Duration])>

    init(now: Double = 1_764_000_000) { state = Mutex((now, [])) }

    /// Seconds since 1970.
    var now: Double { state.withLock { $0.now } }

    /// Goes on by so many seconds.
    func advance(_ seconds: Double) { state.withLock { $0.now += seconds } }

    /// The pauses so far, in their order.
    var pauses: [Duration] { state.withLock { $0.pauses } }

    /// Retries by this clock, with the same jitter each time.
    func timing(jitter: Double = 0.5) -> RetryTiming {
        RetryTiming(
            now: { self.state.withLock { $0.now } },
            pause: { pause in
                self.state.withLock { state in
                    state.now += pause / .seconds(1)
                    state.pauses.append(pause)
                }
            },
            jitter: { jitter })
    }
}
