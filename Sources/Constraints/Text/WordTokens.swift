/// The tokens that NLTK's `word_tokenize` (3.9.1) makes of a text, sentence by sentence.
enum WordTokens: Measure {
    static func take(of response: ResponseText) -> [ArraySlice<UInt32>] {
        tokens(of: response.points, in: response[PunktRanges.self])
    }

    static func tokens(of points: [UInt32]) -> [ArraySlice<UInt32>] {
        tokens(of: points, in: PunktSentences(points).ranges)
    }

    private static func tokens(
        of points: [UInt32], in sentences: [Range<Int>]
    ) -> [ArraySlice<UInt32>] {
        sentences.flatMap { TreebankTokens.tokens(of: points[$0]) }
    }

    /// The tokens that hold a letter or a digit.
    static func words(among tokens: [ArraySlice<UInt32>]) -> [ArraySlice<UInt32>] {
        tokens.filter { $0.contains { CodePoint.isWord($0) && $0 != 0x5F } }
    }

    /// The first token and the last; nil where there are fewer than two.
    static func ends(
        of response: ResponseText
    ) -> (first: ArraySlice<UInt32>, last: ArraySlice<UInt32>)? {
        // Most of a text's sentences stand between the two, and aren't split.
        let sentences = response[PunktRanges.self]
        guard let start = sentences.first, let end = sentences.last else { return nil }
        let opening = TreebankTokens.tokens(of: response.points[start])
        let closing =
            sentences.count > 1 ? TreebankTokens.tokens(of: response.points[end]) : opening
        guard let first = opening.first, let last = closing.last,
            sentences.count > 1 || opening.count > 1
        else { return nil }
        return (first, last)
    }

    /// The first token that passes a test; the sentences behind it aren't split.
    static func first(
        in response: ResponseText, where isWanted: (ArraySlice<UInt32>) -> Bool
    ) -> ArraySlice<UInt32>? {
        for sentence in response[PunktRanges.self] {
            let tokens = TreebankTokens.tokens(of: response.points[sentence])
            if let token = tokens.first(where: isWanted) { return token }
        }
        return nil
    }

    /// The first token that occurred before; nil if all are different.
    static func firstRepeated(in response: ResponseText) -> ArraySlice<UInt32>? {
        var seen: Set<ArraySlice<UInt32>> = []
        return first(in: response) { !seen.insert($0).inserted }
    }
}
