/// The tokens that NLTK's `word_tokenize` (3.9.1) makes of a text, sentence by sentence.
enum WordTokens: Measure {
    static func take(of response: ResponseText) -> [ArraySlice<UInt32>] {
        tokens(of: response.points)
    }

    static func tokens(of points: [UInt32]) -> [ArraySlice<UInt32>] {
        PunktSentences(points).ranges.flatMap { TreebankTokens.tokens(of: points[$0]) }
    }
}
