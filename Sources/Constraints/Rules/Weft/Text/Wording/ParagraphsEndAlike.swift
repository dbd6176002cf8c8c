/// Wants every paragraph to end in the same phrase.
///
/// Paragraphs are parted by blank lines, and there are at least two. The phrase stands at the end of each as
/// it is given, quotes curly or straight, with nothing after it but asterisks, underscores and whitespace.
struct ParagraphsEndAlike: Rule {
    static let id: RuleID = "wording:paragraphs_end_alike"
    static let collection = RuleCollection.weft
    static let summary = "Every one of at least two paragraphs ends in the given phrase."
    static let parameters = [Parameter("phrase", .text, "the phrase, with its marks")]
    static let conflicts = ParagraphDemands.conflicts.and(
        [ResponseLanguage.id], because: "the phrase is in the prompt's language"
    ).and([Quotation.id], because: "the closing mark would follow the last phrase")
    static let weight = 0.5

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            End every paragraph with the exact phrase {phrase}. Write at least two paragraphs, \
            separated by blank lines.
            """,
            """
            Use two or more paragraphs with an empty line between them, each of which closes with \
            {phrase}, word for word.
            """,
            """
            Like a refrain, {phrase} has to be the end of each paragraph; there must be two paragraphs \
            at least, divided by blank lines.
            """,
            """
            All your paragraphs (two or more, parted by blank lines) must have {phrase} as their last \
            words, exactly as written here.
            """,
            """
            Nothing may follow {phrase} in any paragraph, and no paragraph may end otherwise. Put blank \
            lines between your paragraphs and write more than one.
            """,
            """
            Split the answer by blank lines into at least two paragraphs and finish each one with the \
            words {phrase}.
            """,
            """
            Before each blank line, and at the very end, write {phrase} exactly like that. The answer \
            needs a minimum of two paragraphs.
            """,
            """
            The final sentence of every paragraph should read {phrase}, without changes; paragraphs are \
            set off by blank lines, and one alone is not enough.
            """,
        ],
        .chinese: [
            "每一段都要以{phrase}结尾，原文照写；至少写两段，段间空一行。",
            "请用空行分段，不少于两段，且每段最后一句都是{phrase}。",
            "各段末尾须重复同一句话：{phrase}，其后不能再有文字。全文两段以上，以空行隔开。",
            "全文分为两个或更多段落（空行分隔），每个段落都用{phrase}收尾，一字不改。",
            "像副歌一样，段段都以{phrase}结束；段落间留空行，段数至少为二。",
            "写完每一段，都请加上{phrase}作为段尾，再空一行写下一段，总共不少于两段。",
            "任何段落的结尾都必须是{phrase}，不许有例外；请至少分两段，用空行分开。",
            "以空行划分的每个段落（最少两段），最后的文字应当正好是{phrase}。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["phrase": "So it goes."], "Tides rise. So it goes.\n\nTides fall. *So it goes.*"),
        .passes(["phrase": "天天如此。"], "潮涨。天天如此。\n\n潮落。天天如此。\n"),
        .fails(["phrase": "So it goes."], "Tides rise. So it goes.\n\nTides fall."),
        .fails(["phrase": "天天如此。"], "潮涨潮落。天天如此。"),
    ]

    private static let english = [
        "That is the point.", "Keep that in mind.", "And so it goes.", "Every step counts.",
        "It is worth the effort.", "That much is clear.", "Now you know.", "Think about it.",
        "The choice is yours.", "Remember this.",
    ]
    private static let chinese = [
        "请记住这一点。", "道理就在这里。", "这值得一试。", "你怎么看？", "一切皆有可能。", "这就是关键所在。",
        "选择权在你手里。", "慢慢来，不着急。",
    ]

    private let phrase: String
    private let needle: [UInt32]

    static func suits(_ seed: SeedFacts) -> Bool { !seed.statesLength }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        let phrases = seed.language == .english ? english : chinese
        return DrawnArguments(["phrase": drawText(of: phrases, using: &generator)])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        phrase = String(points: try arguments.string("phrase").points.stripped())
        needle = phrase.points.map(straightened)
        guard !needle.isEmpty else {
            throw .outOfRange("phrase", wanted: "a phrase", found: "\"\"")
        }
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let paragraphs = response[BlankLineParagraphs.self]
        let ends = paragraphs.count { end(of: $0, in: response) != nil }
        return RuleVerdict(
            Self.self, ends == paragraphs.count && ends > 1,
            "\(ends) of \(paragraphs.count) paragraphs end in \"\(phrase)\"")
    }

    func marks(in response: ResponseText) -> [Mark] {
        response[BlankLineParagraphs.self].compactMap { end(of: $0, in: response) }
            .map { Mark(scalars: $0, meaning: .counted) }
    }

    /// Where the phrase ends a paragraph; nil if it doesn't.
    private func end(of paragraph: Range<Int>, in response: ResponseText) -> Range<Int>? {
        let text = response.points[paragraph].stripped {
            CodePoint.isSpace($0) || $0 == 0x2A || $0 == 0x5F
        }
        let tail = text.suffix(needle.count)
        guard tail.elementsEqual(needle, by: { straightened($0) == $1 }) else { return nil }
        if let before = text.dropLast(needle.count).last, let first = needle.first,
            [before, first].allSatisfy({ CodePoint.isWord($0) && !CodePoint.isCJK($0) })
        {
            return nil
        }
        return tail.startIndex..<tail.endIndex
    }

    var demands: [Demand] {
        [.quotes(phrase), .count(.blankLineParagraphs, 2..<Int.max), .closing]
            + ParagraphDemands.bars
    }
}
