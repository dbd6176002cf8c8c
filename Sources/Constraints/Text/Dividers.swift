/// Splits a text at IFEval's paragraph dividers.
enum Dividers {
    /// The pieces between `***` dividers, each divider with at most one whitespace on either side.
    static func pieces(of points: [UInt32]) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = 0
        var index = 0
        while true {
            let stars = points.index(of: star, from: index)
            guard stars + 3 <= points.count else { break }
            guard points[stars + 1] == star, points[stars + 2] == star else {
                index = stars + 1
                continue
            }
            let isSpaced = stars > start && CodePoint.isSpace(points[stars - 1])
            pieces.append(start..<(isSpaced ? stars - 1 : stars))
            index = stars + 3
            if index < points.count, CodePoint.isSpace(points[index]) { index += 1 }
            start = index
        }
        pieces.append(start..<points.count)
        return pieces
    }

    static let star: UInt32 = 0x2A
}
