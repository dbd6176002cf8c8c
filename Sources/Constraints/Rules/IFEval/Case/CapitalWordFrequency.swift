/// Bounds the number of words in capitals.
struct CapitalWordFrequency: Rule {
    static let id: RuleID = "change_case:capital_word_frequency"
    static let collection = RuleCollection.ifeval
    static let summary = "At least, or less than, a number of words are in capital letters."
    static let parameters = [
        Parameter(
            "capital_frequency", .integer(-Parameter.unbounded...Parameter.unbounded),
            "the number of words"),
        Parameter("capital_relation", .choice(Relation.english), "how the count compares with it"),
    ]
    static let languages: Set<PromptLanguage> = [.english]
    static let weight = 0.7

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            In your response, words with all capital letters should appear {capital_relation} \
            {capital_frequency:time|times}.
            """,
            "Use {capital_relation} {capital_frequency:word|words} in all capital letters.",
            """
            The number of fully capitalized words in your answer must be \
            {capital_relation:at least|less than} {capital_frequency}.
            """,
            """
            Write {capital_relation:no fewer than|under} {capital_frequency:word|words} entirely \
            in CAPITALS.
            """,
            """
            Put {capital_relation} {capital_frequency:word|words} in capitals from the first \
            letter to the last, as in IMPORTANT.
            """,
            """
            Counting the words that are in upper case throughout, I should get \
            {capital_relation:at least|less than} {capital_frequency}.
            """,
            """
            All-caps words, acronyms such as NASA included: {capital_relation} {capital_frequency} \
            in the whole response.
            """,
            """
            Your text should have {capital_relation:a minimum of|fewer than} \
            {capital_frequency:word|words} written LIKE THIS, with every letter a capital.
            """,
        ],
        .chinese: [
            "回答中全大写的英文单词应{capital_relation:不少于|少于}{capital_frequency}个。",
            "请使用{capital_relation}{capital_frequency}个全部字母大写的单词。",
            "全大写单词出现的次数须{capital_relation:至少为|低于}{capital_frequency}次。",
            "文中所有字母均为大写的单词要{capital_relation:达到或超过|少于}{capital_frequency}个。",
            "请让{capital_relation}{capital_frequency}个单词从头到尾都用大写字母，如 IMPORTANT。",
            "数一数通篇大写的英文单词（NASA 之类的缩写也算），数量应{capital_relation:不得少于|少于}{capital_frequency}个。",
            "全大写的词在整篇回答里总共{capital_relation:至少有|少于}{capital_frequency}个。",
            "要求：像 THIS 这样每个字母都大写的单词，{capital_relation:不少于|必须少于}{capital_frequency}个。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(
            ["capital_frequency": 2, "capital_relation": "at least"], "Tides RISE and tides FALL."),
        .passes(["capital_frequency": 1, "capital_relation": "less than"], "Tides rise and fall."),
        .fails(
            ["capital_frequency": 3, "capital_relation": "at least"], "Tides RISE and tides FALL."),
        .fails(["capital_frequency": 2, "capital_relation": "less than"], "Tides RISE and FALL."),
        .passesUnsoundly(
            ["capital_frequency": 2, "capital_relation": "at least"], "You CAN'T."),
        .passes(["capital_frequency": 1, "capital_relation": "at least"], "You **MUST** go."),
        .passesUnsoundly(
            ["capital_frequency": 2, "capital_relation": "at least"], "I know what I saw."),
    ]

    private let bound: Bound

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        let least = Int.random(in: 0..<3, using: &generator) > 0
        let range = least ? 1...25 : 3...20
        return DrawnArguments([
            "capital_frequency": .integer(drawSkewed(range, using: &generator)),
            "capital_relation": (least ? Relation.atLeast : .lessThan).argument,
        ])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        bound = try Bound(arguments, number: "capital_frequency", relation: "capital_relation")
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        RuleVerdict(Self.self, count: response.capitalTokenCount, bound)
    }

    /// Counts words of two capitals or more: "I" and "A" don't strike a reader as capitalised.
    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        RuleVerdict(
            Self.self, count: CapitalTokens.strikingPlaces(in: response.points).count, bound)
    }

    func marks(in response: ResponseText) -> [Mark] {
        CapitalTokens.strikingPlaces(in: response.points)
            .map { Mark(scalars: $0, meaning: .counted) }
    }

    var demands: [Demand] { [.count(.capitalWords, bound)] }
}
