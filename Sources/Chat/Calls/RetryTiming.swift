import Foundation

/// The clock and the dice of retries, so that tests can hold them.
public struct RetryTiming: Sendable {
    /// Seconds since 1970.
    public var now: @Sendable () -> Double
    /// Waits; ends early when the task is cancelled.
    public var pause: @Sendable (Duration) async -> Void
    /// Draws evenly from 0..<1.
    public var jitter: @Sendable () -> Double

    /// Makes a clock of its parts.
    public init(
        now: @escaping @Sendable () -> Double,
        pause: @escaping @Sendable (Duration) async -> Void,
        jitter: @escaping @Sendable () -> Double
    ) {
        self.now = now
        self.pause = pause
        self.jitter = jitter
    }

    /// The system's.
    public static var system: RetryTiming {
        RetryTiming(
            now: { Date().timeIntervalSince1970 },
            pause: { try? await Task.sleep(for: $0) },
            jitter: { Double.random(in: 0..<1) })
    }
}
