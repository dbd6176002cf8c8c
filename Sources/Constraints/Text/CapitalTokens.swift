/// Counts the tokens in capitals among those that NLTK's word tokenizer (3.9.1) makes of a text.
///
/// NLTK splits into sentences first; that changes no token with letters in it, since tokens never
/// reach over whitespace, so each stretch without whitespace is taken for itself.
enum CapitalTokens {
    static func count(in points: [UInt32]) -> Int {
        var count = 0
        forEachStretchWithCapitals(in: points) { stretch in
            let word = points[stretch]
            if let letters = plainLetters(of: word) {
                count += isUpper(letters) ? 1 : 0
            } else if mayHoldCapitals(word) {
                count += WordSplitter.tokens(of: word).count(where: isUpper)
            }
        }
        return count
    }

    /// Calls with each stretch without whitespace that has an upper-case letter.
    private static func forEachStretchWithCapitals(
        in points: [UInt32], _ body: (Range<Int>) -> Void
    ) {
        var start = 0
        while true {
            let upper = points.index(from: start, where: CodePoint.isUpper)
            guard upper < points.count else { return }
            let space = points[start..<upper].lastIndex(where: CodePoint.isSpace)
            let end = points.index(from: upper, where: CodePoint.isSpace)
            body((space.map { $0 + 1 } ?? start)..<end)
            start = end
        }
    }

    /// The letters and digits of a stretch that has nothing else but marks around them, which the
    /// tokenizer sets apart; nil for other stretches and words that may be two in one.
    private static func plainLetters(of word: ArraySlice<UInt32>) -> ArraySlice<UInt32>? {
        guard let first = word.firstIndex(where: CodePoint.isWord),
            let last = word.lastIndex(where: CodePoint.isWord)
        else { return nil }
        let letters = word[first...last]
        let isMark = { (point: UInt32) in
            switch point {
            case 0x21, 0x22, 0x28, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F: true
            default: false
            }
        }
        guard !WordSplitter.canBeHalved(letters.count), letters.allSatisfy(CodePoint.isWord),
            word[..<first].allSatisfy(isMark), word[(last + 1)...].allSatisfy(isMark)
        else { return nil }
        return letters
    }

    /// Whether some token of a stretch without whitespace may be in capitals, told cheaply.
    ///
    /// A token ends within a run of letters only at an apostrophe's suffix and in words such as
    /// "cannot"; elsewhere a run with a lower-case letter in it makes no token in capitals.
    private static func mayHoldCapitals(_ word: ArraySlice<UInt32>) -> Bool {
        var hasUpper = false
        var hasLower = false
        var length = 0
        for point in word {
            if CodePoint.isWord(point) || CodePoint.isUpper(point) {
                length += 1
                hasUpper = hasUpper || CodePoint.isUpper(point)
                hasLower = hasLower || CodePoint.isLower(point)
                continue
            }
            if hasUpper, point == 0x27 || !hasLower || WordSplitter.canBeHalved(length) {
                return true
            }
            (hasUpper, hasLower, length) = (false, false, 0)
        }
        return hasUpper && (!hasLower || WordSplitter.canBeHalved(length))
    }

    /// The words of two or more letters that are in capitals: what a reader sees at once.
    static func strikingPlaces(in points: [UInt32]) -> [Range<Int>] {
        points.split { !CodePoint.isWord($0) && $0 != 0x27 && $0 != 0x2019 && $0 != 0x2D }
            .filter { isUpper($0) && $0.count(where: CodePoint.isUpper) > 1 }.map(\.indices)
    }

    /// Python's `isupper()`: an upper-case letter, and none that is lower or title case.
    static func isUpper(_ points: some Sequence<UInt32>) -> Bool {
        var seen = false
        for point in points {
            if CodePoint.isLower(point) || CodePoint.isTitle(point) { return false }
            if !seen { seen = CodePoint.isUpper(point) }
        }
        return seen
    }

    /// Python's `islower()`: a lower-case letter, and none that is upper or title case.
    static func isLower(_ points: some Sequence<UInt32>) -> Bool {
        var seen = false
        for point in points {
            if CodePoint.isUpper(point) || CodePoint.isTitle(point) { return false }
            if !seen { seen = CodePoint.isLower(point) }
        }
        return seen
    }
}
