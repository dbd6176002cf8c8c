/// Counts the tokens in capitals among those that NLTK's word tokenizer (3.9.1) makes of a text.
///
/// NLTK splits into sentences first; that changes no token with letters in it, since tokens never
/// reach over whitespace, so each stretch without whitespace is taken for itself.
enum CapitalTokens {
    static func count(in points: [UInt32]) -> Int {
        var count = 0
        for word in points.split(whereSeparator: CodePoint.isSpace) {
            guard word.contains(where: CodePoint.isUpper) else { continue }
            if word.allSatisfy(CodePoint.isWord), WordSplitter.halves(of: word) == nil {
                count += isUpper(word) ? 1 : 0
            } else {
                count += WordSplitter.tokens(of: word).count(where: isUpper)
            }
        }
        return count
    }

    /// The number of words of two or more letters that are in capitals: what a reader sees at once.
    static func striking(in points: [UInt32]) -> Int {
        points.split { !CodePoint.isWord($0) && $0 != 0x27 && $0 != 0x2019 && $0 != 0x2D }.count {
            isUpper($0) && $0.count(where: CodePoint.isUpper) > 1
        }
    }

    /// Python's `isupper()`: an upper-case letter, and none that is lower or title case.
    static func isUpper(_ points: some Sequence<UInt32>) -> Bool {
        var seen = false
        for point in points {
            let classes = CodePoint.classes(of: point)
            if !classes.isDisjoint(with: [.lower, .title]) { return false }
            if classes.contains(.upper) { seen = true }
        }
        return seen
    }

    /// Python's `islower()`: a lower-case letter, and none that is upper or title case.
    static func isLower(_ points: some Sequence<UInt32>) -> Bool {
        var seen = false
        for point in points {
            let classes = CodePoint.classes(of: point)
            if !classes.isDisjoint(with: [.upper, .title]) { return false }
            if classes.contains(.lower) { seen = true }
        }
        return seen
    }
}
