/// The set of a text's shingles: hashes of its overlapping pieces.
///
/// A piece is five characters, or two where it begins with an ideograph. Of a long text only the
/// lowest hashes are kept (a bottom-k sketch): up to ``limit`` shingles the set is whole, and its
/// Jaccard similarity exact; beyond, an estimate with a standard error of about 0.03.
struct Shingles: Sendable {
    /// The most hashes that are kept.
    static let limit = 192

    /// Different hashes, in ascending order.
    let hashes: [UInt32]

    init(_ text: String) { self.init(PlainPoints(text).points) }

    init(_ points: [UInt32]) {
        var all: [UInt32] = []
        all.reserveCapacity(points.count)
        for start in points.indices {
            let length = PlainPoints.isIdeograph(points[start]) ? 2 : 5
            // A text shorter than a piece is one piece.
            guard start == 0 || start + length <= points.count else { continue }
            all.append(Self.hash(points, start, min(points.count, start + length)))
        }
        Self.sort(&all)
        var distinct: [UInt32] = []
        distinct.reserveCapacity(min(all.count, Self.limit))
        for hash in all where hash != distinct.last {
            distinct.append(hash)
            if distinct.count == Self.limit { break }
        }
        hashes = distinct
    }

    /// Sorts hashes, which are spread evenly: into 256 drawers by their highest bits, and then by
    /// insertion, which has next to nothing left to do.
    private static func sort(_ hashes: inout [UInt32]) {
        guard hashes.count < 4_096 else { return hashes.sort() }
        var ends = [Int](repeating: 0, count: 257)
        for hash in hashes { ends[Int(hash >> 24) + 1] += 1 }
        for drawer in 1...256 { ends[drawer] += ends[drawer - 1] }
        var sorted = hashes
        for hash in hashes {
            let drawer = Int(hash >> 24)
            sorted[ends[drawer]] = hash
            ends[drawer] += 1
        }
        for index in sorted.indices.dropFirst() {
            let hash = sorted[index]
            var place = index
            while place > 0, sorted[place - 1] > hash {
                sorted[place] = sorted[place - 1]
                place -= 1
            }
            sorted[place] = hash
        }
        hashes = sorted
    }

    private static let factors: [UInt64] = [
        0x9E37_79B9_7F4A_7C15, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9,
        0x85EB_CA77_C2B2_AE63, 0x27D4_EB2F_1656_67C5,
    ]

    /// A sum of products, which take no turns, and one mix at the end.
    private static func hash(_ points: [UInt32], _ start: Int, _ end: Int) -> UInt32 {
        var state = UInt64(end - start)
        for index in start..<end {
            state &+= (UInt64(points[index]) &+ 1) &* factors[index - start]
        }
        state = (state ^ (state >> 29)) &* 0xFF51_AFD7_ED55_8CCD
        return UInt32(truncatingIfNeeded: state >> 32)
    }

    /// The share of shingles of either text that both have, from 0 to 1.
    static func similarity(
        _ left: ArraySlice<UInt32>, _ right: ArraySlice<UInt32>
    ) -> Double {
        var shared = 0
        var seen = 0
        var i = left.startIndex
        var j = right.startIndex
        // Of two sketches' union only the lowest hashes are a fair sample.
        while seen < limit, i != left.endIndex, j != right.endIndex {
            if left[i] == right[j] {
                shared += 1
                i += 1
                j += 1
            } else if left[i] < right[j] {
                i += 1
            } else {
                j += 1
            }
            seen += 1
        }
        let all = min(limit, seen + (left.endIndex - i) + (right.endIndex - j))
        return all == 0 ? 0 : Double(shared) / Double(all)
    }
}
