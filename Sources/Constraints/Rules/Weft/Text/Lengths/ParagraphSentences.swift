/// Bounds the number of sentences in every paragraph.
///
/// Paragraphs are parted by blank lines; whatever stands between two blank lines is one, a heading or a
/// list too. Every way in which a reader could count a paragraph's sentences has to fit.
struct ParagraphSentences: Rule {
    static let id: RuleID = "length_range:paragraph_sentences"
    static let collection = RuleCollection.weft
    static let summary =
        "Every paragraph has a number of sentences in a range; blank lines part them."
    static let parameters = [
        Parameter("min_sentences", .integer(0...Parameter.unbounded), "the fewest sentences"),
        Parameter("max_sentences", .integer(1...Parameter.unbounded), "the most sentences"),
    ]
    static let conflicts = ParagraphDemands.conflicts

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Separate paragraphs with blank lines and give each paragraph at least {min_sentences} and \
            at most {max_sentences:sentence|sentences}.
            """,
            """
            Every paragraph (a block of text between blank lines) must contain from {min_sentences} to \
            {max_sentences:sentence|sentences}.
            """,
            """
            No paragraph may have fewer than {min_sentences} or more than \
            {max_sentences:sentence|sentences}; leave a blank line between paragraphs.
            """,
            """
            Write in paragraphs parted by a blank line. The number of sentences in each of them has to \
            lie in the range {min_sentences}-{max_sentences}.
            """,
            """
            Paragraph length, without exception: {min_sentences} to \
            {max_sentences:sentence|sentences}. Put an empty line between paragraphs.
            """,
            """
            Between any two blank lines there should be no fewer than {min_sentences} and no more than \
            {max_sentences:sentence|sentences}.
            """,
            """
            Use blank lines to divide your answer into paragraphs, the shortest with \
            {min_sentences} or more sentences and the longest with {max_sentences} or fewer.
            """,
            """
            I want paragraphs, set apart by empty lines, of {min_sentences:sentence|sentences} as a minimum and \
            {max_sentences} as a maximum.
            """,
        ],
        .chinese: [
            "用空行分段，每段至少{min_sentences}句，至多{max_sentences}句。",
            "每个自然段（以空行隔开）须包含{min_sentences}到{max_sentences}个句子。",
            "任何一段都不得少于{min_sentences}句，也不得多于{max_sentences}句，段与段之间空一行。",
            "请分段写作，段间留空行，各段的句数都应在{min_sentences}～{max_sentences}之间。",
            "段落之间空一行；一段最短{min_sentences}句话，最长{max_sentences}句话。",
            "以空行划分段落，每一段的句子数不低于{min_sentences}、不高于{max_sentences}。",
            "两个空行之间为一段，段内要有{min_sentences}至{max_sentences}句话，所有段落都一样。",
            "全文各段均须写满{min_sentences}句，但不能超过{max_sentences}句，各段以空行相隔。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(
            ["min_sentences": 1, "max_sentences": 2], "Tides rise. Tides fall.\n\nBoats wait."),
        .passes(["min_sentences": 2, "max_sentences": 2], "潮水涨了。潮水落了。\n\n船等着。人也等着！"),
        .fails(
            ["min_sentences": 2, "max_sentences": 3], "Tides rise. Tides fall.\n\nBoats wait."),
        .fails(["min_sentences": 1, "max_sentences": 1], "潮水涨了。潮水落了。\n\n船等着。"),
        .fails(
            ["min_sentences": 2, "max_sentences": 3], "# Tides\n\nTides rise. Tides fall."),
    ]

    private let bounds: CountBounds

    static func suits(_ seed: SeedFacts) -> Bool { !seed.statesLength }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        let least = drawSkewed(1...5, using: &generator)
        return DrawnArguments([
            "min_sentences": .integer(least),
            "max_sentences": .integer(least + Int.random(in: 1...3, using: &generator)),
        ])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        bounds = try CountBounds(arguments, from: "min_sentences", to: "max_sentences")
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let counts = counts(in: response)
        let worst = counts.firstIndex { !bounds.hold(for: $0) }
        guard let worst else {
            return RuleVerdict(Self.self, true, "\(counts.count) paragraphs, each with \(bounds)")
        }
        return RuleVerdict(
            Self.self, false,
            "\(counts[worst].spelled) in paragraph \(worst + 1) of \(counts.count), \(bounds)")
    }

    func marks(in response: ResponseText) -> [Mark] {
        zip(response[BlankLineParagraphs.self], counts(in: response))
            .filter { !bounds.hold(for: $0.1) }
            .map { Mark(scalars: $0.0, meaning: .offending) }
    }

    private func counts(in response: ResponseText) -> [ClosedRange<Int>] {
        let pieces = response[SentencePieces.self]
        return response[BlankLineParagraphs.self].map { pieces.within($0).counts }
    }

    var demands: [Demand] {
        [.count(.sentencesPerParagraph, bounds), .count(.blankLineParagraphs, 1..<Int.max)]
            + ParagraphDemands.bars
    }
}
