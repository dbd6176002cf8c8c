/// The words of a text as a reader sees them, where they stand in the response.
///
/// Letters and digits with apostrophes, hyphens and marks inside them are one word ("don't",
/// "well-known"), a number with its marks is one, and so is each Chinese character; marks around
/// words aren't part of them.
enum ReadersWords: Measure {
    static func take(of response: ResponseText) -> [Range<Int>] { ranges(in: response.points[...]) }

    static func ranges(in points: ArraySlice<UInt32>) -> [Range<Int>] {
        var words: [Range<Int>] = []
        forEach(in: points) { words.append($0) }
        return words
    }

    /// The number of words.
    static func count(in points: ArraySlice<UInt32>) -> Int {
        var count = 0
        forEach(in: points) { _ in count += 1 }
        return count
    }

    private static func forEach(in points: ArraySlice<UInt32>, _ body: (Range<Int>) -> Void) {
        var index = points.startIndex
        while index < points.endIndex {
            guard isLetter(points[index]) else {
                index += 1
                continue
            }
            let end = CodePoint.isCJK(points[index]) ? index + 1 : wordEnd(in: points, from: index)
            body(index..<end)
            index = end
        }
    }

    /// The first word of a sentence, behind marks and the number of a list's item; nil if none.
    static func first(in sentence: ArraySlice<UInt32>) -> Range<Int>? {
        guard let word = firstRun(in: sentence) else { return nil }
        let rest = sentence[word.upperBound...]
        let isNumber =
            sentence[word].allSatisfy(CodePoint.isDigit)
            && (rest.first == 0x2E || rest.first == 0x29) && rest.dropFirst().first == 0x20
        return isNumber ? firstRun(in: rest) ?? word : word
    }

    private static func firstRun(in text: ArraySlice<UInt32>) -> Range<Int>? {
        guard let start = text.firstIndex(where: isLetter) else { return nil }
        return start..<(CodePoint.isCJK(text[start]) ? start + 1 : wordEnd(in: text, from: start))
    }

    /// The last word of a sentence, before the marks that end it; nil if there is none.
    static func last(in sentence: ArraySlice<UInt32>) -> Range<Int>? {
        ranges(in: sentence).last
    }

    private static func isLetter(_ point: UInt32) -> Bool {
        CodePoint.isWord(point) && point != 0x5F
    }

    private static func wordEnd(in points: ArraySlice<UInt32>, from start: Int) -> Int {
        var index = start + 1
        while index < points.endIndex, !CodePoint.isCJK(points[index]) {
            let next = index + 1
            let joins =
                isJoiner(points[index]) && next < points.endIndex && isLetter(points[next])
                && !CodePoint.isCJK(points[next])
            guard joins || isLetter(points[index]) || CodePoint.isMark(points[index]) else { break }
            index = next
        }
        return index
    }

    /// Apostrophes, hyphens, and the marks inside numbers, addresses and abbreviations.
    private static func isJoiner(_ point: UInt32) -> Bool {
        switch point {
        case 0x27, 0x2019, 0x2D, 0x2010, 0x2011, 0x2E, 0x2C, 0x3A, 0x40, 0x5F, 0x200C, 0x200D: true
        default: false
        }
    }
}
