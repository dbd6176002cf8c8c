import Glibc

/// The processor's time of the calling thread: other threads and processes don't lengthen it.
public enum ThreadTime {
    /// Measures what a call costs.
    public static func measure(_ body: () throws -> Void) rethrows -> Duration {
        let began = now
        try body()
        return now - began
    }

    private static var now: Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}
