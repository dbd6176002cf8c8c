/// When a slow call is asked a second time, elsewhere if there is another endpoint.
///
/// The first whole answer counts, the other request is given up. A server may charge for both. The
/// calls under way may exceed their bound by the share.
public struct Hedging: Hashable, Sendable {
    /// The share of calls that may be asked twice, in percent: the slowest ones.
    public var percent: Double
    /// The number of answers that must have come before the slowest are known.
    public var samples: Int

    /// Chooses a share.
    public init(percent: Double, samples: Int = 100) {
        self.percent = percent
        self.samples = samples
    }
}

/// Decides which calls are asked a second time, and keeps them within their share.
struct HedgeBudget: Hashable {
    private let hedging: Hedging
    private var latencies = LatencyHistogram()
    private var calls = 0
    private var hedges = 0

    init(_ hedging: Hedging) { self.hedging = hedging }

    /// How long to wait before asking again; nil to ask once.
    mutating func began() -> Duration? {
        calls += 1
        guard latencies.count >= hedging.samples else { return nil }
        return latencies.quantile(1 - hedging.percent / 100).map { .seconds($0) }
    }

    /// Whether one more may be sent; it is then counted.
    mutating func takes() -> Bool {
        guard Double(hedges + 1) <= Double(calls) * hedging.percent / 100 else { return false }
        hedges += 1
        return true
    }

    /// Takes back a hedge that found no place.
    mutating func giveBack() { hedges -= 1 }

    mutating func answered(after latency: Duration) { latencies.add(latency / .seconds(1)) }
}
