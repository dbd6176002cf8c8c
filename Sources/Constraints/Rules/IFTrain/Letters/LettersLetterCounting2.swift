/// Bounds how often a letter occurs.
///
/// Upstream checks it by the code of `keywords:letter_frequency`: the code points of the response
/// in Python's `lower()` that are the letter.
struct LettersLetterCounting2: Rule {
    static let id: RuleID = "letters:letter_counting2"
    static let collection = RuleCollection.iftrain
    static let summary = "A letter occurs at least, or less than, a number of times."
    static let parameters = [
        Parameter("letter", .choice(letters), "the letter, counted in both cases"),
        Parameter("let_frequency", .integer(0...Parameter.unbounded), "the number of times"),
        Parameter("let_relation", .choice(Relation.english), "how the count compares with it"),
    ]
    // A Chinese text has no letters.
    static let languages: Set<PromptLanguage> = [.english]
    static let conflicts = Conflicts.with(
        [LetterFrequency.id, ResponseLanguage.id], because: "letters of English are counted")
    static let weight = 0.6

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            In your response, the letter {letter} should appear {let_relation} \
            {let_frequency:time|times}.
            """,
            """
            Have {let_relation} {let_frequency:instance|instances} of the letter {letter} in your \
            answer, capital or small.
            """,
            """
            How many times the letter {letter} is typed in your reply is to be \
            {let_relation:at least|less than} {let_frequency}.
            """,
            """
            Select your words in such a way that {letter} turns up {let_relation} \
            {let_frequency:time|times} among all their letters.
            """,
            """
            Someone who counts the letter {letter} in your text, ignoring case, should come to \
            {let_relation} {let_frequency}.
            """,
            """
            The letter {letter} is rationed: your whole text contains it \
            {let_relation:no fewer than|fewer than} {let_frequency:time|times}.
            """,
            """
            With upper and lower case taken together, {let_relation} {let_frequency} of your letters \
            must be {letter}.
            """,
            """
            Be mindful of {letter}. As a letter, anywhere in any word, it may be used \
            {let_relation} {let_frequency:time|times} and not otherwise.
            """,
        ],
        .chinese: [
            "在你的回答中，字母{letter}应出现{let_relation}{let_frequency}次。",
            "回答里要有{let_relation}{let_frequency}个字母{letter}，大小写均可。",
            "回复中键入字母{letter}的次数须{let_relation:不少于|少于}{let_frequency}次。",
            "选词时请使{letter}在所有字母中{let_relation}出现{let_frequency}次。",
            "若有人不分大小写地数你文中的字母{letter}，应数到{let_relation}{let_frequency}个。",
            "字母{letter}定量使用：全文中它的个数要{let_relation:不少于|低于}{let_frequency}。",
            "大小写合计，你用的字母里必须有{let_relation}{let_frequency}个是{letter}。",
            "请留意{letter}：作为字母，它在各个单词里总共要出现{let_relation}{let_frequency}次。",
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
        let range = least ? 2...50 : 3...30
        return DrawnArguments([
            "letter": drawText(of: letters.dropLast(26), using: &generator),
            "let_frequency": .integer(drawSkewed(range, using: &generator)),
            "let_relation": (least ? Relation.atLeast : .lessThan).argument,
        ])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        letter = CaseMapping.lowered(try arguments.string("letter").points).first ?? 0
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
