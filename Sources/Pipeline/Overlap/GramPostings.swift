/// Where each n-gram stands in the items of benchmarks.
struct GramPostings: Sendable {
    /// An n-gram of an item.
    struct Posting: Sendable {
        let gram: UInt64
        let item: Int32
        /// The number of its first word in the item.
        let place: Int32
    }

    private let postings: [Posting]
    /// Where an n-gram's postings begin.
    private let starts: [UInt64: Int32]

    init(_ unsorted: [Posting]) {
        postings = unsorted.sorted { ($0.gram, $0.item, $0.place) < ($1.gram, $1.item, $1.place) }
        var starts: [UInt64: Int32] = [:]
        for (index, posting) in postings.enumerated()
        where index == 0 || postings[index - 1].gram != posting.gram {
            starts[posting.gram] = Int32(index)
        }
        self.starts = starts
    }

    /// The places of an n-gram; none for one that no item has.
    subscript(gram: UInt64) -> ArraySlice<Posting> {
        guard let start = starts[gram].map(Int.init) else { return [] }
        var end = start + 1
        while end < postings.count, postings[end].gram == gram { end += 1 }
        return postings[start..<end]
    }
}
