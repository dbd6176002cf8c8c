/// Bounds the number of letters.
///
/// Upstream counts `[a-zA-Z]`; the sound checker counts the letters of all alphabets. Upstream
/// takes 0 for no number and draws one, so 0 isn't accepted.
struct LettersLetterCounting: Rule {
    static let id: RuleID = "letters:letter_counting"
    static let collection = RuleCollection.iftrain
    static let summary = "The response has at least, or less than, a number of letters."
    static let parameters = [
        Parameter("N", .integer(1...Parameter.unbounded), "the number of letters"),
        Parameter("relation", .choice(Relation.english), "how the count compares with it"),
    ]
    // A Chinese text has no letters.
    static let languages: Set<PromptLanguage> = [.english]
    static let conflicts = Conflicts.with(
        [ResponseLanguage.id], because: "only the letters a to z are counted")

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "Answer with {relation} {N:letter|letters}.",
            """
            Your response should consist of {relation} {N:letter|letters} of the alphabet, not \
            counting spaces, digits and punctuation.
            """,
            "Count letters only: there must be {relation} {N} of them in the whole answer.",
            "Write a text whose letters number {relation:at least|fewer than} {N}.",
            """
            The total of all letters in your reply, upper and lower case together, has to be \
            {relation:at least|less than} {N}.
            """,
            "Use {relation:no fewer than|fewer than} {N:letter|letters} over the entire response.",
            """
            If one crossed out everything but the letters, {relation} {N:letter|letters} should \
            remain of your answer.
            """,
            """
            Mind the length of what you write: measured in letters, not in words, it is to come to \
            {relation:at least|under} {N}.
            """,
        ],
        .chinese: [
            "请用{relation}{N}个字母作答。",
            "你的回答应由{relation}{N}个英文字母组成，空格、数字和标点不计。",
            "只数字母：整个回答里必须有{relation}{N}个。",
            "写一段字母总数{relation:不少于|少于}{N}的文字。",
            "回复中所有字母（大小写合计）的数目要{relation:至少为|低于}{N}。",
            "全文使用的字母{relation:不得少于|要少于}{N}个。",
            "假如划掉字母以外的一切，你的回答应还剩{relation}{N}个字母。",
            "请注意篇幅：以字母而不是单词计，应{relation:达到|少于}{N}个。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["N": 9, "relation": "at least"], "Tides rise."),
        .passes(["N": 10, "relation": "less than"], "Tides rise."),
        .fails(["N": 10, "relation": "at least"], "Tides rise."),
        .fails(["N": 9, "relation": "less than"], "Tides rise."),
        .failsUnsoundly(["N": 3, "relation": "at least"], "Été"),
        .passesUnsoundly(["N": 3, "relation": "less than"], "Été"),
    ]

    private let bound: Bound

    static func suits(_ seed: SeedFacts) -> Bool { !seed.statesLength }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        let least = Bool.random(using: &generator)
        let range = least ? 20...2500 : 100...2000
        return DrawnArguments([
            "N": .integer(drawSkewed(range, using: &generator)),
            "relation": (least ? Relation.atLeast : .lessThan).argument,
        ])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        bound = try Bound(arguments, number: "N", relation: "relation")
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let count = response.points.count {
            (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
        }
        return RuleVerdict(Self.self, count: count, bound)
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let count = response.points.count { CodePoint.isLower($0) || CodePoint.isUpper($0) }
        return RuleVerdict(Self.self, count: count, bound)
    }

    var demands: [Demand] {
        // Of a text's characters some four in five are letters.
        let characters =
            bound.comparison == .atLeast
            ? bound.number..<Int.max : 0..<(bound.number + bound.number / 2 + 1)
        return [.count(.named("letters"), bound), .count(.characters, characters)]
    }
}
