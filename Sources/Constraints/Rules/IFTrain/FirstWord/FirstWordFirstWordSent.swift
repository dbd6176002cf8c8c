/// Wants every sentence to start with a word.
///
/// Upstream compares, in lower case, what stands before the first whitespace of each sentence that
/// ``RegexSentences`` finds: a mark at the word ("Tides," or "**Tides") fails, and so does an empty
/// sentence, such as there is behind an acronym. The sound checker compares the first words of the
/// sentences that a reader sees, without marks; a blank line ends a sentence for it.
struct FirstWordFirstWordSent: Rule {
    static let id: RuleID = "first_word:first_word_sent"
    static let collection = RuleCollection.iftrain
    static let summary = "Every sentence starts with the given word."
    static let parameters = [Parameter("first_word", .text, "the word, in any case")]
    // The compatible checker takes a Chinese text for one sentence, and a clause for its first word.
    static let languages: Set<PromptLanguage> = [.english]
    static let conflicts = Conflicts.with(
        [
            FirstWordFirstWordAnswer.id, NthParagraphFirstWord.id, Title.id, Postscript.id,
            EndPhrase.id, MultipleSections.id, NumberOfParagraphs.id, ParagraphsParagraphs.id,
            TwoResponses.id, Quotation.id, ResponseLanguage.id, CopyRepeatPhrase.id,
            CountCountUnique.id, KeywordsStartEnd.id,
        ], because: "every sentence starts with the same word")
    static let weight = 0.5

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "The first word of each sentence should be the word {first_word}.",
            "Begin every sentence with {first_word}, with no comma or other mark right after it.",
            "{first_word} has to open each of your sentences, from the first to the last.",
            "Never start a sentence with any word but {first_word}.",
            """
            Whenever a new sentence begins, its first word must be {first_word} (followed by a \
            space); this goes for all of them.
            """,
            "Let all of your sentences, without exception, start with the word {first_word}.",
            "Build your answer of sentences that each have {first_word} as their opening word.",
            "I want to read {first_word} at the head of every single sentence of your response.",
        ],
        .chinese: [
            "每个句子的第一个单词都应是{first_word}。",
            "请让每句话都以{first_word}开头，其后不要紧跟逗号等标点。",
            "从第一句到最后一句，都必须由{first_word}起头。",
            "任何句子都不得以{first_word}以外的单词开头。",
            "每当新的一句开始，首个单词必须是{first_word}（后接空格），所有句子都是如此。",
            "你的所有句子无一例外都要用{first_word}这个词开头。",
            "请用这样的句子组成回答：每一句的起首单词都是{first_word}。",
            "我希望在回答的每一句句首都读到{first_word}。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["first_word": "tides"], "Tides rise. Tides fall!"),
        .passes(["first_word": "Now"], "Now it rises\nand now it falls. Now it rests."),
        .fails(["first_word": "tides"], "Tides rise. They fall."),
        .fails(["first_word": "tides"], "The tides rise."),
        .passesUnsoundly(["first_word": "tides"], "Tides rise\n\nThe sea falls."),
        .failsUnsoundly(["first_word": "tides"], "Tides, you know, rise. **Tides** fall."),
    ]

    private let word: SingleWord

    static func suits(_ seed: SeedFacts) -> Bool { !seed.statesLength }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments(slots: [KeywordSlot(id, "first_word", count: 1, .firstWord)])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        word = try SingleWord(arguments, "first_word")
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let sentences = response[RegexSentences.self]
        let wrong = sentences.count {
            CaseMapping.lowered($0.prefix { !CodePoint.isSpace($0) }) != word.lowered
        }
        return verdict(wrong, of: sentences.count)
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let words = Self.firstWords(in: response)
        return verdict(words.count { !isWanted($0, in: response) }, of: words.count)
    }

    private func verdict(_ wrong: Int, of count: Int) -> RuleVerdict {
        RuleVerdict(
            Self.self, wrong == 0,
            "\(wrong) of \(count) sentences don't start with \"\(word.text)\", wanted none")
    }

    private static func firstWords(in response: ResponseText) -> [Range<Int>] {
        response[ReadersSpans.self].compactMap { ReadersWords.first(in: response.points[$0]) }
    }

    private func isWanted(_ place: Range<Int>, in response: ResponseText) -> Bool {
        response.plain[place].elementsEqual(word.plain)
    }

    func marks(in response: ResponseText) -> [Mark] {
        Self.firstWords(in: response).map { place in
            Mark(scalars: place, meaning: isWanted(place, in: response) ? .counted : .offending)
        }
    }

    var demands: [Demand] {
        [
            .count(.keyword(word.text), 1..<Int.max), word.demand { !CodePoint.isSpace($0) },
            .opening, .closing, .bars(.headings), .bars(.bullets), .bars(.numberedItems),
            .bars(.tables), .bars(.codeBlocks),
        ]
    }
}
