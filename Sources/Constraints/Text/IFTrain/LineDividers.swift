/// Splits a text at dividers of exactly three asterisks that nothing touches.
enum LineDividers {
    /// The pieces between dividers, blank ones too.
    static func pieces(of points: [UInt32]) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = 0
        for token in SpacedTokens.ranges(in: points[...])
        where token.count == 3 && points[token].allSatisfy({ $0 == Dividers.star }) {
            pieces.append(start..<token.lowerBound)
            start = token.upperBound
        }
        pieces.append(start..<points.count)
        return pieces
    }
}
