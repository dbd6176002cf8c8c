import Records

/// Problems that are worded much alike and have the same numbers and answer.
///
/// Problems of a textbook often differ in a number or in one word ("largest" for "smallest"), and
/// then they are different problems, which their answers show.
struct NearProblems {
    /// The problem that another is much like.
    struct Twin: Hashable {
        let id: RecordID
        /// The Jaccard similarity of their shingles.
        let similarity: Double
    }

    private var index: NearDuplicateIndex
    private var ids: [RecordID] = []

    init(similarity: Double) { index = NearDuplicateIndex(threshold: similarity) }

    /// Keeps a problem unless one that was kept before is much like it, which is then given.
    mutating func keep(_ problem: String, answer: String, id: RecordID) -> Twin? {
        if let match = index.addUnlessNear(
            TextSketch(problem), group: Self.mark(problem, answer))
        {
            return Twin(
                id: ids[match.index], similarity: (match.similarity * 1_000).rounded() / 1_000)
        }
        ids.append(id)
        return nil
    }

    /// The hash of the numbers in a problem, in their order, and of its answer; good within this
    /// process.
    private static func mark(_ text: String, _ answer: String) -> Int {
        var hasher = Hasher()
        hasher.combine(answer)
        var isInside = false
        for byte in text.utf8 {
            let isDigit = (0x30...0x39).contains(byte)
            if isDigit { hasher.combine(byte) }
            if isInside, !isDigit { hasher.combine(UInt8(0)) }
            isInside = isDigit
        }
        return hasher.finalize()
    }
}
