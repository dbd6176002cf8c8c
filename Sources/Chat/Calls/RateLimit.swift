/// A bound on a quantity per minute, as a token bucket.
///
/// The bucket holds a twentieth of a minute's quantity and is filled with the rest over a minute, so
/// that no sixty seconds see more than the bound.
struct RateLimit: Hashable {
    private let capacity: Double
    private let perSecond: Double
    private var level: Double
    private var filledAt: Double?

    init(perMinute: Int) {
        let bound = Double(max(1, perMinute))
        capacity = max(1, bound / 20)
        perSecond = bound > 2 ? (bound - capacity) / 60 : bound / 60
        level = capacity
    }

    /// When there will be enough; nil if there is now.
    ///
    /// - Parameters:
    ///   - amount: More than the bucket holds is let through when it is full, and paid off after.
    ///   - now: In seconds. A clock that goes back fills nothing.
    /// - Returns: A time in seconds.
    mutating func notBefore(_ amount: Double, now: Double) -> Double? {
        if let filledAt, now > filledAt {
            level = min(capacity, level + (now - filledAt) * perSecond)
        }
        filledAt = now
        let missing = min(amount, capacity) - level
        // A rounding error must not make a wait of nothing, again and again.
        return missing > 1e-9 * capacity ? now + missing / perSecond + 0.001 : nil
    }

    /// Takes an amount out; a negative one gives back what was taken too much.
    mutating func take(_ amount: Double) { level = min(capacity, level - amount) }
}
