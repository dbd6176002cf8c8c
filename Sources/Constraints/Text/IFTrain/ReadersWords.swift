/// The words of a text as a reader sees them.
enum ReadersWords: Measure {
    static func take(of response: ResponseText) -> [Range<Int>] { ranges(in: response.points[...]) }

    /// The words: letters and digits with apostrophes, hyphens and marks inside them; of Chinese,
    /// each character.
    static func ranges(in points: ArraySlice<UInt32>) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var index = points.startIndex
        while index < points.endIndex {
            guard isLetter(points[index]) else {
                index += 1
                continue
            }
            let end = CodePoint.isCJK(points[index]) ? index + 1 : wordEnd(in: points, from: index)
            words.append(index..<end)
            index = end
        }
        return words
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

    /// Apostrophes and hyphens, and what joins numbers and abbreviations.
    private static func isJoiner(_ point: UInt32) -> Bool {
        switch point {
        case 0x27, 0x2019, 0x2D, 0x2010, 0x2011, 0x2E, 0x2C, 0x3A, 0x40, 0x5F: true
        default: false
        }
    }
}
