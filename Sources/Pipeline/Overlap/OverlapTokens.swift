/// A text as n-grams are taken of it: hashes of its words; an ideograph is a word.
struct OverlapTokens: Sendable {
    private(set) var hashes: [UInt64] = []
    /// Where each word stands among the plain points.
    private(set) var places: [Range<Int>] = []
    private let points: [UInt32]

    init(_ text: String) {
        points = PlainPoints(text).points
        var start: Int?
        var state: UInt64 = 0
        func close(at end: Int) {
            guard let begun = start else { return }
            hashes.append(state)
            places.append(begun..<end)
            start = nil
        }
        for (index, point) in points.enumerated() {
            if point == PlainPoints.space || PlainPoints.isIdeograph(point) { close(at: index) }
            guard point != PlainPoints.space else { continue }
            if start == nil {
                start = index
                state = 0xCBF2_9CE4_8422_2325
            }
            state = Self.mix(state, UInt64(point))
            if PlainPoints.isIdeograph(point) { close(at: index + 1) }
        }
        close(at: points.count)
    }

    /// The hash of each run of so many words, in order; empty where the text has fewer.
    func grams(_ length: Int) -> [UInt64] {
        guard length > 0, hashes.count >= length else { return [] }
        return (0...(hashes.count - length)).map { start in
            hashes[start..<(start + length)].reduce(UInt64(length), Self.mix)
        }
    }

    /// The words that stand in one of some other texts, which this one holds whole.
    func words(of others: [OverlapTokens]) -> [Bool] {
        var isInside = [Bool](repeating: false, count: hashes.count)
        for other in others {
            guard let first = other.hashes.first else { continue }
            for start in hashes.indices.dropLast(other.hashes.count - 1)
            where hashes[start] == first {
                let range = start..<(start + other.hashes.count)
                guard hashes[range].elementsEqual(other.hashes) else { continue }
                for index in range { isInside[index] = true }
            }
        }
        return isInside
    }

    /// Some words as text, to show.
    func text(_ words: Range<Int>) -> String {
        guard let first = words.first, let last = words.last else { return "" }
        let scalars = points[places[first].lowerBound..<places[last].upperBound]
        return String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
    }

    private static func mix(_ state: UInt64, _ next: UInt64) -> UInt64 {
        var mixed = (state ^ next) &* 0xFF51_AFD7_ED55_8CCD
        mixed ^= mixed >> 32
        return mixed
    }
}
