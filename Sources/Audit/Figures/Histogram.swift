/// Counts over ranges of whole numbers, each range named by its lower bound.
public struct Histogram: Hashable, Sendable {
    /// One range.
    public struct Bar: Hashable, Sendable {
        /// The least number of the range.
        public let lower: Int
        /// The least number of the next range; nil for the last one, which has no end.
        public let upper: Int?
        /// How many there are.
        public let count: Int
    }

    /// Ranges with something in them, from the least on.
    public let bars: [Bar]

    /// How many there are in all.
    public var count: Int { bars.reduce(0) { $0 + $1.count } }

    init(_ counts: [(lower: Int, count: Int)], bounds: [Int]) {
        bars = counts.filter { $0.count > 0 }.sorted { $0.lower < $1.lower }.map { entry in
            Bar(lower: entry.lower, upper: bounds.first { $0 > entry.lower }, count: entry.count)
        }
    }

    /// The number that a share of all is at most, read off within its range.
    ///
    /// - Parameter share: From 0 to 1: 0.5 for the median.
    /// - Returns: The number; nil where nothing was counted.
    public func quantile(_ share: Double) -> Double? {
        let wanted = share * Double(count)
        var below = 0.0
        for bar in bars {
            let next = below + Double(bar.count)
            if next >= wanted, bar.count > 0 {
                let upper = Double(bar.upper ?? bar.lower * 2)
                let part = max(0, min(1, (wanted - below) / Double(bar.count)))
                return Double(bar.lower) + (upper - Double(bar.lower)) * part
            }
            below = next
        }
        return bars.last.map { Double($0.lower) }
    }

    /// The bounds of lengths in scalars: 0, 1, 2, 5, 10, 20, 50 and so on to ten million.
    static let lengthBounds =
        [0, 1, 2, 5]
        + (1...6).flatMap { power -> [Int] in
            let ten = (0..<power).reduce(1) { product, _ in product * 10 }
            return [ten, 2 * ten, 5 * ten]
        }

    /// The bounds of times in milliseconds: eight to a doubling, so that a quantile is told to 5 %.
    static let latencyBounds: [Int] = {
        var bounds = Array(0..<8)
        var step = 1
        while step < 1 << 22 {
            for eighth in 8..<16 { bounds.append(eighth * step) }
            step *= 2
        }
        return bounds
    }()

    static func lengthBound(below number: Int) -> Int { bound(below: number, lengthBounds) }
    static func latencyBound(below number: Int) -> Int { bound(below: number, latencyBounds) }

    private static func bound(below number: Int, _ bounds: [Int]) -> Int {
        var low = 0
        var high = bounds.count
        while low < high {
            let middle = (low + high) / 2
            if bounds[middle] <= number { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? bounds[low - 1] : 0
    }
}
