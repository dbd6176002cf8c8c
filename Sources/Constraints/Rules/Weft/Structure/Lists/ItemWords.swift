/// Bounds the words of each bullet.
///
/// Counts the words of a bullet's own text as a reader does: "don't" and "well-known" are one each, a
/// Chinese character is one, numbers and Latin words in Chinese text are one each. Further items in a
/// bullet are counted for themselves. There are at least two bullets.
struct ItemWords: Rule {
    static let id: RuleID = "lists:words_per_bullet"
    static let collection = RuleCollection.weft
    static let summary = "Each bullet, of at least two, has a number of words in a range."
    static let parameters = [
        Parameter("min_words", .integer(0...Parameter.unbounded), "the fewest words of a bullet"),
        Parameter("max_words", .integer(1...Parameter.unbounded), "the most words of a bullet"),
    ]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Use at least two bullet points, and make each of them between {min_words} and {max_words} \
            words long, both included.
            """,
            """
            Every bullet in your response must have no fewer than {min_words} and no more than \
            {max_words:word|words}. Give two bullets or more.
            """,
            "Bullet points wanted: two or more. Words in each: {min_words} to {max_words}.",
            """
            Write a bulleted list (at least two bullets) in which the length of every item, in words, \
            lies in the range {min_words}-{max_words}.
            """,
            """
            Keep all bullet points to {max_words:word|words} at most, but don't let any fall short of \
            {min_words}. There should be at least two of them.
            """,
            """
            List your points as two or more bullets. None may be shorter than {min_words} or longer \
            than {max_words:word|words}.
            """,
            """
            Each bullet point needs at least {min_words:word|words} and may not exceed {max_words}; a \
            bullet marker is no word. Include two bullets as a minimum.
            """,
            """
            A bullet of yours counts as well-formed if it has from {min_words} up to \
            {max_words:word|words}. All bullets, and there must be two at least, have to be so.
            """,
        ],
        .chinese: [
            "请使用至少两个项目符号条目，每条{min_words}到{max_words}个字（不计标点，英文单词和数字各算一个字）。",
            "回答中的每个项目符号条目不少于{min_words}字、不多于{max_words}字，标点不算；条目至少两个。",
            "无序列表至少两项；每项字数：{min_words}至{max_words}，标点不计。",
            "请写一个两项以上的无序列表，每项的字数（不含标点）都在{min_words}～{max_words}之间。",
            "每条要点以“- ”开头，最多{max_words}个字，最少{min_words}个字，标点不计入；要点不少于两条。",
            "请用项目符号列出两条或更多要点，任何一条都不得短于{min_words}字或长于{max_words}字（标点除外）。",
            "列表要求：项目符号，两条起，每条至少{min_words}个字且不超过{max_words}个字，只数文字不数标点。",
            "各个项目符号条目的篇幅要均匀：下限{min_words}字，上限{max_words}字，标点不算字，条目数不少于二。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(
            ["min_words": 2, "max_words": 4],
            "Tides:\n- They don't rise.\n- **They** fall very slowly."),
        .passes(["min_words": 4, "max_words": 6], "- 海水上涨了。\n- 潮水下落"),
        .fails(["min_words": 2, "max_words": 3], "- They rise.\n- They fall very slowly."),
        .fails(["min_words": 3, "max_words": 6], "- 海水上涨\n- 落潮"),
        .fails(["min_words": 1, "max_words": 9], "- They rise."),
    ]

    private let range: ClosedRange<Int>

    static func suits(_ seed: SeedFacts) -> Bool {
        StructureFit.takesParts(seed) && !seed.statesLength
    }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        let least = drawSkewed(3...20, using: &generator)
        let width = drawOne(3, 5, 8, 10, 15, using: &generator)
        return DrawnArguments([
            "min_words": .integer(least), "max_words": .integer(least + width),
        ])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        let least = try arguments.integer("min_words")
        let most = try arguments.integer("max_words")
        guard least <= most else {
            throw .outOfRange("max_words", wanted: "\(least) or more", found: "\(most)")
        }
        range = least...most
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let counts = counts(in: response)
        guard counts.count >= 2 else {
            return RuleVerdict(Self.self, false, "\(counts.count) bullets, at least 2")
        }
        let wrong = counts.first { !range.contains($0.words) }
        return RuleVerdict(
            Self.self, wrong == nil,
            wrong.map { "\($0.words), \(range.lowerBound) to \(range.upperBound)" }
                ?? "all within \(range.lowerBound) to \(range.upperBound)")
    }

    private func counts(
        in response: ResponseText
    ) -> [(item: MarkdownOutline.Item, words: Int)] {
        response.outline.bullets.map {
            ($0, ReadersWords.count(in: response.points[$0.text]))
        }
    }

    func marks(in response: ResponseText) -> [Mark] {
        counts(in: response).filter { !range.contains($0.words) }
            .map { Mark(scalars: $0.item.place, meaning: .offending) }
    }

    var demands: [Demand] {
        [
            .count(.bullets, 2..<Int.max),
            .count(.wordsPerBullet, range.lowerBound..<(range.upperBound + 1)),
        ]
    }
}
