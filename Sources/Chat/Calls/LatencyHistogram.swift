import Foundation

/// How long requests took, counted in buckets that grow by a quarter of a power of two.
public struct LatencyHistogram: Hashable, Sendable {
    /// The number of requests in each bucket.
    public private(set) var counts = [Int](repeating: 0, count: bucketCount)
    /// The number of requests.
    public private(set) var count = 0
    /// Of all latencies, in seconds.
    public private(set) var sum = 0.0

    private static let bucketCount = 96
    /// The upper bound of the first bucket, in seconds.
    private static let smallest = 0.001

    /// Makes an empty histogram.
    public init() {}

    /// The upper bound of a bucket, in seconds; the last bucket has none.
    public static func bound(_ bucket: Int) -> Double {
        bucket + 1 == bucketCount ? .infinity : smallest * exp2(Double(bucket) / 4)
    }

    /// Counts a latency in seconds.
    public mutating func add(_ seconds: Double) {
        let place = seconds <= Self.smallest ? 0 : (log2(seconds / Self.smallest) * 4).rounded(.up)
        counts[min(max(0, Int(place)), Self.bucketCount - 1)] += 1
        count += 1
        sum += seconds
    }

    /// Adds another histogram's numbers.
    public mutating func merge(_ other: LatencyHistogram) {
        for index in counts.indices { counts[index] += other.counts[index] }
        count += other.count
        sum += other.sum
    }

    /// The upper bound of the bucket that a quantile falls into, in seconds; nil of nothing.
    public func quantile(_ share: Double) -> Double? {
        guard count > 0 else { return nil }
        let wanted = Int((share * Double(count)).rounded(.up))
        var seen = 0
        for (index, number) in counts.enumerated() {
            seen += number
            if seen >= wanted, number > 0 {
                return min(Self.bound(index), Self.bound(Self.bucketCount - 2))
            }
        }
        return nil
    }
}
