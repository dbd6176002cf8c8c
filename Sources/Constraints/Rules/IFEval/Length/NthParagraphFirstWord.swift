/// Wants a number of paragraphs, one of which starts with a given word.
struct NthParagraphFirstWord: Rule {
    static let id: RuleID = "length_constraints:nth_paragraph_first_word"
    static let collection = RuleCollection.ifeval
    static let summary =
        "The response has exactly a number of paragraphs, one of which starts with a given word."
    static let parameters = [
        Parameter("num_paragraphs", .integer(1...Parameter.unbounded), "the number of paragraphs"),
        Parameter(
            "nth_paragraph", .integer(1...Parameter.unbounded),
            "the number of the paragraph that starts with the word"),
        Parameter("first_word", .text, "the word, in any case"),
    ]
    // The compatible checker takes the text up to a space or an ASCII mark for the first word.
    static let languages: Set<PromptLanguage> = [.english]
    static let conflicts = Conflicts.with(
        [NumberOfParagraphs.id], because: "paragraphs would be parted in two ways")

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            There should be {num_paragraphs:paragraph|paragraphs}, separated from each other by \
            one blank line. Paragraph {nth_paragraph} must start with the word {first_word}.
            """,
            """
            Write exactly {num_paragraphs:paragraph|paragraphs} with a blank line between them, \
            and begin paragraph {nth_paragraph} with {first_word}.
            """,
            """
            Make {first_word} the first word of paragraph {nth_paragraph}; your answer has \
            {num_paragraphs:paragraph|paragraphs} in all, divided by two line breaks.
            """,
            """
            Use two line breaks between paragraphs, {num_paragraphs:paragraph|paragraphs} \
            altogether. The first word of paragraph number {nth_paragraph} is {first_word}.
            """,
            """
            Your text has {num_paragraphs:paragraph|paragraphs}, no more and no fewer, with one \
            empty line between neighbours; {first_word} opens paragraph {nth_paragraph}.
            """,
            """
            Split the response by blank lines into {num_paragraphs:paragraph|paragraphs}. Of \
            these, paragraph {nth_paragraph}, counted from the top, has to begin with the word \
            {first_word}.
            """,
            """
            I want paragraph {nth_paragraph} to open with the word {first_word}. In total there \
            must be exactly {num_paragraphs:paragraph|paragraphs}, each set apart from the next by \
            a single blank line.
            """,
            """
            Layout: {num_paragraphs:paragraph|paragraphs}, one blank line between any two. Opening \
            word of paragraph {nth_paragraph}: {first_word}.
            """,
            """
            Write {num_paragraphs:paragraph|paragraphs} (a paragraph ends where two line breaks \
            follow each other), and let {first_word} be the very first word in paragraph \
            {nth_paragraph}.
            """,
        ],
        .chinese: [
            "全文恰好{num_paragraphs}段，段与段之间空一行，第{nth_paragraph}段以单词{first_word}开头。",
            "请写{num_paragraphs}个段落，用两个换行符分隔；第{nth_paragraph}段的第一个词必须是{first_word}。",
            "第{nth_paragraph}段要以{first_word}起头，整篇共{num_paragraphs}段，段间空一行。",
            "回答分为{num_paragraphs}段（以空行分隔），其中第{nth_paragraph}段的开头是{first_word}。",
            "请用空行把回答分成正好{num_paragraphs}段，从上往下数第{nth_paragraph}段的首词为{first_word}。",
            "段落总数为{num_paragraphs}，不多不少，相邻段落之间留一个空行；第{nth_paragraph}段一开始就写{first_word}。",
            "格式：共{num_paragraphs}段，段间一个空行。第{nth_paragraph}段的第一个单词：{first_word}。",
            "我希望第{nth_paragraph}段由单词{first_word}领起，全文一共{num_paragraphs}段，每两段之间连续换行两次。",
            "把{first_word}放在第{nth_paragraph}段的最前面；整个回答要有{num_paragraphs}段，彼此用一个空行隔开。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(
            ["num_paragraphs": 2, "nth_paragraph": 2, "first_word": "then"],
            "Tides rise.\n\nThen, they fall."),
        .passes(["num_paragraphs": 2, "nth_paragraph": 1, "first_word": "首先"], "首先, 涨潮。\n\n然后落潮。"),
        .fails(
            ["num_paragraphs": 3, "nth_paragraph": 2, "first_word": "then"],
            "Tides rise.\n\nThen, they fall."),
        .fails(["num_paragraphs": 1, "nth_paragraph": 1, "first_word": "then"], "Tides rise."),
        .failsUnsoundly(
            ["num_paragraphs": 2, "nth_paragraph": 1, "first_word": "首先"], "首先，涨潮。\n\n然后落潮。"),
        .failsUnsoundly(
            ["num_paragraphs": 1, "nth_paragraph": 1, "first_word": "tides"], "**Tides** rise."),
    ]

    private let bound: Bound
    private let nth: Int
    private let firstWord: [UInt32]

    static func suits(_ seed: SeedFacts) -> Bool {
        !seed.statesLength
    }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        let count = drawSkewed(2...9, using: &generator)
        let arguments: Arguments = [
            "num_paragraphs": .integer(count),
            "nth_paragraph": .integer(Int.random(in: 1...count, using: &generator)),
        ]
        return DrawnArguments(
            arguments, slots: [KeywordSlot(id, "first_word", count: 1, .firstWord)])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        let count = try arguments.integer("num_paragraphs")
        nth = try arguments.integer("nth_paragraph")
        guard nth <= count else {
            throw .outOfRange("nth_paragraph", wanted: "at most \(count)", found: "\(nth)")
        }
        bound = Bound(.exactly, count)
        firstWord = CaseMapping.lowered(try arguments.string("first_word").points)
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let pieces = BlankLines.pieces(of: response.points)
        let count = pieces.count { !response.points[$0].isBlank }
        // The piece is taken by its place among all, blank ones too.
        let word = nth <= count ? upstreamWord(response.points[pieces[nth - 1]]) : []
        return verdict(count: count, word)
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let paragraphs = BlankLines.paragraphs(of: response.points)
        let word = nth <= paragraphs.count ? readersWord(response.points[paragraphs[nth - 1]]) : []
        return verdict(count: paragraphs.count, word)
    }

    private func verdict(count: Int, _ word: [UInt32]) -> RuleVerdict {
        RuleVerdict(
            Self.self, bound.holds(for: count) && word == firstWord,
            "\(count) paragraphs, \(bound); paragraph \(nth) starts with "
                + "\"\(String(points: word.prefix(40)))\", wanted \"\(String(points: firstWord))\"")
    }

    /// The first word as IFEval's code takes it: cut at the first ASCII mark, a quote before it
    /// left out.
    private func upstreamWord(_ paragraph: ArraySlice<UInt32>) -> [UInt32] {
        var word = paragraph.stripped().prefix { !CodePoint.isSpace($0) }
        word = word.drop { $0 == 0x27 }
        word = word.drop { $0 == 0x22 }
        let kept = word.prefix { !Self.marks.contains($0) }
        return kept.flatMap { CaseMapping.lowered([$0]) }
    }

    /// The first word as a reader sees it: without marks around it; in Chinese, as many characters
    /// as are wanted.
    private func readersWord(_ paragraph: ArraySlice<UInt32>) -> [UInt32] {
        let text = paragraph.drop { !CodePoint.isWord($0) }.map { straightened($0) }
        if firstWord.contains(where: CodePoint.isCJK) {
            return CaseMapping.lowered(text.prefix(firstWord.count))
        }
        let word = text.prefix { CodePoint.isWord($0) || $0 == 0x2D || CodePoint.isMark($0) }
        return CaseMapping.lowered(word)
    }

    func marks(in response: ResponseText) -> [Mark] {
        let paragraphs = BlankLines.paragraphs(of: response.points)
        guard nth <= paragraphs.count else { return [] }
        let text = response.points[paragraphs[nth - 1]].drop { !CodePoint.isWord($0) }
        let word = text.prefix(firstWord.count)
        guard !word.isEmpty else { return [] }
        return [
            Mark(
                scalars: word.indices,
                meaning: CaseMapping.lowered(word) == firstWord ? .counted : .offending)
        ]
    }

    private static let marks = Set(".,?!'\"".points)

    var demands: [Demand] {
        [.count(.paragraphs, bound), .holds(String(points: firstWord))]
    }
}
