/// A keyword that is looked for as a whole word, in any case.
struct WordsKeyword: Sendable {
    private let needle: Needle
    private let lowered: Needle
    private let reader: KeywordNeedle

    init(_ keyword: some Collection<UInt32>) {
        needle = Needle(CaseMapping.folded(keyword))
        lowered = Needle(CaseMapping.lowered(Array(keyword)))
        reader = KeywordNeedle(keyword)
    }

    /// The places, none overlapping another, with Python's `\b` on both sides; in folded text.
    ///
    /// An empty keyword is at every word boundary, as Python has it.
    func boundedPlaces(in text: [UInt32]) -> [Range<Int>] {
        var places: [Range<Int>] = []
        _ = needle.occurs(in: text) { place in
            let isFree = places.last.map { $0.upperBound <= place.lowerBound } ?? true
            if isFree, isBoundary(text, place.lowerBound), isBoundary(text, place.upperBound) {
                places.append(place)
            }
            return false
        }
        return places
    }

    /// How often it stands anywhere in a text in lower case: Python's `count`.
    func count(inLowered text: [UInt32]) -> Int { lowered.places(in: text).count }

    /// The places where a reader sees the word.
    func readersPlaces(in response: ResponseText) -> [Range<Int>] {
        reader.exactPlaces(in: response)
    }

    private func isBoundary(_ text: [UInt32], _ index: Int) -> Bool {
        let before = index > 0 && CodePoint.isWord(text[index - 1])
        let after = index < text.count && CodePoint.isWord(text[index])
        return before != after
    }
}
