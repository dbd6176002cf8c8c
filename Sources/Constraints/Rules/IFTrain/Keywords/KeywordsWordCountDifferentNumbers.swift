/// Bounds how often a keyword occurs.
///
/// Upstream's words leave out the relation ("should appear N times") and its code wants at least,
/// or less than, N matches of the keyword as a regular expression, in any case and inside other
/// words too. The phrasings here state the relation. The sound checker counts whole words, with a
/// plural's ending or without.
struct KeywordsWordCountDifferentNumbers: Rule {
    static let id: RuleID = "keywords:word_count_different_numbers"
    static let collection = RuleCollection.iftrain
    static let summary = "A keyword occurs at least, or less than, a number of times."
    static let parameters = [
        Parameter("keyword", .text, "the keyword, counted in any case"),
        Parameter("frequency", .integer(0...Parameter.unbounded), "the number of times"),
        Parameter("relation", .choice(Relation.english), "how the count compares with it"),
    ]
    static let conflicts = Conflicts.with(
        [ResponseLanguage.id], because: "the keyword is a word of the prompt's language")

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "In your response, the word {keyword} should appear {relation} {frequency:time|times}.",
            "Count your uses of {keyword}: there have to be {relation} {frequency}.",
            "Bring {keyword} into your answer {relation:no fewer than|fewer than} {frequency:time|times}.",
            """
            How often {keyword} is used in the text matters: it must be \
            {relation:at least|less than} {frequency:time|times}.
            """,
            "Your text needs {relation} {frequency:mention|mentions} of {keyword}.",
            """
            The total of all occurrences of {keyword} is to be {relation:at least|under} {frequency} \
            by the end of your reply.
            """,
            "Have {keyword} occur {relation} {frequency:time|times}, in upper or lower case.",
            """
            As you write, keep track of the word {keyword}, since {relation} \
            {frequency:occurrence|occurrences} of it are wanted.
            """,
        ],
        .chinese: [
            "在你的回答中，{keyword}一词应出现{relation}{frequency}次。",
            "请留意{keyword}的使用次数：{relation:不得少于|必须少于}{frequency}次。",
            "把{keyword}写进回答，次数{relation:至少为|少于}{frequency}次。",
            "{keyword}在文中用了多少次很重要：要求{relation}{frequency}次。",
            "你的文字需要{relation}{frequency}处提到{keyword}。",
            "到回复结束时，{keyword}出现的总数应{relation:不少于|低于}{frequency}。",
            "让{keyword}{relation}出现{frequency}次，大小写不限。",
            "写作时请数着{keyword}，它的出现次数要{relation:达到|少于}{frequency}次。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(
            ["keyword": "tide", "frequency": 2, "relation": "at least"],
            "The tide comes in. Every Tide goes out again."),
        .passes(
            ["keyword": "薄荷", "frequency": 3, "relation": "less than"], "薄荷很香，晒干的薄荷也很香。"),
        .fails(
            ["keyword": "tide", "frequency": 2, "relation": "less than"],
            "The tide comes in. Every tide goes out again."),
        .fails(["keyword": "薄荷", "frequency": 2, "relation": "at least"], "薄荷很香。"),
        .passesUnsoundly(
            ["keyword": "tide", "frequency": 2, "relation": "at least"],
            "The tide follows the moon. The untided shore stays dry."),
        .failsUnsoundly(
            ["keyword": "tide", "frequency": 2, "relation": "less than"],
            "The tide follows the moon. The untided shore stays dry."),
    ]

    private let keyword: KeywordExpression
    private let bound: Bound

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        let least = Int.random(in: 0..<4, using: &generator) > 0
        let arguments: Arguments = [
            "frequency": .integer(drawSkewed(least ? 2...10 : 2...7, using: &generator)),
            "relation": (least ? Relation.atLeast : .lessThan).argument,
        ]
        return DrawnArguments(
            arguments, slots: [KeywordSlot(id, "keyword", count: 1, least ? .frequent : .required)])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        keyword = try KeywordExpression(arguments, "keyword")
        bound = try Bound(arguments, number: "frequency", relation: "relation")
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        guard let count = keyword.count(in: response) else {
            return RuleVerdict(Self.self, false, "the search took too long")
        }
        return RuleVerdict(Self.self, count: count, bound)
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        RuleVerdict(Self.self, count: keyword.needle.wordPlaces(in: response).count, bound)
    }

    func marks(in response: ResponseText) -> [Mark] {
        keyword.needle.places(in: response).map { Mark(scalars: $0, meaning: .counted) }
    }

    var demands: [Demand] { [.count(.keyword(keyword.text), bound)] }
}
