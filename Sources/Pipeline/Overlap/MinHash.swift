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

    /// The least value of each of the hash functions over a set.
    ///
    /// The inner loop has no branch and no call, so that the compiler makes it one over vectors.
    private static func minima(_ hashes: [UInt32]) -> [UInt16] {
        let (factors, summands) = (factors, summands)
        var least = [Int16](repeating: .max, count: rows * bands)
        for hash in hashes {
            let hash = Int16(truncatingIfNeeded: hash)
            for index in 0..<(rows * bands) {
                let value = hash &* factors[index] &+ summands[index]
                least[index] = min(least[index], value)
            }
        }
        return least.map { UInt16(bitPattern: $0) }
    }

    /// The functions' factors, all odd; as many as there are values.
    private static let factors = numbers("factors").map { $0 | 1 }
    private static let summands = numbers("summands")

    private static func numbers(_ purpose: String) -> [Int16] {
        var generator = SeededGenerator(seed: 1, purpose: "minhash/\(purpose)", id: nil)
        return (0..<(rows * bands)).map { _ in Int16(truncatingIfNeeded: generator.next() >> 32) }
    }
}
