/// The tokens that NLTK's `word_tokenize` (3.9.1) makes of the response.
enum WordsTokens: Measure {
    static func take(of response: ResponseText) -> [ArraySlice<UInt32>] {
        tokens(of: response.points, in: response[WordsSentences.self])
    }

    /// The tokens of a text: Punkt's sentences, each split by the Treebank tokenizer.
    static func tokens(of points: [UInt32]) -> [ArraySlice<UInt32>] {
        tokens(of: points, in: PunktSentences(points).ranges)
    }

    private static func tokens(
        of points: [UInt32], in sentences: [Range<Int>]
    ) -> [ArraySlice<UInt32>] {
        sentences.flatMap { WordsTreebank.tokens(of: points[$0]) }
    }

    /// The tokens that hold a letter or a digit.
    static func words(among tokens: [ArraySlice<UInt32>]) -> [ArraySlice<UInt32>] {
        tokens.filter { $0.contains { CodePoint.isWord($0) && $0 != 0x5F } }
    }
}
