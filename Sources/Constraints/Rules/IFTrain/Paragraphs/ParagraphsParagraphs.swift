/// Wants two paragraphs between dividers of three asterisks.
///
/// Upstream splits at every three asterisks, with a whitespace on either side or without, as
/// `length_constraints:number_paragraphs` does: blank first and last pieces aren't counted, a blank
/// piece within fails, and bold italics (`***so***`) divide. To the sound checker only three
/// asterisks that nothing touches divide.
struct ParagraphsParagraphs: Rule {
    static let id: RuleID = "paragraphs:paragraphs"
    static let collection = RuleCollection.iftrain
    static let summary = "The response has exactly two paragraphs, divided by ***."
    static let parameters: [Parameter] = []
    static let conflicts = Conflicts.with(
        [NumberOfParagraphs.id, NumberOfSentences.id, MultipleSections.id, TwoResponses.id],
        because: "the response is divided by asterisks already"
    )
    .and([ParagraphsParagraphs2.id], because: "paragraphs would be parted in two ways")

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "There should be 2 paragraphs. Paragraphs are separated with the markdown divider: ***",
            """
            Write exactly two paragraphs and put three asterisks (***) on a line of their own \
            between them.
            """,
            "Split your answer in two with one divider of the form ***, a paragraph on either side.",
            """
            I want one paragraph, then the markdown divider ***, then a second paragraph, and that \
            is all.
            """,
            "Let *** stand between the two paragraphs of which your response consists.",
            """
            Your response has two parts: a first paragraph and a second one, kept apart by ***. Use \
            that divider nowhere else.
            """,
            "Divide the text just once, by means of ***, so that it has two paragraphs.",
            """
            Organise what you say into a pair of paragraphs with a horizontal divider, ***, as the \
            border.
            """,
        ],
        .chinese: [
            "全文共两段，段落之间用 markdown 分隔线 *** 隔开。",
            "请恰好写两个段落，并在两段之间单独一行写三个星号（***）。",
            "用一个 *** 分隔符把回答一分为二，两边各一段。",
            "先写一段，接着是 markdown 分隔线 ***，然后是第二段，到此为止。",
            "你的回答由两段组成，中间以 *** 相隔。",
            "回答分为两部分：第一段和第二段，以 *** 分开，别处不要使用这个分隔符。",
            "只用 *** 把文字分隔一次，使其成为两段。",
            "请把内容组织成一前一后两个段落，用分隔线 *** 作为分界。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "Tides rise.\n\n***\n\nTides fall."),
        .passes([:], "潮涨。\n***\n潮落。"),
        .fails([:], "Tides rise.\n\nTides fall."),
        .fails([:], "潮涨。\n***\n潮落。\n***\n月圆。"),
        .fails([:], "Tides rise.\n***\n***\nTides fall."),
        .passesUnsoundly([:], "Tides are ***rising."),
        .failsUnsoundly([:], "Tides ***rise***.\n\n***\n\nTides fall."),
    ]

    static func suits(_ seed: SeedFacts) -> Bool { !seed.statesLength }

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        TwoParagraphs.verdict(Self.self, response.starredParagraphs, in: response)
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        TwoParagraphs.verdict(Self.self, LineDividers.pieces(of: response.points), in: response)
    }

    var demands: [Demand] { [.count(.paragraphs, TwoParagraphs.bound)] }
}
