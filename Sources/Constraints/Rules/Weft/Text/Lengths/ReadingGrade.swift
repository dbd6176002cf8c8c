/// Bounds the Flesch-Kincaid grade level.
///
/// The grade is 0.39 × words / sentences + 11.8 × syllables / words − 15.59 (Kincaid, Fishburne, Rogers and
/// Chissom, 1975). Words are those that a reader counts and that have a letter, sentences the fewest that a
/// reader could count, and at least one; ``Syllables`` says how syllables are counted. Since other tools
/// count a little otherwise, the grade must stay half a grade below the bound.
struct ReadingGrade: Rule {
    static let id: RuleID = "readability:flesch_kincaid"
    static let collection = RuleCollection.weft
    static let summary =
        "The Flesch-Kincaid grade level is at most a number, half a grade to spare."
    static let parameters = [
        Parameter("max_grade", .integer(1...30), "the highest grade level")
    ]
    // The formula is made for English.
    static let languages: Set<PromptLanguage> = [.english]
    static let weight = 0.8

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "Keep the Flesch-Kincaid grade level of your answer at least half a grade below {max_grade}.",
            """
            Write so plainly that the text scores half a grade or more under grade {max_grade} on the \
            Flesch-Kincaid scale.
            """,
            """
            Your response must be easy to read: its Flesch-Kincaid grade may not come to more than \
            {max_grade}, and should stay half a grade below that.
            """,
            """
            I will measure readability with the Flesch-Kincaid grade level, which has to remain at \
            least half a point under {max_grade}.
            """,
            """
            Use short sentences and short words, so that the Flesch-Kincaid grade level ends up 0.5 or \
            more beneath {max_grade}.
            """,
            "Flesch-Kincaid grade level: {max_grade} at the very most, with half a grade to spare.",
            """
            A reader in school grade {max_grade} should find it easy; measured by Flesch-Kincaid, the \
            grade level must be lower than that by 0.5 or more.
            """,
            """
            Do not let the reading level (Flesch-Kincaid grade) get closer than half a grade to \
            {max_grade}; lower is fine.
            """,
        ],
        .chinese: [
            "英文回答的 Flesch-Kincaid 年级水平要比{max_grade}级低半级或更多。",
            "请写得浅显，使文本的 Flesch-Kincaid 年级分数比{max_grade}至少低 0.5。",
            "可读性要求：Flesch-Kincaid 年级不超过{max_grade}，并留出半级的余量。",
            "我会用 Flesch-Kincaid 年级公式衡量，结果须比{max_grade}低半级以上。",
            "多用短句和短词，让 Flesch-Kincaid 年级稳稳落在{max_grade}以下（至少低半级）。",
            "以 Flesch-Kincaid 年级计，难度上限是{max_grade}级，且要低出 0.5 级。",
            "按 Flesch-Kincaid 计算，文章应适合{max_grade}年级以下的读者，分数低于该值至少 0.5。",
            "Flesch-Kincaid 年级离{max_grade}不得近于半级，越低越好。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["max_grade": 4], "The sea comes in. The boats go out. We wait on the pier."),
        .passes(["max_grade": 6], "Tides rise and fall. The moon pulls them each day."),
        .fails(
            ["max_grade": 8],
            "Gravitational interactions systematically determine international navigation."),
        .fails(
            ["max_grade": 6],
            """
            Municipal administrators continuously investigate alternative transportation strategies, \
            considering environmental consequences and economic opportunities.
            """),
    ]

    private let most: Int

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments(["max_grade": .integer(Int.random(in: 6...14, using: &generator))])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        most = try arguments.integer("max_grade")
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let lowered = response.folded
        var words = 0
        var syllables = 0
        for range in response[ResponseWords.self].ranges {
            let count = Syllables.count(in: lowered[range])
            guard count > 0 else { continue }
            words += 1
            syllables += count
        }
        guard words > 0 else { return RuleVerdict(Self.self, false, "no English words") }
        let sentences = max(1, response[SentencePieces.self].counts.lowerBound)
        let grade = Self.hundredths(words: words, sentences: sentences, syllables: syllables)
        let text = "\(grade < 0 ? "-" : "")\(abs(grade) / 100).\(abs(grade) / 10 % 10)"
        return RuleVerdict(
            Self.self, grade <= most * 100 - 50, "grade \(text), at most \(most) less a half")
    }

    /// The grade in hundredths, rounded up, so that no rounding of fractions decides.
    private static func hundredths(words: Int, sentences: Int, syllables: Int) -> Int {
        39 * words / sentences + 1180 * syllables / words - 1559 + 2
    }

    var demands: [Demand] { [.bars(.codeBlocks), .bars(.tables)] }
}
