/// Splits a text at IFEval's paragraph dividers.
enum Dividers {
    /// The pieces between `***` dividers, each divider with at most one whitespace on either side.
    static func pieces(of points: [UInt32]) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = 0
        var index = 0
        while index < points.count {
            var stars = index
            if CodePoint.isSpace(points[stars]) { stars += 1 }
            guard stars + 3 <= points.count,
                points[stars..<(stars + 3)].allSatisfy({ $0 == star })
            else {
                index += 1
                continue
            }
            pieces.append(start..<index)
            index = stars + 3
            if index < points.count, CodePoint.isSpace(points[index]) { index += 1 }
            start = index
        }
        pieces.append(start..<points.count)
        return pieces
    }

    static let star: UInt32 = 0x2A
}
