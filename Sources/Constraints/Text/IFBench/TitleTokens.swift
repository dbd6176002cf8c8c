/// The tokens of NLTK's word tokenizer (3.9.1), one sentence after the other.
enum TitleTokens {
    /// Calls with each token until told to stop; tokens of which only the marks differ from NLTK's
    /// may be among them.
    static func forEach(in response: ResponseText, _ continues: (ArraySlice<UInt32>) -> Bool) {
        let points = response.points
        for sentence in response[PunktRanges.self] {
            var start = sentence.lowerBound
            while start < sentence.upperBound {
                if CodePoint.isSpace(points[start]) {
                    start += 1
                    continue
                }
                let text = points[start..<sentence.upperBound]
                let word = text.prefix { !CodePoint.isSpace($0) }
                let isLast = text[word.endIndex...].isBlank
                for token in tokens(of: word, isLast: isLast) where !continues(token) { return }
                start = isLast ? sentence.upperBound : word.endIndex
            }
        }
    }

    private static func tokens(
        of word: ArraySlice<UInt32>, isLast: Bool
    ) -> [ArraySlice<UInt32>] {
        if word.allSatisfy(isPlainLetter), !WordSplitter.canBeHalved(word.count) { return [word] }
        guard !isLast, endsInPeriod(word) else { return WordSplitter.tokens(of: word) }
        // Within a sentence a period stays with its word, for which it must not be the last mark.
        return WordSplitter.tokens(of: word + [guardPoint]).filter { $0 != [guardPoint] }
    }

    private static func isPlainLetter(_ point: UInt32) -> Bool {
        (0x41...0x5A).contains(point) || (0x61...0x7A).contains(point)
    }

    private static func endsInPeriod(_ word: ArraySlice<UInt32>) -> Bool {
        word.last { !closers.contains($0) } == 0x2E
    }

    private static let closers = "])}>\"'»”’".points
    /// A code point that means nothing.
    private static let guardPoint: UInt32 = 0xE000
}
