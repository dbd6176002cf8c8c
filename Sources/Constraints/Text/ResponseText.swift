/// A response to check: every measure of it is taken once, when the first rule asks for it.
///
/// A class, so that rules share the measures, and bound to one task, since it isn't `Sendable`.
public final class ResponseText {
    /// The code points of the response.
    let points: [UInt32]

    /// Takes the text that counts: the answer, without reasoning and tags.
    public init(_ text: String) {
        points = text.points
        self.text = text
    }

    init(points: [UInt32]) { self.points = points }

    /// The response as text.
    public private(set) lazy var text = String(points: points)
    /// The code points by which `re.IGNORECASE` compares.
    lazy var folded: [UInt32] = CaseMapping.folded(points)
    /// The code points of Python's `lower()`.
    lazy var lowered: [UInt32] = CaseMapping.lowered(points)
    /// The code points folded, and curly quotes made straight.
    lazy var plain: [UInt32] = folded.map(straightened)
    /// The code points without whitespace around them.
    lazy var stripped: ArraySlice<UInt32> = points.stripped()

    /// Whether there is nothing but whitespace.
    public private(set) lazy var isBlank: Bool = stripped.isEmpty

    /// The number of `\w+` runs.
    lazy var wordCount: Int = WordCount.runs(in: text)
    /// The number of words as a reader counts them, each Chinese character one.
    lazy var readersWordCount: Int = ReadersWords.count(in: points[...])
    /// The number of sentences that NLTK's English Punkt model finds.
    lazy var sentenceCount: Int = PunktSentences(points).count
    /// The fewest and the most sentences that a reader could count.
    lazy var readersSentenceCount: ClosedRange<Int> = ReadersSentences.count(in: points)
    /// The number of NLTK word tokens in capitals.
    lazy var capitalTokenCount: Int = CapitalTokens.count(in: points)
    /// The paragraphs between `***` dividers.
    lazy var starredParagraphs: [Range<Int>] = Dividers.pieces(of: points)

    /// The language of most of the text; nil where the text has no letters.
    public private(set) lazy var language: DetectedLanguage? = LanguageDetector.detect(
        text, points: points)

    /// The code of the language that langdetect is likely to find; nil where there are no letters.
    lazy var upstreamLanguage: String? = UpstreamLanguage.code(of: self)

    /// The measures that only some collections' rules take: ``Measure``.
    var measures: [ObjectIdentifier: Any] = [:]

    /// The forms of the response that IFEval's loose scoring tries, the response itself first.
    lazy var looseForms: [ResponseText] =
        [self] + LooseForms.others(than: points).map { ResponseText(points: $0) }
}

/// Makes curly and full-width quotes straight.
func straightened(_ point: UInt32) -> UInt32 {
    switch point {
    case 0x2018, 0x2019, 0x02BC, 0xFF07: 0x27
    case 0x201C, 0x201D, 0xFF02: 0x22
    default: point
    }
}
