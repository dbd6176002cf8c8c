/// A text that conditions are computed on, measured once.
public struct ConditionText: Sendable {
    /// The text.
    public let text: String
    /// The language that conditions on it are put in.
    public let language: PromptLanguage

    let points: [UInt32]
    let folded: [UInt32]
    /// The fewest and the most words by three ways of counting.
    let words: ClosedRange<Int>
    /// The fewest and the most characters by four ways of counting.
    let characters: ClosedRange<Int>
    /// The fewest and the most sentences that a reader could count.
    let sentences: ClosedRange<Int>
    /// The lines that aren't blank, without whitespace around them.
    let lines: [ArraySlice<UInt32>]
    let paragraphs: Int

    /// Measures a text.
    public init(_ text: String, language: PromptLanguage) {
        self.text = text
        self.language = language
        let points = text.points
        self.points = points
        folded = CaseMapping.folded(points)
        let spaced = points.split(whereSeparator: CodePoint.isSpace)
            .count { $0.contains(where: CodePoint.isWord) }
        words = Self.range([
            ReadersWords.count(in: points[...]), WordCount.runs(in: text), spaced,
        ])
        let han = points.count(where: CodePoint.isCJK)
        let letters = points.count(where: CodePoint.isWord)
        let printed = points.count { !CodePoint.isSpace($0) }
        characters = Self.range([han, letters, printed, points.stripped().count])
        sentences = ReadersSentences.count(in: points)
        lines = BlankLines.lines(of: points).map { points[$0].stripped() }.filter { !$0.isEmpty }
        paragraphs = BlankLines.paragraphs(of: points).count
    }

    private static func range(_ counts: [Int]) -> ClosedRange<Int> {
        (counts.min() ?? 0)...(counts.max() ?? 0)
    }

    /// Whether any of some texts occurs, their case ignored.
    func holds(anyOf texts: [String]) -> Bool {
        texts.contains { Needle(folding: $0).occurs(in: folded) }
    }

    /// Whether one of some literals that were folded before occurs.
    func holds(anyOf needles: [Needle]) -> Bool { needles.contains { $0.occurs(in: folded) } }

    /// Whether a word occurs with no letter beside it, its case ignored.
    func holds(word: String) -> Bool { holds(word: Needle(folding: word)) }

    /// Whether a literal that was folded before occurs with no letter beside it.
    func holds(word needle: Needle) -> Bool {
        needle.places(in: folded).contains { place in
            (place.lowerBound == 0 || !CodePoint.isWord(folded[place.lowerBound - 1]))
                && (place.upperBound == folded.count || !CodePoint.isWord(folded[place.upperBound]))
        }
    }
}
