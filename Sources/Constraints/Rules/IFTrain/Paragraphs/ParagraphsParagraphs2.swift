/// Wants two paragraphs between two line breaks.
///
/// Upstream splits at every two line breaks: blank first and last pieces aren't counted, a blank
/// piece within (four line breaks in a row) fails, and a blank line with a space in it divides
/// nothing. The sound checker takes every run of lines that aren't blank for a paragraph.
struct ParagraphsParagraphs2: Rule {
    static let id: RuleID = "paragraphs:paragraphs2"
    static let collection = RuleCollection.iftrain
    static let summary = "The response has exactly two paragraphs with a blank line between them."
    static let parameters: [Parameter] = []
    static let conflicts = Conflicts.with(
        [
            NumberOfParagraphs.id, NthParagraphFirstWord.id, MultipleSections.id, TwoResponses.id,
            RepeatPrompt.id,
        ], because: "paragraphs would be parted in another way")

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            There should be 2 paragraphs. Paragraphs and only paragraphs are separated from each \
            other by two line breaks.
            """,
            "Write exactly two paragraphs with one blank line between them and no other blank line.",
            """
            Your answer consists of two paragraphs. A blank line stands between them, and nowhere \
            else.
            """,
            """
            Press enter twice just once: after the first of your two paragraphs. There is no third \
            one.
            """,
            "Give the answer in a first and a second paragraph, divided by two line breaks in a row.",
            """
            Exactly one blank line may occur in the response; it parts the text into its two \
            paragraphs.
            """,
            "Two paragraphs, please, no more and no fewer, with an empty line in between.",
            """
            Split what you have to say over a pair of paragraphs. Separate these two, and only \
            these, by a double line break.
            """,
        ],
        .chinese: [
            "全文共两段。段落之间且只有段落之间用两个换行符分隔。",
            "请恰好写两个段落，中间空一行，其他地方不要空行。",
            "你的回答由两段组成，两段之间有一个空行，别处没有。",
            "只在第一段结束后连按两次回车，然后写第二段，没有第三段。",
            "请分第一段和第二段作答，以连续两个换行符隔开。",
            "回答中只能有一个空行，它把文字分成两段。",
            "写两段，不多不少，段间空一行。",
            "把要说的话分在一前一后两个段落里，只在这两段之间用双换行分开。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "Tides rise.\n\nTides fall."),
        .passes([:], "潮涨。\n\n潮落。\n月圆。\n"),
        .fails([:], "Tides rise.\nTides fall."),
        .fails([:], "潮涨。\n\n潮落。\n\n月圆。"),
        .passesUnsoundly([:], "Tides rise.\n\nTides fall.\n \nThe moon pulls."),
        .failsUnsoundly([:], "Tides rise.\n\n\n\nTides fall."),
        .failsUnsoundly([:], "Tides rise.\n \nTides fall."),
    ]

    static func suits(_ seed: SeedFacts) -> Bool { !seed.statesLength }

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        TwoParagraphs.verdict(Self.self, BlankLines.pieces(of: response.points), in: response)
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let count = BlankLines.paragraphs(of: response.points).count
        return RuleVerdict(Self.self, count: count, TwoParagraphs.bound)
    }

    var demands: [Demand] {
        [.count(.blankLineParagraphs, TwoParagraphs.bound), .needs(.blankLines)]
    }
}
