/// Texts among which near-duplicates of a new one can be found, as they stream by.
///
/// A text takes about 450 bytes, and 4 more for each of its shingles, at most 768; nothing else grows.
struct NearDuplicateIndex {
    /// A text that is much like the one asked for.
    struct Match: Hashable {
        /// The number of the text, by the order in which texts were added, from 0.
        let index: Int
        /// The Jaccard similarity of the two texts' shingles.
        let similarity: Double
    }

    /// From which Jaccard similarity on two texts are near-duplicates.
    let threshold: Double

    /// Every text's shingles, one after another, and where each text's begin.
    private var shingles: [UInt32] = []
    private var starts: [Int] = [0]

    private var groups: [Int] = []

    /// For each band a hash table: the text that came last into each slot, plus one; 0 for none.
    private var heads: [UInt32] = []
    /// For each text and band the rest of its key above, and below the text that came before it.
    private var links: [UInt64] = []
    private var slots = 0
    /// The query in which a text was last looked at, so that none is compared twice.
    private var visits: [UInt32] = []
    private var queries: UInt32 = 0

    init(threshold: Double) {
        self.threshold = threshold
        grow(to: 1 << 10)
    }

    /// How many texts have been added.
    var count: Int { starts.count - 1 }

    /// Finds the most similar text that was added before and adds this one if there is none.
    ///
    /// Its number is then the count of those before it.
    ///
    /// - Parameters:
    ///   - text: The new text.
    ///   - group: What else two texts must share to be near-duplicates.
    /// - Returns: The similar text; nil where the new one was added.
    mutating func addUnlessNear(_ text: Shingles, group: Int = 0) -> Match? {
        let keys = MinHash.keys(text.hashes[...])
        if let match = match(text, group, keys) { return match }
        add(text, group, keys)
        return nil
    }

    /// Adds a text, whatever is near it; its number is the count of those before it.
    mutating func add(_ text: Shingles) { add(text, 0, MinHash.keys(text.hashes[...])) }

    /// Finds the most similar text that was added before; nil if none is similar enough.
    mutating func match(_ text: Shingles) -> Match? {
        match(text, 0, MinHash.keys(text.hashes[...]))
    }

    private mutating func match(_ text: Shingles, _ group: Int, _ keys: [UInt64]) -> Match? {
        queries &+= 1
        var best: Match?
        for (band, key) in keys.enumerated() {
            var entry = heads[band * slots + slot(key)]
            while entry != 0 {
                let index = Int(entry - 1)
                let link = links[index * MinHash.bands + band]
                entry = UInt32(truncatingIfNeeded: link)
                guard link >> 32 == key >> 32, visits[index] != queries, groups[index] == group
                else { continue }
                visits[index] = queries
                let similarity = Shingles.similarity(
                    text.hashes[...], shingles[starts[index]..<starts[index + 1]])
                guard similarity >= threshold, similarity > best?.similarity ?? 0 else { continue }
                best = Match(index: index, similarity: similarity)
            }
        }
        return best
    }

    private mutating func add(_ text: Shingles, _ group: Int, _ keys: [UInt64]) {
        if (count + 1) * 3 > slots * 2 { grow(to: slots * 2) }
        shingles += text.hashes
        starts.append(shingles.count)
        groups.append(group)
        visits.append(0)
        link(count - 1, keys)
    }

    private func slot(_ key: UInt64) -> Int { Int(key & UInt64(slots - 1)) }

    private mutating func link(_ index: Int, _ keys: [UInt64]) {
        for (band, key) in keys.enumerated() {
            let place = band * slots + slot(key)
            links.append((key >> 32) << 32 | UInt64(heads[place]))
            heads[place] = UInt32(index + 1)
        }
    }

    /// Makes room; the keys of the texts that are there are made again from their shingles.
    private mutating func grow(to slots: Int) {
        self.slots = slots
        heads = [UInt32](repeating: 0, count: slots * MinHash.bands)
        links.removeAll(keepingCapacity: true)
        for index in 0..<count {
            link(index, MinHash.keys(shingles[starts[index]..<starts[index + 1]]))
        }
    }
}
