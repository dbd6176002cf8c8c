/// Wants a phrase a number of times, each time with another word in its middle.
///
/// Upstream looks for the phrase's first word, a space, as little as can be on the same line, a
/// space and its last word, letter for letter; the two words are regular expressions to it and may
/// be parts of longer ones. It wants exactly the number of finds, each with as many words as the
/// phrase and no more than one that differs, and a difference in the last find only: copies without
/// change pass before it. The sound checker wants a change in every one, in the middle, whole
/// words, any case.
struct CopyRepeatPhrase: Rule {
    static let id: RuleID = "copy:repeat_phrase"
    static let collection = RuleCollection.iftrain
    static let summary =
        "A phrase occurs exactly a number of times, each time with one of its inner words replaced."
    static let parameters = [
        Parameter("phrase", .text, "the phrase, whose first and last words stay"),
        Parameter("small_n", .integer(1...Parameter.unbounded), "the number of times"),
    ]
    static let languages: Set<PromptLanguage> = [.english]
    static let conflicts = Conflicts.with(
        [TwoResponses.id, CountCountUnique.id], because: "the phrase is repeated")
    static let weight = 0.6

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Repeat the phrase {phrase} exactly {small_n:time|times}, transforming it slightly each \
            time by replacing only one word in the center of the phrase.
            """,
            """
            Work {small_n:variant|variants} of {phrase} into your answer, no more and no fewer; in \
            each, swap exactly one of the inner words for another and keep the rest as it is.
            """,
            """
            The phrase {phrase} should come back {small_n:time|times} in total. Each time one word \
            that is neither the first nor the last must be a different one.
            """,
            """
            Vary the phrase {phrase} by changing a single word in its middle, and use such \
            variations {small_n:time|times} altogether, never the original.
            """,
            """
            Exactly {small_n:time|times} in your response, write {phrase} with one inner word \
            exchanged. Its first word, its last word and all other words stay the same.
            """,
            """
            Play on {phrase}: let it appear {small_n:time|times}, each appearance differing from it \
            in one word between the first and the last.
            """,
            """
            Take {phrase}, put a new word in place of one in its middle, and use the result. Your \
            answer needs exactly {small_n:such phrase|such phrases}.
            """,
            """
            I'd like to read {phrase} {small_n:time|times} over, but never unchanged: precisely one \
            of the words inside it is replaced each time, and nothing else.
            """,
        ],
        .chinese: [
            "请把短语{phrase}恰好重复{small_n}次，每次只替换其中间的一个单词。",
            "在回答中写入{phrase}的变体，共{small_n}个，不多不少；每个变体只换掉一个中间的词，其余不变。",
            "短语{phrase}总共要出现{small_n}次，每次都有一个既非首词也非尾词的单词与原文不同。",
            "通过改动中间的一个单词来变化短语{phrase}，这样的变体一共使用{small_n}次，不要使用原文。",
            "回答里恰好有{small_n}处写的是换了一个中间单词的{phrase}，首词、尾词和其他词保持不变。",
            "围绕{phrase}做文字游戏：让它出现{small_n}次，每次与原文只差首尾之间的一个词。",
            "取{phrase}，用新词替换其中部的一个词后使用。全文恰好需要{small_n}个这样的短语。",
            "我希望{phrase}反复出现{small_n}次，但都不是原样：每次恰好替换里面的一个词，别的不动。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(
            ["phrase": "Every tide has a turn", "small_n": 2],
            "Every storm has a turn. We know that Every tide takes a turn too."),
        .passes(["phrase": "Salt keeps old rope", "small_n": 1], "潮水说：Salt hardens old rope。"),
        .fails(
            ["phrase": "Every tide has a turn", "small_n": 2], "Every storm has a turn, they say."),
        .fails(
            ["phrase": "Every tide has a turn", "small_n": 1], "Every storm takes a turn, they say."
        ),
        .passesUnsoundly(
            ["phrase": "Every tide has a turn", "small_n": 2],
            "Every tide has a turn. Every storm has a turn."),
        .failsUnsoundly(
            ["phrase": "Every tide has a turn", "small_n": 1], "Mark me: every storm has a turn."),
    ]

    private static let drawnPhrases = [
        "Quiet water carries heavy boats", "Every lantern throws its own shadow",
        "Small doors open large rooms", "Patience turns stones into bread",
        "The longest road starts at home", "Good maps forgive bad weather",
        "Tired hands still mend nets", "Nobody whistles inside an empty house",
        "Old clocks remember slow mornings", "A borrowed coat never fits well",
        "Spring keeps its promises late", "Honest scales weigh gold and grain alike",
        "Two lamps burn brighter than torches", "Curious cats find warm kitchens",
    ]

    private let finder: PhraseFinder
    private let bound: Bound

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments([
            "phrase": drawText(of: drawnPhrases, using: &generator),
            "small_n": .integer(drawSkewed(1...5, using: &generator)),
        ])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        finder = try PhraseFinder(arguments, "phrase")
        bound = Bound(.exactly, try arguments.integer("small_n"))
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        guard let found = finder.found(in: response) else {
            return RuleVerdict(Self.self, false, "the search took too long")
        }
        let differences = found.map { finder.differences($0) }
        let obeys = differences.allSatisfy { $0.map { $0 < 2 } == true } && differences.last == 1
        return RuleVerdict(
            Self.self, bound.holds(for: found.count) && obeys,
            "\(found.count) finds, \(differences.count { $0 == 1 }) with one word changed, \(bound)"
        )
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let (varied, unchanged) = finder.variants(in: response)
        return RuleVerdict(
            Self.self, bound.holds(for: varied.count) && unchanged.isEmpty,
            "\(varied.count) varied, \(bound); \(unchanged.count) unchanged, wanted none")
    }

    func marks(in response: ResponseText) -> [Mark] {
        let (varied, unchanged) = finder.variants(in: response)
        return varied.map { Mark(scalars: $0, meaning: .counted) }
            + unchanged.map { Mark(scalars: $0, meaning: .offending) }
    }

    var demands: [Demand] { finder.ends.map { .quotes($0) } }
}
