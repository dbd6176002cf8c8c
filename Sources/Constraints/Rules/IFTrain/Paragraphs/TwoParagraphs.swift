/// Counts the pieces of a response that are to be two.
enum TwoParagraphs {
    static let bound = Bound(.exactly, 2)

    /// Says whether there are two pieces.
    ///
    /// A blank first or last one isn't counted, a blank one within
    /// fails.
    static func verdict(
        _ rule: any Rule.Type, _ pieces: [Range<Int>], in response: ResponseText
    ) -> RuleVerdict {
        var count = pieces.count
        for (index, piece) in pieces.enumerated() where response.points[piece].isBlank {
            guard index == 0 || index == pieces.count - 1 else {
                return RuleVerdict(rule, false, "an empty paragraph, \(bound)")
            }
            count -= 1
        }
        return RuleVerdict(rule, count: count, bound)
    }
}
