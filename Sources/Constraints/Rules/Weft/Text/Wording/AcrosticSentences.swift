/// Wants the first letters of the sentences to spell a word.
///
/// There is one sentence for each letter, each with an end mark, and no place where readers could differ on
/// whether a sentence ends. The first letter of a sentence is its first letter, digit or Chinese character;
/// case and accents are ignored.
struct AcrosticSentences: Rule {
    static let id: RuleID = "wording:acrostic_sentences"
    static let collection = RuleCollection.weft
    static let summary =
        "The first letters of the sentences spell a word, one sentence for each letter."
    static let parameters = [
        Parameter("word", .text, "the word, or the Chinese phrase, that the sentences spell")
    ]
    static let weight = 0.6

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            The first letters of your sentences, in order, must spell {word}; write exactly one \
            sentence for each letter.
            """,
            "Begin each sentence with the next letter of {word} and stop after the last letter.",
            """
            Answer in as many sentences as {word} has letters, so that their initial letters form that \
            word.
            """,
            """
            Hide {word} in your answer as an acrostic of sentences: one sentence a letter, in the right \
            order, and no others.
            """,
            """
            Someone who reads only the first letter of every sentence should read {word} and nothing \
            more.
            """,
            "Your sentences have to start, one after another, with the letters of {word}, none left over.",
            """
            Let {word} decide how the sentences begin: its first letter opens the first sentence, and \
            so on to the last letter, which opens the last sentence.
            """,
            "Use an acrostic in which the sentence openings, letter by letter, give exactly {word}.",
        ],
        .chinese: [
            "各句的第一个字依次连起来应恰好是{word}，一字一句，不多不少。",
            "请让每句话的首字按顺序组成{word}，句数与字数相同。",
            "以{word}的每个字依次开头写一句话，写完最后一个字的那句就结束。",
            "把{word}藏在句首：第一句以第一个字开头，依此类推，不写多余的句子。",
            "只读每个句子的第一个字，要能读出{word}，此外没有别的句子。",
            "回答共有几句由{word}的字数决定，每句用对应的字起头，顺序不能变。",
            "句子按{word}的字序领起，每字一句，以句号、问号或感叹号结束，全文没有其他句子。",
            "全文写成藏头的句子，各句句首合起来正是{word}，一个字对应一句。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["word": "SEA"], "Ships wait. Every boat returns! At night they rest."),
        .passes(["word": "春天"], "春风吹来了。天色也晴了。"),
        .fails(["word": "SEA"], "Ships wait. Every boat returns. Night falls."),
        .fails(["word": "春天"], "春风吹来了。天色也晴了。真好。"),
        .fails(["word": "SEA"], "Ships wait. Every boat returns, e.g. At night. Also here."),
    ]

    private let word: AcrosticWord

    static func suits(_ seed: SeedFacts) -> Bool { !seed.statesLength && !seed.statesNumber }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments { AcrosticWord.draw(for: seed, using: &generator) }

    init(_ arguments: Arguments) throws(ArgumentFault) { word = try AcrosticWord(arguments) }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let pieces = response[SentencePieces.self]
        let isSure = pieces.counts.lowerBound == pieces.count
        let parts = pieces.map(\.range)
        let found = FirstLetters.text(parts, of: response.points)
        return RuleVerdict(
            Self.self, isSure && FirstLetters.spell(word.letters, parts, of: response.points),
            "\(pieces.counts.spelled) sentences start \"\(found)\", wanted \"\(word.text)\"")
    }

    func marks(in response: ResponseText) -> [Mark] {
        response[SentencePieces.self].prefix(word.letters.count)
            .compactMap { FirstLetters.place(in: $0.range, of: response.points) }
            .map { Mark(scalars: $0..<($0 + 1), meaning: .counted) }
    }

    // Every sentence is taken, so that nothing can stand before or after them.
    var demands: [Demand] {
        [
            .count(.sentences, word.letters.count..<(word.letters.count + 1)), .opening, .closing,
            .bars(.tables), .bars(.headings), .bars(.codeBlocks),
        ]
    }
}
