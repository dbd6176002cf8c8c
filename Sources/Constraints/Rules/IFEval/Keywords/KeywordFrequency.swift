/// Bounds how often a keyword occurs.
struct KeywordFrequency: Rule {
    static let id: RuleID = "keywords:frequency"
    static let collection = RuleCollection.ifeval
    static let summary = "A keyword occurs at least, or less than, a number of times."
    static let parameters = [
        Parameter("keyword", .text, "the keyword, counted in any case"),
        Parameter("frequency", .integer(0...Parameter.unbounded), "the number of times"),
        Parameter(
            "relation", .choice(Relation.englishAndChinese), "how the count compares with it"),
    ]
    static let conflicts = Conflicts.with(
        [ResponseLanguage.id], because: "the keyword is a word of the prompt's language")
    static let weight = 1.2

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "Use the word {keyword} {relation} {frequency:time|times}.",
            "In your response, {keyword} should appear {relation} {frequency:time|times}.",
            """
            The word {keyword} has to occur {relation:no fewer than|under} {frequency:time|times}.
            """,
            "Write {keyword} {relation:at least|fewer than} {frequency:time|times} in your answer.",
            "Mention {keyword} {relation} {frequency:time|times} over the whole response.",
            "If I search your answer for {keyword}, I should get {relation} {frequency:hit|hits}.",
            """
            Your text needs {relation} {frequency:occurrence|occurrences} of the word {keyword}, \
            in upper or lower case.
            """,
            """
            Count how often you write {keyword}: the total must be {relation:at least|less than} \
            {frequency}.
            """,
            """
            There is one word to keep count of, {keyword}: {relation} {frequency:use|uses} of it \
            from beginning to end.
            """,
        ],
        .chinese: [
            "“{keyword:bare}”一词在回答中出现{relation}{frequency}次。",
            "请在回答中使用{keyword}这个词，次数{relation:不少于|要少于}{frequency}次。",
            "回答里{keyword}出现的次数应{relation:至少为|少于}{frequency}次。",
            "全文提到{keyword}的次数{relation:不得少于|要少于}{frequency}次。",
            "{keyword}这个词要出现{relation}{frequency}次。",
            "在你的回答中搜索{keyword}，应当{relation:至少能找到|找到少于}{frequency}处。",
            "关于用词：{keyword}在全文的总次数须{relation:达到至少|低于}{frequency}次。",
            "写作时请留意{keyword}的使用，它要{relation:至少用上|用得少于}{frequency}次。",
            "从头数到尾，{keyword}一共{relation:不少于|少于}{frequency}次才算合格。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(
            ["keyword": "tide", "frequency": 2, "relation": "at least"],
            "The tide comes in. Every tide goes out again."),
        .passes(["keyword": "薄荷", "frequency": 2, "relation": "至少"], "薄荷很香，晒干的薄荷也很香。"),
        .passes(["keyword": "very", "frequency": 2, "relation": "less than"], "It was very good."),
        .fails(
            ["keyword": "tide", "frequency": 3, "relation": "at least"],
            "The tide comes in. Every tide goes out again."),
        .fails(["keyword": "薄荷", "frequency": 2, "relation": "少于"], "薄荷很香，晒干的薄荷也很香。"),
        .passesUnsoundly(
            ["keyword": "tide", "frequency": 2, "relation": "at least"],
            "The tide follows the moon. The untided shore stays dry."),
    ]

    private let keyword: String
    private let needle: KeywordNeedle
    private let bound: Bound

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        let least = Int.random(in: 0..<4, using: &generator) > 0
        let arguments: Arguments = [
            "frequency": .integer(drawSkewed(least ? 2...12 : 2...8, using: &generator)),
            "relation": (least ? Relation.atLeast : .lessThan).argument,
        ]
        return DrawnArguments(
            arguments, slots: [KeywordSlot(id, "keyword", count: 1, least ? .frequent : .required)])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        let points = try arguments.string("keyword").points.stripped()
        keyword = String(points: points)
        needle = KeywordNeedle(points)
        bound = try Bound(arguments, number: "frequency", relation: "relation")
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        RuleVerdict(Self.self, count: needle.places(in: response).count, bound)
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        RuleVerdict(Self.self, count: needle.wordPlaces(in: response).count, bound)
    }

    func marks(in response: ResponseText) -> [Mark] {
        needle.places(in: response).map { Mark(scalars: $0, meaning: .counted) }
    }

    var demands: [Demand] { [.count(.keyword(keyword), bound)] }
}
