extension ResponseText {
    /// Every place of any of a few code points.
    func places(of wanted: Set<UInt32>) -> [Range<Int>] {
        var places: [Range<Int>] = []
        for (index, point) in points.enumerated() where wanted.contains(point) {
            places.append(index..<(index + 1))
        }
        return places
    }
}

extension [Range<Int>] {
    /// The places as marks.
    func marked(_ meaning: Mark.Meaning) -> [Mark] {
        map { Mark(scalars: $0, meaning: meaning) }
    }
}
