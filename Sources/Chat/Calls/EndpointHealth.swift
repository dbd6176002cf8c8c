/// Whether one endpoint is fit to be asked.
///
/// One that fails again and again rests, longer each time, and comes back by a single call that
/// probes it. A slow one never fails: it only has more calls under way, and is given fewer.
struct EndpointHealth: Hashable {
    /// Failures since the last answer.
    private var failures = 0
    /// The calls that failed last, each once.
    private var calls: [Int] = []
    private var rests = 0
    /// When the rest ends, in seconds; nil if it doesn't rest.
    private(set) var restsUntil: Double?
    /// Whether a call is under way that probes it.
    private var isProbing = false

    /// How an endpoint took a call.
    enum Outcome: Hashable {
        /// It answered, be it with a refusal of that call.
        case answered
        /// Nothing takes connections there.
        case down
        /// It broke off, or failed inside.
        case failed
    }

    private static let downsToRest = 3
    private static let failuresToRest = 5
    private static let callsToRest = 3
    private static let longestRest = 60.0

    /// Whether a call may go there now.
    func admits(now: Double) -> Bool {
        guard let restsUntil else { return true }
        return now >= restsUntil && !isProbing
    }

    /// Notes that a call goes there.
    ///
    /// - Returns: Whether it probes an endpoint that has rested.
    mutating func began() -> Bool {
        guard restsUntil != nil else { return false }
        isProbing = true
        return true
    }

    /// Notes how a call ended.
    ///
    /// - Parameters:
    ///   - outcome: What the endpoint did; nil if that says nothing about it.
    ///   - call: Tells calls apart.
    ///   - isProbe: Whether it probed.
    ///   - isAlone: Whether there is no other endpoint, so that only one where nothing listens rests.
    ///   - now: In seconds.
    mutating func ended(_ outcome: Outcome?, call: Int, isProbe: Bool, isAlone: Bool, now: Double) {
        if isProbe { isProbing = false }
        switch outcome {
        case nil: return
        case .answered: self = EndpointHealth()
        case .down, .failed:
            // What was sent before the rest began tells nothing new.
            if restsUntil != nil, !isProbe { return }
            failures += 1
            if !calls.contains(call) { calls.append(call) }
            let isUnfit =
                outcome == .down
                ? failures >= Self.downsToRest
                : !isAlone && failures >= Self.failuresToRest && calls.count >= Self.callsToRest
            guard isProbe || isUnfit else { return }
            restsUntil = now + min(Self.longestRest, Double(1 << min(rests, 6)))
            rests += 1
        }
    }
}
