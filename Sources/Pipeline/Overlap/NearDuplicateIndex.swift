/// Texts among which near-duplicates of a new one can be found, as they stream by.
///
/// A text takes at most 670 bytes, and 4 more for each of its shingles, at most 768; nothing else
/// grows. One query compares at most ``mostCompared`` texts, so that a crowd of texts that are alike,
/// but not alike enough, costs no more than a bounded time each.
struct NearDuplicateIndex {
    /// A text that is much like the one asked for.
    struct Match: Hashable {
        /// The number of the text, by the order in which texts were added, from 0.
        let index: Int
        /// The Jaccard similarity of the two texts' shingles.
        let similarity: Double
    }

    /// How many texts one is compared with at most, the latest of each band first.
    static let mostCompared = 512
    /// How many texts of one band are looked at, the latest first.
    private static let mostOfBand = 128

    /// From which Jaccard similarity on two texts are near-duplicates.
    let threshold: Double

    private var shingles = BlockList<UInt32>()
    private var texts: [Text] = []
    /// For each band a hash table: the text that came last into each slot, plus one; 0 for none.
    private var heads: [UInt32] = []
    /// For each text and band its key above, and below the text that came before it in the slot.
    private var links = BlockList<UInt64>()
    private var slots = 1 << 10
    private var queries: UInt32 = 0

    private struct Text {
        let shingles: BlockList<UInt32>.Place
        /// Nil for a text without keys.
        var links: BlockList<UInt64>.Place?
        let group: Int
        /// The query in which it was last looked at, so that none is compared twice.
        var visit: UInt32 = 0
    }

    init(threshold: Double) {
        self.threshold = threshold
        heads = [UInt32](repeating: 0, count: slots * MinHash.bands)
    }

    /// How many texts have been added.
    var count: Int { texts.count }

    /// Finds the most similar text that was added before and adds this one if there is none.
    ///
    /// Its number is then the count of those before it.
    ///
    /// - Parameters:
    ///   - text: The new text.
    ///   - group: What else two texts must share to be near-duplicates.
    /// - Returns: The similar text; nil where the new one was added.
    mutating func addUnlessNear(_ text: TextSketch, group: Int = 0) -> Match? {
        if let match = match(text, group: group) { return match }
        add(text, group: group)
        return nil
    }

    /// Finds the most similar text that was added before; nil if none is similar enough.
    mutating func match(_ text: TextSketch, group: Int = 0) -> Match? {
        queries &+= 1
        var best: Match?
        var compared = 0
        for (band, key) in text.keys.enumerated() {
            var entry = heads[head(band, key)]
            var looked = 0
            while entry != 0, looked < Self.mostOfBand, compared < Self.mostCompared {
                looked += 1
                let index = Int(entry - 1)
                guard let place = texts[index].links else { break }
                let link = links[place, band]
                entry = UInt32(truncatingIfNeeded: link)
                guard link >> 32 == UInt64(key), texts[index].visit != queries else { continue }
                texts[index].visit = queries
                guard texts[index].group == group else { continue }
                compared += 1
                let similarity = Shingles.similarity(
                    text.shingles.hashes[...], shingles[texts[index].shingles])
                guard similarity >= threshold, similarity > best?.similarity ?? 0 else { continue }
                best = Match(index: index, similarity: similarity)
            }
        }
        return best
    }

    /// Adds a text, whatever is near it; its number is the count of those before it.
    mutating func add(_ text: TextSketch, group: Int = 0) {
        if (count + 1) * 3 > slots * 2 { grow() }
        var added = Text(shingles: shingles.append(text.shingles.hashes), group: group)
        if !text.keys.isEmpty {
            var own: [UInt64] = []
            own.reserveCapacity(text.keys.count)
            for (band, key) in text.keys.enumerated() {
                let head = head(band, key)
                own.append(UInt64(key) << 32 | UInt64(heads[head]))
                heads[head] = UInt32(count + 1)
            }
            added.links = links.append(own)
        }
        texts.append(added)
    }

    private func head(_ band: Int, _ key: UInt32) -> Int {
        band * slots + Int(key & UInt32(slots - 1))
    }

    /// Makes twice the room and puts every text under its keys again.
    private mutating func grow() {
        slots *= 2
        heads = [UInt32](repeating: 0, count: slots * MinHash.bands)
        for (index, text) in texts.enumerated() {
            guard let place = text.links else { continue }
            for band in 0..<MinHash.bands {
                let key = UInt32(truncatingIfNeeded: links[place, band] >> 32)
                let head = head(band, key)
                links[place, band] = UInt64(key) << 32 | UInt64(heads[head])
                heads[head] = UInt32(index + 1)
            }
        }
    }
}
