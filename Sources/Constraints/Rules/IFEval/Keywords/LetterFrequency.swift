/// Bounds how often a letter occurs.
struct LetterFrequency: Rule {
    static let id: RuleID = "keywords:letter_frequency"
    static let collection = RuleCollection.ifeval
    static let summary = "A letter occurs at least, or less than, a number of times."
    static let parameters = [
        Parameter("letter", .choice(letters), "the letter, counted in both cases"),
        Parameter("let_frequency", .integer(0...Parameter.unbounded), "the number of times"),
        Parameter("let_relation", .choice(Relation.english), "how the count compares with it"),
    ]
    static let languages: Set<PromptLanguage> = [.english]
    static let weight = 0.7

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "The letter {letter} should appear {let_relation} {let_frequency:time|times}.",
            "Use the letter {letter} {let_relation} {let_frequency:time|times} in your response.",
            "Count both cases: {letter} has to occur {let_relation} {let_frequency:time|times}.",
            """
            Across the whole answer, write the letter {letter} \
            {let_relation:no fewer than|less often than} {let_frequency:time|times}.
            """,
            """
            Your response needs {let_relation} {let_frequency:occurrence|occurrences} of the \
            letter {letter}.
            """,
            """
            Choose your words so that the letter {letter}, big or small, turns up {let_relation} \
            {let_frequency:time|times} in total.
            """,
            """
            The total number of times you write the letter {letter} must be \
            {let_relation:at least|less than} {let_frequency}.
            """,
            """
            Going letter by letter through your reply, one should find {letter} {let_relation} \
            {let_frequency:time|times}.
            """,
            """
            One thing about spelling: {letter} must come up {let_relation} \
            {let_frequency:time|times}, capitals and small letters taken together.
            """,
        ],
        .chinese: [
            "字母{letter}在回答中出现{let_relation}{let_frequency}次。",
            "回答里字母{letter}（不分大小写）的出现次数应{let_relation:不少于|少于}{let_frequency}次。",
            "请让字母{letter}{let_relation}出现{let_frequency}次。",
            "全文字母{letter}的总数要{let_relation:至少达到|低于}{let_frequency}个。",
            "遣词造句时注意：字母{letter}一共要写{let_relation}{let_frequency}次，大写小写都算。",
            "逐个字母去数，{letter}的个数须{let_relation:不少于|少于}{let_frequency}。",
            "你的回答要含有{let_relation}{let_frequency}个字母{letter}，大小写合并计算。",
            "请控制字母{letter}的使用：次数{let_relation:不得少于|必须少于}{let_frequency}次。",
            "整篇回答中，字母{letter}的数量以“{let_relation}{let_frequency}个”为准。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(
            ["letter": "t", "let_frequency": 4, "let_relation": "at least"], "Tom took ten tools."),
        .passes(
            ["letter": "Q", "let_frequency": 1, "let_relation": "less than"], "No such letter."),
        .fails(
            ["letter": "t", "let_frequency": 5, "let_relation": "at least"], "Tom took ten tools."),
        .fails(["letter": "q", "let_frequency": 2, "let_relation": "less than"], "Quite quiet."),
    ]

    private static let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".map(
        String.init)

    private let letter: UInt32
    private let bound: Bound

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        let least = Int.random(in: 0..<3, using: &generator) > 0
        let range = least ? 2...60 : 3...20
        return DrawnArguments([
            "letter": drawText(of: letters.dropLast(26), using: &generator),
            "let_frequency": .integer(drawSkewed(range, using: &generator)),
            "let_relation": (least ? Relation.atLeast : .lessThan).argument,
        ])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        let letter = try arguments.string("letter")
        self.letter = CaseMapping.lowered(letter.points).first ?? 0
        bound = try Bound(arguments, number: "let_frequency", relation: "let_relation")
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        RuleVerdict(Self.self, count: response.lowered.count { $0 == letter }, bound)
    }

    func marks(in response: ResponseText) -> [Mark] {
        response.folded.indices.filter { response.folded[$0] == letter }
            .map { Mark(scalars: $0..<($0 + 1), meaning: .counted) }
    }

    var demands: [Demand] { [.count(.letter(String(points: [letter])), bound)] }
}
