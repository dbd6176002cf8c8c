/// A literal to look for in code points, in time linear in their number (Knuth, Morris and Pratt).
struct Needle: Hashable, Sendable {
    let points: [UInt32]
    /// How much of the literal's start is still matched when the next code point isn't.
    private let fallback: [Int]

    /// Looks for the code points as they are: fold or lower them first where case is ignored.
    init(_ points: [UInt32]) {
        self.points = points
        var fallback = [Int](repeating: 0, count: points.count)
        var length = 0
        for index in points.indices.dropFirst() {
            while length > 0, points[index] != points[length] { length = fallback[length - 1] }
            if points[index] == points[length] { length += 1 }
            fallback[index] = length
        }
        self.fallback = fallback
    }

    /// Looks for a literal in folded text, as `re.IGNORECASE` does.
    init(folding text: String) { self.init(CaseMapping.folded(text.points)) }

    /// The first place at or after a position.
    func first(in text: [UInt32], from start: Int = 0) -> Range<Int>? {
        guard !points.isEmpty else { return start <= text.count ? start..<start : nil }
        var found: Range<Int>?
        forEachPlace(in: text, from: start) { place in
            found = place
            return false
        }
        return found
    }

    /// Whether some place satisfies a test; places may overlap here.
    func occurs(in text: [UInt32], where isWanted: (Range<Int>) -> Bool) -> Bool {
        guard !points.isEmpty else {
            return (0...text.count).contains { isWanted($0..<$0) }
        }
        var found = false
        forEachPlace(in: text, from: 0) { place in
            found = isWanted(place)
            return !found
        }
        return found
    }

    /// Calls with each place, overlapping ones too, until told to stop.
    private func forEachPlace(
        in text: [UInt32], from start: Int, _ continues: (Range<Int>) -> Bool
    ) {
        text.withUnsafeBufferPointer { text in
            points.withUnsafeBufferPointer { points in
                var length = 0
                var index = start
                while index < text.count {
                    if length == 0 {
                        // Most of a text is passed over here, where nothing is matched yet.
                        index = text.index(ofEndsOf: points, from: index)
                        guard index < text.count else { return }
                    }
                    let point = text[index]
                    while length > 0, point != points[length] { length = fallback[length - 1] }
                    index += 1
                    guard point == points[length] else { continue }
                    length += 1
                    guard length == points.count else { continue }
                    guard continues((index - length)..<index) else { return }
                    length = fallback[length - 1]
                }
            }
        }
    }

    /// Every place, none overlapping another; an empty literal is between any two code points.
    func places(in text: [UInt32]) -> [Range<Int>] {
        var places: [Range<Int>] = []
        var start = 0
        while let place = first(in: text, from: start) {
            places.append(place)
            start = points.isEmpty ? place.upperBound + 1 : place.upperBound
        }
        return places
    }

    func occurs(in text: [UInt32]) -> Bool { first(in: text) != nil }
}
