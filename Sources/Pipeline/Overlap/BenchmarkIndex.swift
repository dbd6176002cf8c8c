/// The items of benchmarks, among which the one that a text repeats can be found.
///
/// A text repeats an item if it holds more than a share of the item's words in shared n-grams, or one
/// long n-gram of it, or most of it in short ones, or if the two are near-duplicates. Shares and
/// lengths are those of Tulu 3 (arXiv 2411.15124): 8-grams over more than half of the test's words.
struct BenchmarkIndex: Sendable {
    struct Limits: Hashable, Sendable {
        /// The words of an n-gram.
        var gram = 8
        /// The share of an item's words that shared n-grams may cover, from 0 to 1.
        var share = 0.5
        /// The words of an n-gram that is too many by itself; 0 for none.
        var longGram = 13
        /// The share of an item's words that shared runs of three words may cover where they stand
        /// together; 1 and above for any.
        var edited = 0.6
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
            /// Shared runs of three words cover this share of the item's words.
            case edited(Double)
            /// The Jaccard similarity of the two.
            case similar(Double)
        }

        /// The number of the item.
        let item: Int
        let reason: Reason
        /// The longest run of words that both have; empty where they are only similar.
        let shared: String
    }

    /// The words of the short n-grams by which edited items are found.
    static let brief = 3
    /// The least words of an item that is told from chance.
    static let leastWords = 4
    /// A short n-gram that more items have than these says little, and makes none a candidate.
    private static let mostItems = 512

    let limits: Limits
    private let grams: GramPostings
    private let briefs: GramPostings
    private let lengths: [Int32]
    private let shingles: [Shingles]
    /// The items with fewer words than an n-gram, whole; by their length.
    private let short: [(length: Int, items: [UInt64: Int])]

    init(_ builder: BenchmarkIndexBuilder) {
        limits = builder.limits
        grams = GramPostings(builder.grams)
        briefs = GramPostings(builder.briefs)
        lengths = builder.lengths
        shingles = builder.shingles
        short = builder.short.sorted { $0.key > $1.key }.map { ($0.key, $0.value) }
    }

    /// How many items there are.
    var count: Int { lengths.count }

    /// Finds the item that a text repeats most plainly; nil if there is none.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - mute: What the text holds that says nothing of where it comes from, such as the sentences of
    ///     rules, which benchmarks of rules have too: it counts neither as shared nor as an item's.
    /// - Returns: The item, and what is shared.
    func match(_ text: String, mute: [String] = []) -> Match? {
        guard count > 0 else { return nil }
        let tokens = OverlapTokens(text)
        let query = BenchmarkQuery(
            tokens: tokens, isMute: tokens.words(of: mute.map(OverlapTokens.init)))
        if let match = sharedGrams(query) ?? shortItem(query) { return match }
        let candidates = candidates(query)
        return edited(candidates, query) ?? similar(candidates, query)
    }

    private func sharedGrams(_ query: BenchmarkQuery) -> Match? {
        var found: [Int32: SharedWords] = [:]
        for (place, gram) in query.tokens.grams(limits.gram).enumerated() {
            for posting in grams[gram] {
                found[posting.item, default: SharedWords(gram: limits.gram)].add(
                    own: place, other: posting.place, isMute: query.isMute(place, limits.gram))
            }
        }
        var best: (match: Match, words: Int)?
        for (item, words) in found.sorted(by: { $0.key < $1.key }) {
            let cover = words.cover()
            guard cover.words > best?.words ?? 0 else { continue }
            let share = cover.share(of: Int(lengths[Int(item)]), least: Self.leastWords)
            let run = words.longestRun
            let isLong = limits.longGram > 0 && run.count >= limits.longGram
            guard share > limits.share || isLong else { continue }
            let reason: Match.Reason =
                share > limits.share ? .covered(share) : .run(run.count)
            best = (
                Match(item: Int(item), reason: reason, shared: query.tokens.text(run)), cover.words
            )
        }
        return best?.match
    }

    /// A short item counts where it is most of the text.
    private func shortItem(_ query: BenchmarkQuery) -> Match? {
        let telling = query.isMute.count { !$0 }
        for (length, items) in short where telling <= length * 2 {
            for (place, gram) in query.tokens.grams(length).enumerated() {
                guard let item = items[gram], !query.isMute(place, length) else { continue }
                return Match(
                    item: item, reason: .covered(1),
                    shared: query.tokens.text(place..<(place + length)))
            }
        }
        return nil
    }

    /// The items that share enough short n-grams with a text to be looked at, in order.
    private func candidates(_ query: BenchmarkQuery) -> [(item: Int, words: SharedWords)] {
        guard limits.edited < 1 || limits.similarity <= 1 else { return [] }
        let all = query.tokens.grams(Self.brief)
        var hits: [Int32: Int] = [:]
        for gram in all {
            let postings = briefs[gram]
            guard postings.count <= Self.mostItems else { continue }
            for posting in postings { hits[posting.item, default: 0] += 1 }
        }
        // A quarter: what is similar in letters has at least some runs of three words.
        let wanted = hits.filter { $0.value * 4 >= Int(lengths[Int($0.key)]) - 2 }
        guard !wanted.isEmpty else { return [] }
        var found: [Int32: SharedWords] = [:]
        for (place, gram) in all.enumerated() {
            for posting in briefs[gram] where wanted[posting.item] != nil {
                found[posting.item, default: SharedWords(gram: Self.brief)].add(
                    own: place, other: posting.place, isMute: query.isMute(place, Self.brief))
            }
        }
        return found.sorted { $0.key < $1.key }.map { (Int($0.key), $0.value) }
    }

    private func edited(
        _ candidates: [(item: Int, words: SharedWords)], _ query: BenchmarkQuery
    ) -> Match? {
        var best: Match?
        var most = limits.edited
        for (item, words) in candidates where Int(lengths[item]) >= limits.gram {
            let length = Int(lengths[item])
            let share = words.cover(within: length * 2).share(of: length, least: limits.gram)
            guard share > most else { continue }
            most = share
            best = Match(
                item: item, reason: .edited(share), shared: query.tokens.text(words.longestRun))
        }
        return best
    }

    private func similar(
        _ candidates: [(item: Int, words: SharedWords)], _ query: BenchmarkQuery
    ) -> Match? {
        guard limits.similarity <= 1, !candidates.isEmpty else { return nil }
        let own = Shingles(query.telling).hashes[...]
        var best: Match?
        var most = 0.0
        for (item, _) in candidates {
            let similarity = Shingles.similarity(own, shingles[item].hashes[...])
            guard similarity >= limits.similarity, similarity > most else { continue }
            most = similarity
            best = Match(item: item, reason: .similar(similarity), shared: "")
        }
        return best
    }
}
