/// Wants a keyword exactly once.
///
/// Upstream's words ask to include the keyword; its code counts, in any case, how often the keyword
/// as a regular expression matches anywhere, inside other words too, and wants one match. The sound
/// checker counts whole words, in Chinese the characters anywhere.
struct KeywordsWordOnce: Rule {
    static let id: RuleID = "keywords:word_once"
    static let collection = RuleCollection.iftrain
    static let summary = "A keyword occurs exactly once."
    static let parameters = [Parameter("keyword", .text, "the keyword, counted in any case")]
    static let conflicts = Conflicts.with(
        [ResponseLanguage.id], because: "the keyword is a word of the prompt's language")

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "Include the keyword {keyword} exactly once in your response.",
            "Use the word {keyword} one single time, no more and no less.",
            "{keyword} must occur in your answer, but only once.",
            "Let {keyword} come up precisely one time in what you write.",
            "Somewhere in the response mention {keyword}; after that, don't repeat it.",
            "The number of times that {keyword} appears in your answer has to be one.",
            "Find one place for {keyword} in your text and avoid it everywhere else.",
            "There should be exactly one occurrence of {keyword} in the whole reply.",
        ],
        .chinese: [
            "回答中必须恰好出现一次{keyword}。",
            "请使用{keyword}这个词一次，不多也不少。",
            "{keyword}一定要在回答中出现，但只能出现一次。",
            "行文中让{keyword}正好出现一回。",
            "请在某处提到{keyword}，此后不要再重复。",
            "{keyword}在你的回答里出现的次数应为一次。",
            "给{keyword}找一个位置写进去，其余地方都不要用它。",
            "整篇回复中有且仅有一处{keyword}。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["keyword": "tide"], "The Tide follows the moon."),
        .passes(["keyword": "薄荷"], "先把新鲜薄荷洗净，再晾干。"),
        .fails(["keyword": "tide"], "The tide rises, and the tide falls."),
        .fails(["keyword": "薄荷"], "先洗净，再晾干。"),
        .passesUnsoundly(["keyword": "art"], "The party was late."),
        .passesUnsoundly(["keyword": "tide"], "The shore was untided."),
        .failsUnsoundly(["keyword": "tide"], "The tide left the shore untided."),
        .fails(["keyword": "ti.e"], "The tide tires of time."),
    ]

    private let keyword: KeywordExpression

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments(slots: [KeywordSlot(id, "keyword", count: 1, .required)])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        keyword = try KeywordExpression(arguments, "keyword")
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        guard let count = keyword.count(in: response) else {
            return RuleVerdict(Self.self, false, "the search took too long")
        }
        return RuleVerdict(Self.self, count: count, Self.bound)
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        RuleVerdict(
            Self.self, count: keyword.needle.exactPlaces(in: response).count, Self.bound)
    }

    func marks(in response: ResponseText) -> [Mark] {
        keyword.needle.places(in: response).map { Mark(scalars: $0, meaning: .counted) }
    }

    private static let bound = Bound(.exactly, 1)

    var demands: [Demand] { [.count(.keyword(keyword.text), Self.bound)] }
}
