/// Wants one keyword once and another twice.
///
/// Upstream counts, in any case, how often each keyword as a regular expression matches anywhere,
/// inside other words and inside the other keyword too. The sound checker counts whole words, in
/// Chinese the characters anywhere.
///
/// Never drawn of itself: IFBench asks for the same of more keywords.
struct CountCountIncrementWord: Rule {
    static let id: RuleID = "count:count_increment_word"
    static let collection = RuleCollection.iftrain
    static let summary = "One keyword occurs exactly once and another exactly twice."
    static let parameters = [
        Parameter("keyword1", .text, "the keyword that occurs once, in any case"),
        Parameter("keyword2", .text, "the keyword that occurs twice, in any case"),
    ]
    static let conflicts = Conflicts.with(
        [ResponseLanguage.id, TwoResponses.id, CountCountingComposition.id],
        because: "the keywords are words of the prompt's language, counted over all")
    static let weight = 0.0

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Include the keyword {keyword1} once in your response and the keyword {keyword2} twice, \
            exactly.
            """,
            "Use {keyword1} exactly one time and {keyword2} exactly two times.",
            "Your answer must have one occurrence of {keyword1} and two of {keyword2}, no more.",
            "Let {keyword1} come up just once and {keyword2} just twice in the whole text.",
            """
            Mention {keyword2} twice, no more and no less, and {keyword1} only a single time.
            """,
            "Count as you write: {keyword1} once, {keyword2} twice.",
            """
            Two keywords are given to you. The first, {keyword1}, belongs into the answer at exactly \
            one place; the second, {keyword2}, at exactly two.
            """,
            """
            There has to be a single {keyword1} in your reply, and a pair of mentions of \
            {keyword2}, with no further ones of either.
            """,
        ],
        .chinese: [
            "回答中关键词{keyword1}恰好出现一次，关键词{keyword2}恰好出现两次。",
            "请使用{keyword1}正好一次，使用{keyword2}正好两次。",
            "你的回答必须有一处{keyword1}和两处{keyword2}，不能再多。",
            "全文中让{keyword1}只出现一回，{keyword2}只出现两回。",
            "提到{keyword2}两次，不多不少，而{keyword1}只提一次。",
            "边写边数：{keyword1}一次，{keyword2}两次。",
            "给你两个关键词：第一个{keyword1}要恰好写在一处，第二个{keyword2}要恰好写在两处。",
            "回复里要有唯一的一个{keyword1}，以及先后两个{keyword2}，此外都不再出现。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(
            ["keyword1": "moon", "keyword2": "tide"], "The tide follows the moon. A tide is water."),
        .passes(["keyword1": "月亮", "keyword2": "潮水"], "潮水跟着月亮，潮水不等人。"),
        .fails(["keyword1": "moon", "keyword2": "tide"], "The tide follows the moon."),
        .fails(["keyword1": "月亮", "keyword2": "潮水"], "潮水跟着月亮，潮水又见月亮。"),
        .passesUnsoundly(
            ["keyword1": "moon", "keyword2": "tide"], "The moonlit tide left the shore untided."),
        .failsUnsoundly(
            ["keyword1": "moon", "keyword2": "tide"],
            "The moon rules each tide, even the tide untided."),
    ]

    private let once: KeywordExpression
    private let twice: KeywordExpression

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments(slots: [
            KeywordSlot(id, "keyword1", count: 1, .required),
            KeywordSlot(id, "keyword2", count: 1, .frequent),
        ])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        once = try KeywordExpression(arguments, "keyword1")
        twice = try KeywordExpression(arguments, "keyword2")
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        guard let first = once.count(in: response), let second = twice.count(in: response) else {
            return RuleVerdict(Self.self, false, "the search took too long")
        }
        return verdict(first, second)
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(
            once.needle.exactPlaces(in: response).count,
            twice.needle.exactPlaces(in: response).count)
    }

    private func verdict(_ first: Int, _ second: Int) -> RuleVerdict {
        RuleVerdict(
            Self.self, first == 1 && second == 2,
            "\"\(once.text)\" \(first), exactly 1; \"\(twice.text)\" \(second), exactly 2")
    }

    func marks(in response: ResponseText) -> [Mark] {
        (once.needle.places(in: response) + twice.needle.places(in: response))
            .map { Mark(scalars: $0, meaning: .counted) }
    }

    var demands: [Demand] {
        [.count(.keyword(once.text), 1..<2), .count(.keyword(twice.text), 2..<3)]
    }
}
