/// Takes the items of benchmarks, one after another.
struct BenchmarkIndexBuilder {
    let limits: BenchmarkIndex.Limits
    private(set) var grams: [GramPostings.Posting] = []
    private(set) var briefs: [GramPostings.Posting] = []
    private(set) var lengths: [Int32] = []
    private(set) var shingles: [Shingles] = []
    private(set) var short: [Int: [UInt64: Int]] = [:]

    init(_ limits: BenchmarkIndex.Limits) { self.limits = limits }

    /// The index of what has been added.
    var index: BenchmarkIndex { BenchmarkIndex(self) }

    mutating func add(_ text: String) {
        let tokens = OverlapTokens(text)
        let item = lengths.count
        let length = tokens.hashes.count
        lengths.append(Int32(length))
        shingles.append(Shingles(text))
        if length < limits.gram {
            guard length >= BenchmarkIndex.leastWords else { return }
            if let whole = tokens.grams(length).first { short[length, default: [:]][whole] = item }
        } else {
            append(tokens.grams(limits.gram), of: item, to: \.grams)
        }
        append(tokens.grams(BenchmarkIndex.brief), of: item, to: \.briefs)
    }

    private mutating func append(
        _ grams: [UInt64], of item: Int,
        to postings: WritableKeyPath<Self, [GramPostings.Posting]>
    ) {
        self[keyPath: postings] += grams.enumerated().map { place, gram in
            GramPostings.Posting(gram: gram, item: Int32(item), place: Int32(place))
        }
    }
}
