/// Bounds the number of sentences.
struct NumberOfSentences: Rule {
    static let id: RuleID = "length_constraints:number_sentences"
    static let collection = RuleCollection.ifeval
    static let summary = "The response has at least, or less than, a number of sentences."
    static let parameters = [
        Parameter("num_sentences", .integer(0...Parameter.unbounded), "the number of sentences"),
        Parameter(
            "relation", .choice(Relation.englishAndChinese), "how the count compares with it"),
    ]
    // The compatible checker knows no 。！？.
    static let languages: Set<PromptLanguage> = [.english]
    static let conflicts = Conflicts.with(
        [NumberOfParagraphs.id], because: "dividers change how sentences are counted")

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "Your response should contain {relation} {num_sentences:sentence|sentences}.",
            "Answer in {relation} {num_sentences:sentence|sentences}.",
            "Write {relation:no fewer than|under} {num_sentences:sentence|sentences}.",
            """
            The number of sentences in your answer has to be {relation:at least|less than} \
            {num_sentences}.
            """,
            "Use {relation} {num_sentences:sentence|sentences} in total.",
            "Counting every sentence of your reply, I should arrive at {relation} {num_sentences}.",
            """
            Please write {relation:a minimum of|fewer than} \
            {num_sentences:full sentence|full sentences}.
            """,
            "Make your answer {relation} {num_sentences:sentence|sentences} long.",
            """
            As for length, I expect {relation} {num_sentences:sentence|sentences} from beginning \
            to end.
            """,
        ],
        .chinese: [
            "回答的句子数应{relation:不少于|少于}{num_sentences}句。",
            "请用{relation}{num_sentences}句话作答。",
            "全文{relation}{num_sentences}个句子。",
            "你的回答要{relation:至少有|控制在少于}{num_sentences}句。",
            "句子总数须{relation:达到至少|低于}{num_sentences}句。",
            "写完请数一数，一共要有{relation}{num_sentences}句话。",
            "篇幅以句子计：{relation:不得少于|必须少于}{num_sentences}句。",
            "请把回答写成{relation}{num_sentences}句。",
            "从头到尾，完整的句子{relation:至少要有|要少于}{num_sentences}个。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["num_sentences": 2, "relation": "at least"], "Tides rise. Tides fall."),
        .passes(
            ["num_sentences": 4, "relation": "less than"], "Dr. Moss measures tides. They fall."),
        .fails(["num_sentences": 3, "relation": "at least"], "Tides rise. Tides fall."),
        .fails(["num_sentences": 2, "relation": "less than"], "Do tides rise? They do!"),
        .failsUnsoundly(["num_sentences": 2, "relation": "至少"], "潮水涨了。潮水又落了。"),
        .passesUnsoundly(["num_sentences": 2, "relation": "少于"], "潮水涨了。潮水又落了。"),
    ]

    private let bound: Bound

    static func suits(_ seed: SeedFacts) -> Bool {
        !seed.statesLength
    }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        let least = Bool.random(using: &generator)
        let range = least ? 2...40 : 3...30
        return DrawnArguments([
            "num_sentences": .integer(drawSkewed(range, using: &generator)),
            "relation": (least ? Relation.atLeast : .lessThan).argument,
        ])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        bound = try Bound(arguments, number: "num_sentences", relation: "relation")
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        RuleVerdict(Self.self, count: response.sentenceCount, bound)
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let count = response.readersSentenceCount
        let text =
            count.lowerBound == count.upperBound
            ? "\(count.lowerBound)" : "\(count.lowerBound) to \(count.upperBound)"
        return RuleVerdict(
            Self.self, bound.holds(for: count.lowerBound) && bound.holds(for: count.upperBound),
            "\(text), \(bound)")
    }

    var demands: [Demand] { [.count(.sentences, bound)] }
}
