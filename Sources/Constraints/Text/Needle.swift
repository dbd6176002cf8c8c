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
        return text.withUnsafeBufferPointer { text in
            var length = 0
            for index in start..<max(start, text.count) where advance(&length, text[index]) {
                return (index + 1 - length)..<(index + 1)
            }
            return nil
        }
    }

    /// Whether some place satisfies a test; places may overlap here.
    func occurs(in text: [UInt32], where isWanted: (Range<Int>) -> Bool) -> Bool {
        guard !points.isEmpty else {
            return (0...text.count).contains { isWanted($0..<$0) }
        }
        return text.withUnsafeBufferPointer { buffer in
            var length = 0
            for index in buffer.indices where advance(&length, buffer[index]) {
                if isWanted((index + 1 - length)..<(index + 1)) { return true }
                length = fallback[length - 1]
            }
            return false
        }
    }

    /// Takes in one more code point; true once the whole literal is matched.
    private func advance(_ length: inout Int, _ point: UInt32) -> Bool {
        while length > 0, point != points[length] { length = fallback[length - 1] }
        if point == points[length] { length += 1 }
        return length == points.count
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
