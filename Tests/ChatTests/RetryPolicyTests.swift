import Testing

@testable import Chat

@Suite("Retries")
struct RetryPolicyTests {
    private func failure(_ kind: ChatError.Kind, retryAfter: String? = nil) -> AttemptFailure {
        AttemptFailure(
            HTTPResponse(
                status: kind == .rateLimited ? 429 : 500, retryAfter: retryAfter, body: [],
                elapsed: .zero)) ?? AttemptFailure(.closedTransport)
    }

    /// The waits of a call that fails until it is given up.
    private func waits(
        _ policy: RetryPolicy, _ failure: AttemptFailure, jitter: Double
    ) -> [Duration] {
        var history = RetryPolicy.History()
        var waits: [Duration] = []
        while let wait = policy.wait(after: failure, &history, now: 0, jitter: jitter) {
            waits.append(wait)
        }
        return waits
    }

    @Test("Waits double up to the cap, and jitter takes anything from none to all of them.")
    func backoff() {
        let policy = RetryPolicy(maxAttempts: 9, base: .seconds(1), cap: .seconds(30))
        let full = waits(policy, failure(.http(500)), jitter: 1)
        #expect(full == [1, 2, 4, 8, 16, 30, 30, 30].map { .seconds($0) })
        #expect(waits(policy, failure(.http(500)), jitter: 0) == Array(repeating: .zero, count: 8))
        let half = waits(policy, failure(.http(500)), jitter: 0.5)
        #expect(half == full.map { $0 / 2 })
    }

    @Test("Any number of attempts keeps the wait within the cap.")
    func many() {
        let policy = RetryPolicy(maxAttempts: 500)
        #expect(waits(policy, failure(.http(500)), jitter: 1).max() == .seconds(60))
    }

    @Test("A rate limit waits as it is told, and its waits add up to patience at most.")
    func rateLimits() {
        let policy = RetryPolicy(
            base: .seconds(1), cap: .seconds(8), rateLimitPatience: .seconds(100))
        let told = waits(policy, failure(.rateLimited, retryAfter: "20"), jitter: 0)
        #expect(told == Array(repeating: .seconds(20), count: 5))
        let untold = waits(policy, failure(.rateLimited), jitter: 0)
        #expect(
            untold.prefix(5) == [.seconds(0.5), .seconds(1), .seconds(2), .seconds(4), .seconds(4)])
        #expect(untold.reduce(.zero, +) <= .seconds(100))
    }

    /// A text, and the seconds to wait at 1994-11-06 08:49:00 UTC.
    static let retryAfters: [(String, Double?)] = [
        ("0", 0), ("120", 120), ("1.5", 1.5), ("-1", nil), ("", nil), ("soon", nil),
        ("nan", nil), ("inf", nil), ("1e300", 1e9),
        ("Sun, 06 Nov 1994 08:49:37 GMT", 37),
        ("Sunday, 06-Nov-94 08:49:37 GMT", 37),
        ("Sun Nov  6 08:49:37 1994", 37),
        ("Sun, 06 Nov 1994 08:00:00 GMT", 0),
        ("Mon, 07 Nov 1994 08:49:00 GMT", 86_400),
        ("Sun, 06 Nov 1994 25:00:00 GMT", nil),
        ("Sun, 06 Nov 1994", nil),
        ("06 Now 1994 08:49:37 GMT", nil),
    ]

    @Test("Retry-After is seconds or a date.", arguments: retryAfters)
    func retryAfter(_ text: String, _ seconds: Double?) {
        #expect(RetryAfter.wait(text, now: 784_111_740) == seconds.map { .seconds($0) })
    }

    @Test(
        "Dates are counted right.",
        arguments: [
            ("Thu, 01 Jan 1970 00:00:00 GMT", 0.0),
            ("Tue, 29 Feb 2000 23:59:59 GMT", 951_868_799),
            ("Sat, 01 Mar 2025 00:00:00 GMT", 1_740_787_200),
            ("Thu, 31 Dec 2099 12:00:00 GMT", 4_102_401_600),
        ])
    func date(_ text: String, _ seconds: Double) {
        #expect(RetryAfter.date(text) == seconds)
    }
}
