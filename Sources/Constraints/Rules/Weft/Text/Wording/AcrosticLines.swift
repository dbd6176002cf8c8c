/// Wants the first letters of the lines to spell a word.
///
/// Lines that are blank don't count; there is one line for each letter. The first letter of a line is its
/// first letter, digit or Chinese character, whatever marks stand before it; case and accents are ignored.
struct AcrosticLines: Rule {
    static let id: RuleID = "wording:acrostic_lines"
    static let collection = RuleCollection.weft
    static let summary = "The first letters of the lines spell a word, one line for each letter."
    static let parameters = [
        Parameter("word", .text, "the word, or the Chinese phrase, that the lines spell")
    ]
    static let weight = 0.6

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Write an acrostic: the first letters of your lines, read from top to bottom, must spell \
            {word}, with exactly one line for each letter.
            """,
            "The initial letters of the lines have to spell out {word}; write no further lines.",
            """
            Use as many lines as {word} has letters, and start each line with the letter whose turn it \
            is.
            """,
            "Let the first characters of all lines, taken in order, form the word {word} and nothing else.",
            """
            Structure the answer line by line so that reading only the first letter of every line \
            gives {word}. Blank lines are ignored.
            """,
            """
            Hide {word} in your response: its letters, in order, begin the lines, one letter a line and \
            no line left over.
            """,
            "Each line opens with the next letter of {word}, and after the last letter you stop.",
            """
            I'd like the lines (not counting blank ones) to start with the successive letters of \
            {word}, no more and no fewer lines than that.
            """,
        ],
        .chinese: [
            "请写成藏头形式：各行的第一个字依次组成{word}，一字一行，不多不少。",
            "把每一行的首字连起来，应恰好是{word}，行数与字数相同。",
            "回答的行数等于{word}的字数，且每行以其中对应的字开头（空行不算）。",
            "从上到下读每行第一个字，要读出{word}，不得有多余的行。",
            "请把{word}藏在各行行首，按顺序每行一个字，写完即止。",
            "逐行作答，行首的字依次取自{word}，空行不计，行数不能多也不能少。",
            "只看每行的开头一字，应能拼出{word}，此外不再写别的行。",
            "以{word}为藏头，每个字领起一行，顺序不变，全文没有其他行。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["word": "SEA"], "Ships wait.\n\n**Every** boat returns.\n- At night they rest."),
        .passes(["word": "春天"], "春风吹来，\n天色晴朗。"),
        .fails(["word": "SEA"], "Ships wait.\nEvery boat returns."),
        .fails(["word": "春天"], "春风吹来，\n阳光正好。"),
        .fails(["word": "SEA"], "Ships wait.\nEvery boat returns.\nAt night.\nThe end."),
    ]

    private let word: AcrosticWord

    static func suits(_ seed: SeedFacts) -> Bool { !seed.statesLength && !seed.statesNumber }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments { AcrosticWord.draw(for: seed, using: &generator) }

    init(_ arguments: Arguments) throws(ArgumentFault) { word = try AcrosticWord(arguments) }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let lines = response[FilledLines.self]
        let found = FirstLetters.text(lines, of: response.points)
        return RuleVerdict(
            Self.self, FirstLetters.spell(word.letters, lines, of: response.points),
            "\(lines.count) lines start \"\(found)\", wanted \"\(word.text)\"")
    }

    func marks(in response: ResponseText) -> [Mark] {
        response[FilledLines.self].prefix(word.letters.count)
            .compactMap { FirstLetters.place(in: $0, of: response.points) }
            .map { Mark(scalars: $0..<($0 + 1), meaning: .counted) }
    }

    // Every line is taken, so that nothing can stand before or after them.
    var demands: [Demand] {
        [
            .count(.lines, word.letters.count..<(word.letters.count * 2)), .needs(.lineBreaks),
            .opening,
            .closing, .bars(.tables), .bars(.headings), .bars(.codeBlocks), .bars(.numberedItems),
        ]
    }
}
