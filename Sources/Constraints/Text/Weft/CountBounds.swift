/// The least and the most that a rule allows of something that it counts.
struct CountBounds: Hashable, Sendable {
    let range: ClosedRange<Int>

    init(exactly number: Int) { range = number...number }
    init(atMost number: Int) { range = 0...number }
    init(atLeast number: Int) { range = number...(Int.max - 1) }
    init(_ range: ClosedRange<Int>) { self.range = range }

    /// Reads both ends from the arguments of a rule.
    init(
        _ arguments: Arguments, from least: String, to most: String
    ) throws(ArgumentFault) {
        let low = try arguments.integer(least)
        let high = try arguments.integer(most)
        guard low <= high else {
            throw .outOfRange(most, wanted: "\(low) or more, as \(least) is", found: "\(high)")
        }
        range = low...high
    }

    /// Whether the bounds hold, whichever of the counts is taken.
    func hold(for counts: ClosedRange<Int>) -> Bool {
        range.contains(counts.lowerBound) && range.contains(counts.upperBound)
    }

    /// The bounds as demands state them.
    var demanded: Range<Int> { range.lowerBound..<(range.upperBound + 1) }
}

extension CountBounds: CustomStringConvertible {
    var description: String {
        if range.lowerBound == range.upperBound { return "exactly \(range.lowerBound)" }
        if range.upperBound == Int.max - 1 { return "at least \(range.lowerBound)" }
        if range.lowerBound == 0 { return "at most \(range.upperBound)" }
        return "\(range.lowerBound) to \(range.upperBound)"
    }
}

extension RuleVerdict {
    init(_ rule: any Rule.Type, count: Int, _ bounds: CountBounds) {
        self.init(rule, counts: count...count, bounds)
    }

    /// The verdict where readers may count differently: all of them must be content.
    init(_ rule: any Rule.Type, counts: ClosedRange<Int>, _ bounds: CountBounds) {
        self.init(rule, bounds.hold(for: counts), "\(counts.spelled), \(bounds)")
    }

    /// The verdict of a rule that wants none of something.
    init(_ rule: any Rule.Type, noneOf things: String, found count: Int) {
        self.init(rule, count == 0, count == 0 ? "no \(things)" : "\(count) \(things), none wanted")
    }
}

extension ClosedRange<Int> {
    /// The number, or both where they differ.
    var spelled: String {
        lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound) to \(upperBound)"
    }
}

extension Demand {
    static func count(_ quantity: Quantity, _ bounds: CountBounds) -> Demand {
        .count(quantity, bounds.demanded)
    }
}
