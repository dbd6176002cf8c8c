/// Counts sentences as NLTK's Punkt tokenizer does with its English model.
///
/// The algorithm is Kiss and Strunk's ("Unsupervised Multilingual Sentence Boundary Detection",
/// 2006) as NLTK 3.9.1 runs it; ``SentenceWords`` stands in for the model.
struct PunktSentences {
    private let points: [UInt32]
    private let words: SentenceWords

    init(_ points: [UInt32]) {
        self.points = points
        words = SentenceWords(points)
    }

    /// The number of sentences; 0 for a blank text.
    var count: Int { ranges.count }

    /// The sentences, without the whitespace between them.
    var ranges: [Range<Int>] {
        var slices: [Range<Int>] = []
        var start = 0
        forEachCandidate { candidate in
            guard breaks(candidate) else { return }
            slices.append(start..<(candidate.mark + 1))
            start = candidate.next ?? candidate.mark + 1
        }
        let end = (points.lastIndex { !CodePoint.isSpace($0) } ?? -1) + 1
        slices.append(start..<max(start, end))
        return realigned(slices)
    }

    /// A mark that may end a sentence.
    private struct Candidate {
        /// Where the stretch without whitespace before the mark starts.
        var word: Int
        var mark: Int
        /// Where the token after whitespace starts; nil if a mark follows at once.
        var next: Int?
        /// The end of what follows: of the token, or of one mark.
        var end: Int
    }

    /// Calls for each candidate, and of several in one stretch without whitespace for the last only.
    private func forEachCandidate(_ body: (Candidate) -> Void) {
        var pending: Candidate?
        var wordStart = 0
        var index = 0
        while true {
            let mark = points.index(of: 0x2E, or: 0x3F, or: 0x21, from: index)
            guard mark < points.count else { break }
            // Upstream looks for the start of a word behind ASCII whitespace only.
            let space = points[index..<mark].lastIndex { $0 == 0x20 || (0x09...0x0D).contains($0) }
            if let space { wordStart = space + 1 }
            index = mark + 1
            guard var candidate = candidate(at: mark) else { continue }
            candidate.word = wordStart
            // Upstream compares slices, so that a mark with no letters before it counts by itself.
            if let earlier = pending, earlier.word != wordStart || earlier.mark == earlier.word {
                body(earlier)
            }
            pending = candidate
        }
        if let pending { body(pending) }
    }

    private func candidate(at mark: Int) -> Candidate? {
        guard mark + 1 < points.count else { return nil }
        if PunktToken.isNonWord(points[mark + 1]) {
            return Candidate(word: mark, mark: mark, next: nil, end: mark + 2)
        }
        guard CodePoint.isSpace(points[mark + 1]) else { return nil }
        // A mark whose whitespace reaches the end has no token after it.
        let next = points.index(from: mark + 1) { !CodePoint.isSpace($0) }
        guard next < points.count else { return nil }
        let end = points.index(from: next, where: CodePoint.isSpace)
        return Candidate(word: mark, mark: mark, next: next, end: end)
    }

    /// Whether some token of a candidate's surroundings, other than the last, ends a sentence.
    private func breaks(_ candidate: Candidate) -> Bool {
        if endsPlainly(candidate) { return true }
        var tokens = PunktToken.tokens(of: points[candidate.word..<candidate.end])
        for index in tokens.indices {
            tokens[index].annotateAlone()
            guard index > 0 else { continue }
            tokens[index - 1].annotate(before: tokens[index], words)
        }
        return tokens.dropLast().contains { $0.endsSentence }
    }

    /// Whether the mark is a token that ends a sentence whatever follows, or the period of a word of
    /// two or more letters, and nothing else, that isn't an abbreviation: most are one or the other.
    private func endsPlainly(_ candidate: Candidate) -> Bool {
        guard points[candidate.mark] == 0x2E else { return true }
        let word = points[candidate.word..<candidate.mark]
        return word.count > 1 && word.allSatisfy { ($0 | 0x20) &- 0x61 < 26 }
            && !SentenceWords.isAbbreviation(word)
    }

    /// The sentences once closing quotes and brackets have gone back to the one before.
    private func realigned(_ slices: [Range<Int>]) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var moved = 0
        for (index, slice) in slices.enumerated() {
            let start = slice.lowerBound + moved
            let next = index + 1 < slices.count ? closers(at: slices[index + 1]) : nil
            if let next {
                sentences.append(start..<max(start, slices[index + 1].lowerBound + next.marks))
            } else if start < slice.upperBound {
                sentences.append(start..<slice.upperBound)
            }
            moved = next?.whole ?? 0
        }
        return sentences
    }

    /// The length of the closing marks that start a slice, without and with the whitespace after
    /// them.
    private func closers(at slice: Range<Int>) -> (marks: Int, whole: Int)? {
        let slice = points[slice]
        let marks = slice.prefix {
            $0 == 0x22 || $0 == 0x27 || $0 == 0x29 || $0 == 0x5D || $0 == 0x7D
        }
        guard !marks.isEmpty else { return nil }
        let rest = slice[marks.endIndex...]
        let spaces = rest.prefix { CodePoint.isSpace($0) }
        guard rest.isEmpty || !spaces.isEmpty || rest.starts(with: [0x2D, 0x2D]) else { return nil }
        return (marks.count, marks.count + spaces.count)
    }
}
