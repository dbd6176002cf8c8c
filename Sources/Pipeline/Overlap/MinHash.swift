/// Keys under which similar sets of shingles meet: MinHash values in bands (locality-sensitive
/// hashing).
enum MinHash {
    static let bands = 32
    /// The values that must all agree for two sets to meet in a band.
    static let rows = 6

    /// A key for each band; two sets with Jaccard similarity s share one of them with probability
    /// 1 - (1 - s^6)^32: 0.78 at 0.6, 0.92 at 0.65, 0.98 at 0.7, 0.002 at 0.2.
    static func keys(_ shingles: ArraySlice<UInt32>) -> [UInt64] {
        let low = minima(shingles)
        return (0..<bands).map { band in
            var key = UInt64(band) &* 0x9E37_79B9_7F4A_7C15
            for row in 0..<rows {
                key = (key ^ UInt64(low[row * bands + band])) &* 0xFF51_AFD7_ED55_8CCD
                key ^= key >> 29
            }
            return key
        }
    }

    private typealias Lanes = SIMD16<UInt32>

    /// The least value of each of the hash functions over a set.
    private static func minima(_ hashes: ArraySlice<UInt32>) -> [UInt32] {
        var minima: [UInt32] = []
        minima.reserveCapacity(rows * bands)
        for (factors, summands) in functions {
            var least = Lanes(repeating: .max)
            for hash in hashes {
                var value = Lanes(repeating: hash) &* factors &+ summands
                value ^= value &>> 15
                least.replace(with: value, where: value .< least)
            }
            for lane in 0..<Lanes.scalarCount { minima.append(least[lane]) }
        }
        return minima
    }

    /// The functions' factors, all odd, and summands; as many functions as there are values.
    private static let functions: [(Lanes, Lanes)] = {
        var generator = SeededGenerator(seed: 1, purpose: "minhash", id: nil)
        func lanes(_ mask: UInt32) -> Lanes {
            var lanes = Lanes()
            for lane in 0..<Lanes.scalarCount {
                lanes[lane] = UInt32(truncatingIfNeeded: generator.next()) | mask
            }
            return lanes
        }
        return (0..<(rows * bands / Lanes.scalarCount)).map { _ in (lanes(1), lanes(0)) }
    }()
}
