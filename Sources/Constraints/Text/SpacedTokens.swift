/// The words between whitespace, where they stand in the response: Python's `str.split()`.
enum SpacedTokens: Measure {
    static func take(of response: ResponseText) -> [Range<Int>] { ranges(in: response.points[...]) }

    static func ranges(in points: ArraySlice<UInt32>) -> [Range<Int>] {
        var tokens: [Range<Int>] = []
        var start: Int?
        for index in points.indices {
            if CodePoint.isSpace(points[index]) {
                if let first = start { tokens.append(first..<index) }
                start = nil
            } else if start == nil {
                start = index
            }
        }
        if let first = start { tokens.append(first..<points.endIndex) }
        return tokens
    }
}
