/// Forbids a word, preferably one that the request itself uses.
///
/// Upstream looks for the word, letter for letter, between two spaces: at a line's start or end,
/// beside punctuation and in another case it isn't seen. The sound checker sees whole words
/// anywhere, in any case.
struct KeywordsExcludeWordHarder: Rule {
    static let id: RuleID = "keywords:exclude_word_harder"
    static let collection = RuleCollection.iftrain
    static let summary = "A word, often one of the request, doesn't occur in the response."
    static let parameters = [Parameter("keyword", .text, "the word, which may not occur")]
    // No word of a Chinese text stands between spaces.
    static let languages: Set<PromptLanguage> = [.english]
    static let answers: Set<AnswerForm> = [.prose, .short]
    // It forbids what the request is about, so that a good answer is no longer asked for: drawn only
    // where a pipeline names it.
    static let weight = 0.0
    static let conflicts = Conflicts.with(
        [ResponseLanguage.id], because: "a word of another language isn't used anyway")

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "Do not include the keyword {keyword} in the response.",
            "Answer without the word {keyword}, in any case or position.",
            "Even where it would come naturally, leave out {keyword}.",
            "Your reply has to do without {keyword}; find other words for it.",
            "The word {keyword} is taboo: it must not occur once in what you write.",
            "Write around {keyword}. It may not be used in your answer at all.",
            "In your response I don't want to see {keyword} anywhere.",
            "Respond in full, yet never write the word {keyword}.",
        ],
        .chinese: [
            "回答中不要包含关键词{keyword}。",
            "作答时不得出现单词{keyword}，无论大小写和位置。",
            "即使用起来很自然，也请不要写{keyword}。",
            "你的回复必须避开{keyword}，请换用其他说法。",
            "{keyword}是禁忌词，全文一次都不能出现。",
            "请绕开{keyword}来写，回答里完全不能使用它。",
            "我不希望在你的回答的任何地方看到{keyword}。",
            "请完整作答，但始终不写{keyword}这个词。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["keyword": "tide"], "The sea comes and goes."),
        .passes(["keyword": "tide"], "Tidewater rises."),
        .fails(["keyword": "tide"], "Every tide turns."),
        .fails(["keyword": "Tide"], "At Tide Street the water rises."),
        .passesUnsoundly(["keyword": "tide"], "Tide after tide."),
        .passesUnsoundly(["keyword": "潮汐"], "每日有潮汐。"),
    ]

    private let keyword: String
    private let spaced: Needle
    private let needle: KeywordNeedle

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        let words = seed.language == .english ? seed.ownWords : []
        guard let word = words.randomElement(using: &generator),
            Int.random(in: 0..<4, using: &generator) > 0
        else { return DrawnArguments(slots: [KeywordSlot(id, "keyword", count: 1, .forbidden)]) }
        return DrawnArguments(["keyword": .string(word)])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        let points = try arguments.string("keyword").points.stripped()
        guard !points.isEmpty else {
            throw .outOfRange("keyword", wanted: "a word", found: "blank")
        }
        keyword = String(points: points)
        spaced = Needle([0x20] + points + [0x20])
        needle = KeywordNeedle(points)
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(spaced.occurs(in: response.points))
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(!needle.exactPlaces(in: response).isEmpty)
    }

    private func verdict(_ occurs: Bool) -> RuleVerdict {
        RuleVerdict(
            Self.self, !occurs, "\"\(keyword)\" \(occurs ? "found" : "not found"), wanted none")
    }

    func marks(in response: ResponseText) -> [Mark] {
        needle.exactPlaces(in: response).map { Mark(scalars: $0, meaning: .offending) }
    }

    var demands: [Demand] { [.omits(keyword)] }
}
