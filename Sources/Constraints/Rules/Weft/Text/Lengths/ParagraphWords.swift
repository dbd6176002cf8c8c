/// Bounds the number of words in every paragraph.
///
/// Paragraphs are parted by blank lines; whatever stands between two blank lines is one, a heading or a
/// list too. Words are counted as a reader counts them, each Chinese character being one; marks don't
/// count.
struct ParagraphWords: Rule {
    static let id: RuleID = "length_range:paragraph_words"
    static let collection = RuleCollection.weft
    static let summary =
        "Every paragraph has a number of words, in Chinese of characters, in a range."
    static let parameters = [
        Parameter("min_words", .integer(0...Parameter.unbounded), "the fewest words"),
        Parameter("max_words", .integer(1...Parameter.unbounded), "the most words"),
    ]
    static let conflicts = ParagraphDemands.conflicts

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Separate paragraphs with blank lines and give each paragraph at least {min_words} and at \
            most {max_words:word|words}.
            """,
            """
            Every paragraph (a block of text between blank lines) must contain from {min_words} to \
            {max_words:word|words}.
            """,
            """
            No paragraph may have fewer than {min_words} or more than {max_words:word|words}; leave a \
            blank line between paragraphs.
            """,
            """
            Write in paragraphs parted by a blank line. The number of words in each of them has to lie \
            in the range {min_words}-{max_words}.
            """,
            """
            Paragraph length, without exception: {min_words} to {max_words:word|words}. Put an empty \
            line between paragraphs.
            """,
            """
            Between any two blank lines there should be no fewer than {min_words} and no more than \
            {max_words:word|words}.
            """,
            """
            Use blank lines to divide your answer into paragraphs, the shortest with {min_words} or \
            more words and the longest with {max_words} or fewer.
            """,
            """
            I want paragraphs, set apart by empty lines, of {min_words} words as a minimum and \
            {max_words} as a maximum.
            """,
        ],
        .chinese: [
            "用空行分段，每段至少{min_words}字，至多{max_words}字，标点不计。",
            "每个自然段（以空行隔开）的字数为{min_words}到{max_words}个字，不含标点。",
            "任何一段都不得少于{min_words}字，也不得多于{max_words}字（标点不算），段与段之间空一行。",
            "请分段写作，段间留空行，各段字数（不含标点）都应在{min_words}～{max_words}之间。",
            "段落之间空一行；不计标点，一段最短{min_words}字，最长{max_words}字。",
            "以空行划分段落，每一段的字数不低于{min_words}、不高于{max_words}，标点符号不计入。",
            "两个空行之间为一段，除标点外，段内要有{min_words}至{max_words}个字，所有段落都一样。",
            "全文各段均须写满{min_words}字，但不能超过{max_words}字，标点除外，各段以空行相隔。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["min_words": 2, "max_words": 4], "Tides rise. Tides fall.\n\nBoats wait."),
        .passes(["min_words": 5, "max_words": 8], "潮水涨了。潮水落了。\n \n船还等着。人也等着。"),
        .fails(["min_words": 3, "max_words": 4], "Tides rise. Tides fall.\n\nBoats wait."),
        .fails(["min_words": 1, "max_words": 7], "潮水涨了。潮水落了。\n\n船等着。"),
    ]

    private let bounds: CountBounds

    static func suits(_ seed: SeedFacts) -> Bool { !seed.statesLength }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        let least = drawSkewed(4...20, using: &generator) * 5
        return DrawnArguments([
            "min_words": .integer(least),
            "max_words": .integer(least + drawOne(20, 30, 40, 60, 80, using: &generator)),
        ])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        bounds = try CountBounds(arguments, from: "min_words", to: "max_words")
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let words = response[ResponseWords.self]
        let counts = response[BlankLineParagraphs.self].map { words.count(in: $0) }
        guard let worst = counts.firstIndex(where: { !bounds.range.contains($0) }) else {
            return RuleVerdict(Self.self, true, "\(counts.count) paragraphs, each with \(bounds)")
        }
        return RuleVerdict(
            Self.self, false,
            "\(counts[worst]) in paragraph \(worst + 1) of \(counts.count), \(bounds)")
    }

    func marks(in response: ResponseText) -> [Mark] {
        let words = response[ResponseWords.self]
        return response[BlankLineParagraphs.self]
            .filter { !bounds.range.contains(words.count(in: $0)) }
            .map { Mark(scalars: $0, meaning: .offending) }
    }

    var demands: [Demand] {
        [.count(.wordsPerParagraph, bounds), .count(.blankLineParagraphs, 1..<Int.max)]
            + ParagraphDemands.bars
    }
}
