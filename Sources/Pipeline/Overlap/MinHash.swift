/// Keys under which similar sets of shingles meet: MinHash values in bands (locality-sensitive
/// hashing).
///
/// A value is the least of a linear function modulo 2^16 over the set. Sixteen bits are enough for
/// sets of at most ``Shingles/limit`` members, whose hashes differ in them but for a few.
enum MinHash {
    static let bands = 32
    /// The values that must all agree for two sets to meet in a band.
    static let rows = 6

    /// A key for each band; two sets with Jaccard similarity s share one of them with probability
    /// 1 - (1 - s^6)^32: 0.78 at 0.6, 0.92 at 0.65, 0.98 at 0.7, 0.002 at 0.2.
    static func keys(_ shingles: [UInt32]) -> [UInt32] {
        let low = minima(shingles)
        return [UInt32](unsafeUninitializedCapacity: bands) { keys, count in
            for band in 0..<bands {
                var key = UInt64(band) &* 0x9E37_79B9_7F4A_7C15
                for row in 0..<rows {
                    key = (key ^ UInt64(low[row * bands + band])) &* 0xFF51_AFD7_ED55_8CCD
                    key ^= key >> 32
                }
                keys[band] = UInt32(truncatingIfNeeded: key)
            }
            count = bands
        }
    }

    private typealias Lanes = SIMD32<Int16>

    /// The least value of each of the hash functions over a set.
    private static func minima(_ hashes: [UInt32]) -> [UInt16] {
        var minima: [UInt16] = []
        minima.reserveCapacity(rows * bands)
        for (factors, summands) in functions {
            var least = Lanes(repeating: .max)
            for hash in hashes {
                let value =
                    Lanes(repeating: Int16(truncatingIfNeeded: hash)) &* factors &+ summands
                least.replace(with: value, where: value .< least)
            }
            for lane in 0..<Lanes.scalarCount { minima.append(UInt16(bitPattern: least[lane])) }
        }
        return minima
    }

    /// The functions' factors, all odd, and summands; as many functions as there are values.
    private static let functions: [(Lanes, Lanes)] = {
        var generator = SeededGenerator(seed: 1, purpose: "minhash", id: nil)
        func lanes(_ mask: Int16) -> Lanes {
            var lanes = Lanes()
            for lane in 0..<Lanes.scalarCount {
                lanes[lane] = Int16(truncatingIfNeeded: generator.next() >> 32) | mask
            }
            return lanes
        }
        return (0..<(rows * bands / Lanes.scalarCount)).map { _ in (lanes(1), lanes(0)) }
    }()
}
