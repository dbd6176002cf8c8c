/// The sentences that NLTK's English Punkt model finds, where they stand in the response.
enum PunktRanges: Measure {
    static func take(of response: ResponseText) -> [Range<Int>] {
        PunktSentences(response.points).ranges
    }
}
