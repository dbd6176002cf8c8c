/// Wants every sentence to end in a word.
///
/// Upstream takes, of each sentence that ``RegexSentences`` finds, what stands behind the last
/// whitespace, removes all but `\w` from it and compares in lower case: "high-tide." is "hightide"
/// and a word with a hyphen or an apostrophe never matches. An empty sentence fails. The sound
/// checker compares the last words of the sentences that a reader sees.
struct LastWordLastWordSent: Rule {
    static let id: RuleID = "last_word:last_word_sent"
    static let collection = RuleCollection.iftrain
    static let summary = "Every sentence ends in the given word."
    static let parameters = [Parameter("last_word", .text, "the word, in any case")]
    // The compatible checker takes a Chinese clause for one word.
    static let languages: Set<PromptLanguage> = [.english]
    static let conflicts = Conflicts.with(
        [
            LastWordLastWordAnswer.id, Title.id, Postscript.id, EndPhrase.id, MultipleSections.id,
            NumberOfParagraphs.id, ParagraphsParagraphs.id, TwoResponses.id, Quotation.id,
            ResponseLanguage.id, CopyRepeatPhrase.id, CountCountUnique.id, KeywordsStartEnd.id,
        ], because: "every sentence ends in the same word")
    static let weight = 0.4

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "The last word of each sentence, before punctuation, should be the word {last_word}.",
            "End every sentence with {last_word}, followed only by its closing mark.",
            "{last_word} has to be the final word in each of your sentences.",
            "No sentence may end in any word but {last_word}.",
            """
            Whenever a sentence comes to its end, the word right before the full stop, question mark \
            or exclamation mark must be {last_word}.
            """,
            "Let all of your sentences, without exception, finish on the word {last_word}.",
            "Write only sentences that have {last_word} as their closing word.",
            "I want to read {last_word} at the end of every single sentence of your response.",
        ],
        .chinese: [
            "每个句子在标点之前的最后一个单词都应是{last_word}。",
            "请让每句话都以{last_word}结尾，其后只跟句末标点。",
            "你的每一句话的末尾单词必须是{last_word}。",
            "任何句子都不得以{last_word}以外的单词收尾。",
            "每当一句话结束，句号、问号或感叹号之前的那个单词必须是{last_word}。",
            "你的所有句子无一例外都要落在{last_word}这个词上。",
            "只写末词为{last_word}的句子。",
            "我希望在回答的每一句句尾都读到{last_word}。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["last_word": "tide"], "Look at the tide. Who rules the Tide?"),
        .passes(["last_word": "tide"], "All wait for \"the tide.\""),
        .fails(["last_word": "tide"], "Look at the tide. It falls."),
        .fails(["last_word": "tide"], "Look at the tides."),
        .passesUnsoundly(["last_word": "hightide"], "Wait for high-tide."),
        .failsUnsoundly(["last_word": "high-tide"], "Wait for high-tide."),
    ]

    private let word: SingleWord

    static func suits(_ seed: SeedFacts) -> Bool { !seed.statesLength }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments(slots: [KeywordSlot(id, "last_word", count: 1, .frequent)])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        word = try SingleWord(arguments, "last_word")
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let sentences = response[RegexSentences.self]
        let wrong = sentences.count { LastWord.upstream(of: $0) != word.lowered }
        return verdict(wrong, of: sentences.count)
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let words = Self.lastWords(in: response)
        return verdict(words.count { !isWanted($0, in: response) }, of: words.count)
    }

    private func verdict(_ wrong: Int, of count: Int) -> RuleVerdict {
        RuleVerdict(
            Self.self, wrong == 0,
            "\(wrong) of \(count) sentences don't end in \"\(word.text)\", wanted none")
    }

    private static func lastWords(in response: ResponseText) -> [Range<Int>] {
        response[ReadersSpans.self].compactMap { ReadersWords.last(in: response.points[$0]) }
    }

    private func isWanted(_ place: Range<Int>, in response: ResponseText) -> Bool {
        response.plain[place].elementsEqual(word.plain)
    }

    func marks(in response: ResponseText) -> [Mark] {
        Self.lastWords(in: response).map { place in
            Mark(scalars: place, meaning: isWanted(place, in: response) ? .counted : .offending)
        }
    }

    var demands: [Demand] {
        [
            .count(.keyword(word.text), 1..<Int.max), word.demand(where: LastWord.mayHold),
            .opening, .closing, .bars(.headings), .bars(.bullets), .bars(.numberedItems),
            .bars(.tables), .bars(.codeBlocks),
        ]
    }
}
