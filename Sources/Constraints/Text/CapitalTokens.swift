/// Counts the tokens in capitals among those that NLTK's word tokenizer (3.9.1) makes of a text.
///
/// NLTK splits into sentences first; that changes no token with letters in it, since tokens never
/// reach over whitespace, so each stretch without whitespace is taken for itself.
enum CapitalTokens {
    static func count(in points: [UInt32]) -> Int {
        points.withUnsafeBufferPointer { text in
            var count = 0
            var start = 0
            while true {
                let upper = text.index(ofUpperFrom: start)
                guard upper < text.count else { return count }
                let space = text[start..<upper].lastIndex(where: CodePoint.isSpace)
                let end = text[upper...].firstIndex(where: CodePoint.isSpace) ?? text.count
                let stretch = (space.map { $0 + 1 } ?? start)..<end
                if let letters = plainLetters(of: text[stretch]) {
                    count += isUpper(letters) ? 1 : 0
                } else if mayHoldCapitals(text[stretch]) {
                    count += WordSplitter.tokens(of: points[stretch]).count(where: isUpper)
                }
                start = end
            }
        }
    }

    /// A stretch without whitespace, seen where it stands: slices of arrays count their owners.
    private typealias Stretch = Slice<UnsafeBufferPointer<UInt32>>

    /// The letters and digits of a stretch that has nothing else but marks around them, which the
    /// tokenizer sets apart; nil for other stretches and words that may be two in one.
    private static func plainLetters(of word: Stretch) -> Stretch? {
        guard let first = word.firstIndex(where: CodePoint.isWord),
            let last = word.lastIndex(where: CodePoint.isWord)
        else { return nil }
        let letters = word[first...last]
        // The apostrophe makes contractions; of other marks around letters no token depends.
        let isMark = { (point: UInt32) in point < 0x80 && point != 0x27 && point != 0x60 }
        guard !WordSplitter.canBeHalved(letters), letters.allSatisfy(CodePoint.isWord),
            word[..<first].allSatisfy(isMark), word[(last + 1)...].allSatisfy(isMark)
        else { return nil }
        return letters
    }

    /// Whether some token of a stretch without whitespace may be in capitals, told cheaply.
    ///
    /// A run of letters with a lower-case one among them makes no token in capitals, unless it is cut:
    /// before the "n't" of a contraction, or as "cannot" and "'tis" and their likes are.
    private static func mayHoldCapitals(_ word: Stretch) -> Bool {
        var start = word.startIndex
        while start < word.endIndex {
            let run = word[start...].prefix { CodePoint.isWord($0) || CodePoint.isUpper($0) }
            let before = start > word.startIndex ? word[start - 1] : 0
            let after = run.endIndex < word.endIndex ? word[run.endIndex] : 0
            if run.contains(where: CodePoint.isUpper) {
                let lower = run.count(where: CodePoint.isLower)
                if lower == 0 || WordSplitter.canBeHalved(run)
                    || after == 0x27 && lower == 1 && run.last == 0x6E
                    || before == 0x27 && (3...4).contains(run.count)
                {
                    return true
                }
            }
            start = run.endIndex + 1
        }
        return false
    }

    /// The words of two or more letters that are in capitals: what a reader sees at once.
    static func strikingPlaces(in points: [UInt32]) -> [Range<Int>] {
        points.split { !CodePoint.isWord($0) && $0 != 0x27 && $0 != 0x2019 && $0 != 0x2D }
            .filter { isUpper($0) && $0.count(where: CodePoint.isUpper) > 1 }.map(\.indices)
    }

    /// Python's `isupper()` of a whole text.
    static func isUpper(_ points: [UInt32]) -> Bool {
        points.withUnsafeBufferPointer { $0.isCased(upper: true) }
    }

    /// Python's `islower()` of a whole text.
    static func isLower(_ points: [UInt32]) -> Bool {
        points.withUnsafeBufferPointer { $0.isCased(upper: false) }
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
