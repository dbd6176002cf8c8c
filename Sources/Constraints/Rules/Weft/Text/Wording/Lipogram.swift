/// Forbids a letter, or a Chinese character.
///
/// The letter must not occur in any case, with or without an accent, full-width or not.
struct Lipogram: Rule {
    static let id: RuleID = "wording:lipogram"
    static let collection = RuleCollection.weft
    static let summary = "A letter, or a Chinese character, doesn't occur at all."
    static let parameters = [
        Parameter("letter", .text, "the letter, or the Chinese character, that is forbidden")
    ]
    static let answers: Set<AnswerForm> = [.prose, .short]
    static let conflicts = Conflicts.with(
        [ResponseLanguage.id], because: "the letter is one of the prompt's language"
    ).and(
        [LetterFrequency.id], because: "a letter that is forbidden can't be counted on"
    ).and([Steps.id, QuestionsAnswers.id], because: "the labels have letters of their own")

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "Do not use the letter {letter} anywhere, neither as a capital nor as a small letter.",
            "Write the whole answer without the letter {letter}, in either case.",
            "Your response must be a lipogram that avoids {letter}, upper case and lower case alike.",
            "The letter {letter} may not occur in a single word of your reply, whatever its case.",
            "Choose only words in which there is no {letter}, capital or not.",
            "Not one {letter} should be found in the text, be it upper or lower case.",
            "Imagine that the key for {letter} is broken: get by without this letter in any case.",
            "Avoid every word that has the letter {letter} in it, capitalised or not.",
        ],
        .chinese: [
            "全文不得出现{letter}这个字。",
            "请不要使用{letter}字，一次也不行。",
            "回答里不能有任何一个{letter}字。",
            "写作时请完全避开{letter}。",
            "假设输入法打不出{letter}，请在没有它的情况下作答。",
            "通篇禁用{letter}字，包括含有它的词语。",
            "凡是带{letter}字的词都不要写。",
            "从头到尾都不允许出现{letter}，请换用别的说法。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["letter": "e"], "Our moon pulls at all our big bays."),
        .passes(["letter": "的"], "月亮牵动潮水。"),
        .fails(["letter": "e"], "Our moon pulls at the bays."),
        .fails(["letter": "e"], "A small café"),
        .fails(["letter": "的"], "月亮的引力牵动潮水。"),
    ]

    private let letter: UInt32
    private let text: String

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        // Letters without which English can be written at length, the rarer the oftener.
        let letters =
            seed.language == .english
            ? [
                "z", "q", "x", "j", "z", "q", "x", "j", "k", "v", "k", "v", "b", "w", "p", "y", "g",
                "f", "m",
            ]
            : ["的", "了", "是", "我", "很", "和", "也", "就", "都", "这", "们", "不", "有", "在"]
        return DrawnArguments(["letter": drawText(of: letters, using: &generator)])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        text = try arguments.string("letter")
        let points = text.points
        guard let point = points.first, points.count == 1, CodePoint.isWord(point) else {
            throw .outOfRange("letter", wanted: "one letter", found: "\"\(text)\"")
        }
        letter = BaseLetters.base(point)
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let count = response.points.count { BaseLetters.base($0) == letter }
        return RuleVerdict(Self.self, noneOf: "\"\(text)\"", found: count)
    }

    func marks(in response: ResponseText) -> [Mark] {
        response.points.indices.filter { BaseLetters.base(response.points[$0]) == letter }
            .map { Mark(scalars: $0..<($0 + 1), meaning: .offending) }
    }

    var demands: [Demand] { [.omits(text)] }
}
