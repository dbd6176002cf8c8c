/// The code points of a response with everything in code fences made blank, line breaks kept.
///
/// A bullet or a star in a block of code is no bullet and no emphasis. A fence is a line that starts
/// with ``` or ~~~; one that is never closed reaches to the end.
enum OutsideFences: Measure {
    static func take(of response: ResponseText) -> [UInt32] {
        // Looked at in one array and written in another: a slice of the one written to would have
        // the whole copied at every line.
        let original = response.points
        var points = original
        var fence: UInt32?
        for line in BlankLines.lines(of: original) {
            let text = original[line].drop { CodePoint.isSpace($0) }
            let mark = text.first ?? 0
            let isFence = (mark == 0x60 || mark == 0x7E) && text.prefix { $0 == mark }.count >= 3
            if isFence, fence == nil || fence == mark {
                fence = fence == nil ? mark : nil
            } else if fence == nil {
                continue
            }
            for index in line { points[index] = 0x20 }
        }
        return points
    }
}
