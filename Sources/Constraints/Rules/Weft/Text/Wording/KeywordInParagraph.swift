/// Wants a keyword in one paragraph.
///
/// Paragraphs are parted by blank lines; whatever stands between two blank lines is one. The keyword may
/// stand in other paragraphs too. It is found in any case, as a whole word, in Chinese anywhere.
struct KeywordInParagraph: Rule {
    static let id: RuleID = "wording:keyword_in_paragraph"
    static let collection = RuleCollection.weft
    static let summary = "A keyword occurs in the paragraph of a given number."
    static let parameters = [
        Parameter("keyword", .text, "the keyword, in any case"),
        Parameter("paragraph", .integer(1...Parameter.unbounded), "the paragraph's number, from 1"),
    ]
    static let conflicts = ParagraphDemands.conflicts.and(
        [ResponseLanguage.id], because: "the keyword is a word of the prompt's language")

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Separate paragraphs with blank lines, and use the word {keyword} in paragraph \
            {paragraph}.
            """,
            "Paragraph {paragraph} must contain {keyword}; paragraphs are divided by blank lines.",
            """
            Write in paragraphs with an empty line between them. {keyword} has to occur in paragraph \
            number {paragraph}.
            """,
            """
            When paragraphs are counted from the top by the blank lines between them, {keyword} should \
            be found in number {paragraph}.
            """,
            """
            Put {keyword} somewhere in paragraph {paragraph}. A paragraph is what stands between two \
            blank lines.
            """,
            """
            There must be at least {paragraph:paragraph|paragraphs}, parted by empty lines, and the \
            last one needed to reach that number has to mention {keyword}.
            """,
            "See to it that {keyword} appears in paragraph no. {paragraph}, with blank lines as borders.",
            """
            Divide your text by blank lines and work {keyword} into the paragraph that is number \
            {paragraph} from the start.
            """,
        ],
        .chinese: [
            "用空行分段，第{paragraph}段里要出现{keyword}一词。",
            "第{paragraph}段必须包含{keyword}，段落之间以空行隔开。",
            "请分段作答，段间空一行，并在第{paragraph}段中用到{keyword}。",
            "以空行为界从头数起，{keyword}应出现在第{paragraph}段。",
            "把{keyword}写进第{paragraph}个段落，两个空行之间算一段。",
            "全文至少写到第{paragraph}段（空行分段），这一段里要提到{keyword}。",
            "段与段之间留空行；{keyword}这个词在第{paragraph}段至少出现一次。",
            "请保证第{paragraph}个自然段含有{keyword}，各段以空行分隔。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["keyword": "tide", "paragraph": 2], "The moon.\n\nThe tide.\n\nThe tide."),
        .passes(["keyword": "薄荷", "paragraph": 1], "先洗薄荷。"),
        .fails(["keyword": "tide", "paragraph": 2], "The tide.\n\nThe untidy moon."),
        .fails(["keyword": "薄荷", "paragraph": 3], "先洗薄荷。\n\n再切薄荷。"),
    ]

    private let keyword: String
    private let needle: KeywordNeedle
    private let paragraph: Int

    static func suits(_ seed: SeedFacts) -> Bool { !seed.statesLength }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments(
            ["paragraph": .integer(drawSkewed(1...6, using: &generator))],
            slots: [KeywordSlot(id, "keyword", count: 1, .required)])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        keyword = try arguments.string("keyword")
        needle = KeywordNeedle(keyword)
        paragraph = try arguments.integer("paragraph")
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let paragraphs = response[BlankLineParagraphs.self]
        guard paragraph <= paragraphs.count else {
            return RuleVerdict(
                Self.self, false, "\(paragraphs.count) paragraphs, none numbered \(paragraph)")
        }
        let isThere = !places(in: paragraphs[paragraph - 1], of: response).isEmpty
        return RuleVerdict(
            Self.self, isThere,
            "\(isThere ? "found" : "no") \"\(keyword)\" in paragraph \(paragraph)")
    }

    func marks(in response: ResponseText) -> [Mark] {
        let paragraphs = response[BlankLineParagraphs.self]
        guard paragraph <= paragraphs.count else { return [] }
        return places(in: paragraphs[paragraph - 1], of: response)
            .map { Mark(scalars: $0, meaning: .counted) }
    }

    private func places(in part: Range<Int>, of response: ResponseText) -> [Range<Int>] {
        needle.exactPlaces(in: response).filter {
            part.contains($0.lowerBound) && $0.upperBound <= part.upperBound
        }
    }

    var demands: [Demand] {
        [
            .holds(keyword), .count(.blankLineParagraphs, paragraph..<Int.max), .bars(.headings),
            .bars(.tables), .bars(.codeBlocks),
        ]
    }
}
