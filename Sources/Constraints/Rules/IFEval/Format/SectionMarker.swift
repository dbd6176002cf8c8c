/// How the start of a section is recognised: a word, at most one space, a number in digits.
struct SectionMarker: Sendable {
    /// The word, without whitespace around it.
    let text: String
    private let literal: Needle
    /// The word as a regular expression; nil where it means itself.
    private let pattern: Pattern?

    init(_ word: String) throws(ArgumentFault) {
        text = String(points: word.points.stripped())
        literal = Needle(text.points)
        guard !Pattern.isLiteral(text) else {
            pattern = nil
            return
        }
        let space = Pattern.space + "?"
        pattern = Pattern(space + text + space + "\\p{Nd}+" + space, linewise: false)
        guard pattern != nil else { throw .badPattern("section_spliter", pattern: text) }
    }

    /// The number of pieces, less one, into which Python's `re.split` would cut a response there;
    /// nil if the expression took too long.
    ///
    /// Each group in the expression adds a piece, as it does upstream.
    func count(in response: ResponseText) -> Int? {
        guard let pattern else { return places(in: response)?.count }
        return pattern.count(in: response.text).map { $0 * (1 + pattern.groups) }
    }

    /// The places of the word with its number; nil where it is a regular expression.
    func places(in response: ResponseText) -> [Range<Int>]? {
        guard pattern == nil else { return nil }
        let points = response.points
        var places: [Range<Int>] = []
        var start = 0
        while let word = literal.first(in: points, from: start) {
            var end = word.upperBound
            if end < points.count, CodePoint.isSpace(points[end]) { end += 1 }
            let digits = end
            while end < points.count, CodePoint.isDigit(points[end]) { end += 1 }
            if end > digits {
                places.append(word.lowerBound..<end)
                start = end
            } else {
                start = word.lowerBound + 1
            }
        }
        return places
    }
}
