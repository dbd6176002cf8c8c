/// The items of benchmarks, among which the one that a text repeats can be found.
///
/// A text repeats an item if it holds more than a share of the item's words in shared n-grams, or one
/// long n-gram of it, or if the two are near-duplicates. Shares and lengths are those of Tulu 3
/// (arXiv 2411.15124): 8-grams over more than half of the test's words.
struct BenchmarkIndex {
    struct Limits: Hashable, Sendable {
        /// The words of an n-gram.
        var gram = 8
        /// The share of an item's words that shared n-grams may cover, from 0 to 1.
        var share = 0.5
        /// The words of an n-gram that is too many by itself; 0 for none.
        var longGram = 13
        /// The similarity from which on two texts are near-duplicates; above 1 for never.
        var similarity = 0.55
    }

    /// What a text has in common with an item.
    struct Match: Hashable {
        enum Reason: Hashable {
            /// Shared n-grams cover this share of the item's words.
            case covered(Double)
            /// So many words in a row are shared.
            case run(Int)
            /// The Jaccard similarity of the two.
            case similar(Double)
        }

        /// The number of the item.
        let item: Int
        let reason: Reason
        /// The longest run of words that both have; empty where they are only similar.
        let shared: String
    }

    private struct Posting {
        let item: Int32
        let place: Int32
    }

    let limits: Limits
    private var postings: [UInt64: [Posting]] = [:]
    private var lengths: [Int] = []
    /// The items with fewer words than an n-gram, whole.
    private var short: [Int: [UInt64: Int]] = [:]
    private var near: NearDuplicateIndex

    init(_ limits: Limits) {
        self.limits = limits
        near = NearDuplicateIndex(threshold: limits.similarity)
    }

    /// How many items there are.
    var count: Int { lengths.count }

    /// The least words of an item that is told from chance.
    private static let leastWords = 4

    mutating func add(_ text: String) {
        let tokens = OverlapTokens(text)
        let item = lengths.count
        let length = tokens.hashes.count
        lengths.append(length)
        near.add(Shingles(text))
        if length < limits.gram {
            guard length >= Self.leastWords else { return }
            if let whole = tokens.grams(length).first { short[length, default: [:]][whole] = item }
            return
        }
        for (place, gram) in tokens.grams(limits.gram).enumerated() {
            postings[gram, default: []].append(Posting(item: Int32(item), place: Int32(place)))
        }
    }

    /// Finds the item that a text repeats most plainly; nil if there is none.
    mutating func match(_ text: String) -> Match? {
        guard count > 0 else { return nil }
        let tokens = OverlapTokens(text)
        if let match = sharedGrams(tokens) ?? shortItem(tokens) { return match }
        guard limits.similarity <= 1, let twin = near.match(Shingles(text)) else { return nil }
        return Match(item: twin.index, reason: .similar(twin.similarity), shared: "")
    }

    private func sharedGrams(_ tokens: OverlapTokens) -> Match? {
        var overlaps: [Int32: Overlap] = [:]
        for (place, gram) in tokens.grams(limits.gram).enumerated() {
            for posting in postings[gram] ?? [] {
                overlaps[posting.item, default: Overlap()].add(
                    own: place, other: Int(posting.place), length: limits.gram)
            }
        }
        var best: (match: Match, words: Int)?
        for (item, overlap) in overlaps.sorted(by: { $0.key < $1.key }) {
            let covered = overlap.covered(limits.gram)
            let share = Double(covered) / Double(lengths[Int(item)])
            let run = overlap.longest
            let isLong = limits.longGram > 0 && run.count >= limits.longGram
            guard share > limits.share || isLong, covered > best?.words ?? 0 else {
                continue
            }
            let reason: Match.Reason =
                share > limits.share ? .covered(share) : .run(run.count)
            best = (Match(item: Int(item), reason: reason, shared: tokens.text(run)), covered)
        }
        return best?.match
    }

    /// A short item counts where it is most of the text.
    private func shortItem(_ tokens: OverlapTokens) -> Match? {
        for (length, items) in short.sorted(by: { $0.key > $1.key })
        where tokens.hashes.count <= length * 2 {
            for (place, gram) in tokens.grams(length).enumerated() {
                guard let item = items[gram] else { continue }
                return Match(
                    item: item, reason: .covered(1), shared: tokens.text(place..<(place + length)))
            }
        }
        return nil
    }
}

/// What one text's n-grams share with one item's.
private struct Overlap {
    /// The longest run of the text's words that the item has in the same order.
    private(set) var longest = 0..<0
    private var run = 0..<0
    private var otherEnd = -1
    /// Where the shared n-grams begin in the item.
    private var places: Set<Int> = []

    mutating func add(own: Int, other: Int, length: Int) {
        let isNext = own + length == run.upperBound + 1 && other == otherEnd + 1
        run = isNext ? run.lowerBound..<(own + length) : own..<(own + length)
        otherEnd = other
        if run.count > longest.count { longest = run }
        places.insert(other)
    }

    /// How many of the item's words the shared n-grams cover, each counted once.
    func covered(_ length: Int) -> Int {
        var covered = 0
        var end = 0
        for place in places.sorted() {
            covered += place + length - max(place, end)
            end = place + length
        }
        return covered
    }
}
