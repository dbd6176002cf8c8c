/// Wants three paragraphs of so many sentences of so many words.
///
/// Upstream splits at every three asterisks and wants of each piece so many sentences, by
/// ``RegexSentences``, each of exactly so many of NLTK's tokens. Marks are tokens, so that the
/// period at its end counts as a word of a sentence, which upstream's words don't say and the
/// phrasings here do. A divider at the start or the end makes a piece without sentences and fails.
/// The sound checker counts a reader's words and marks in the sentences that a reader sees.
struct CountCountingComposition: Rule {
    static let id: RuleID = "count:counting_composition"
    static let collection = RuleCollection.iftrain
    static let summary =
        "The response has three paragraphs of a number of sentences of a number of words, marks among "
        + "them."
    static let parameters = [
        Parameter(
            "n_sent", .integer(1...Parameter.unbounded), "the number of sentences of a paragraph"),
        Parameter(
            "n_words", .integer(1...Parameter.unbounded),
            "the number of words of a sentence, each of its marks counted as one"),
    ]
    // The compatible checker takes a Chinese text for one sentence.
    static let languages: Set<PromptLanguage> = [.english]
    static let conflicts = Conflicts.with(
        [
            CountCountUnique.id, CountCountIncrementWord.id, ParagraphsParagraphs.id,
            ParagraphsParagraphs2.id, NumberOfParagraphs.id, LetterFrequency.id,
            KeywordFrequency.id, LettersLetterCounting.id, LettersLetterCounting2.id,
            NthParagraphFirstWord.id, TwoResponses.id, MultipleSections.id, BulletList.id,
            HighlightedSections.id, Title.id, Postscript.id, EndPhrase.id, Quotation.id,
            NumberOfPlaceholders.id, DetectableFormatSentenceHyphens.id, CopyRepeatPhrase.id,
            FirstWordFirstWordSent.id, LastWordLastWordSent.id,
            KeywordsWordCountDifferentNumbers.id, ResponseLanguage.id,
        ], because: "every word of the three paragraphs is counted")
    static let weight = 0.3

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Write 3 paragraphs, delimited by the markdown divider ***, with exactly \
            {n_sent:sentence|sentences} each and exactly {n_words} words in each sentence, where \
            every punctuation mark counts as a word.
            """,
            """
            Three paragraphs, *** between them. Each has {n_sent:sentence|sentences}, and each \
            sentence, its punctuation marks counted as words, has {n_words} words.
            """,
            """
            Your answer has the form A *** B *** C. Each of A, B and C is made of exactly \
            {n_sent:sentence|sentences} of exactly {n_words} words; count the final mark and any \
            other mark of a sentence among its words.
            """,
            """
            Counting every full stop and comma as a word of its own, make each sentence {n_words} \
            words long and each paragraph {n_sent:sentence|sentences} long, and write three \
            paragraphs with *** in between.
            """,
            """
            Use the divider *** twice to get three paragraphs. None of them may have more or fewer \
            than {n_sent:sentence|sentences}, and the words and punctuation marks of every sentence \
            must add up to {n_words}.
            """,
            """
            Divide the response into three parts by ***. In all of them the number of sentences is \
            {n_sent}, and in all of these the number of words plus punctuation marks is {n_words}.
            """,
            """
            I need a text of strict measure: 3 paragraphs set apart by ***, \
            {n_sent:sentence|sentences} to the paragraph, {n_words} words to the sentence. A mark of \
            punctuation is one word.
            """,
            """
            Each sentence you write should come to {n_words} in total when its words and its marks \
            are counted together. Put {n_sent:such sentence|such sentences} into every paragraph, \
            and *** between your three paragraphs.
            """,
        ],
        .chinese: [
            "写3段，用 markdown 分隔线 *** 隔开，每段恰好{n_sent}句，每句恰好{n_words}个单词，每个标点也算一个单词。",
            "共三段，段间为 ***；每段{n_sent}句，每句连同标点（一个标点计作一个词）共{n_words}个词。",
            "回答形如 A *** B *** C，其中每部分正好{n_sent}句，每句正好{n_words}个词，句末标点和其他标点都计入词数。",
            "把每个句号、逗号都当作一个词，使每句长{n_words}个词、每段长{n_sent}句，全文三段，中间用 *** 分开。",
            "用两个 *** 分出三个段落，每段不多不少{n_sent}句，每句的单词数与标点数之和必须是{n_words}。",
            "以 *** 把回答分成三部分，各部分的句数都是{n_sent}，各句的单词加标点都是{n_words}个。",
            "请写一篇格律严格的文字：以 *** 相隔的3段，每段{n_sent}句，每句{n_words}词，一个标点作一词计。",
            "你写的每一句，词和标点合计应为{n_words}个；每段放{n_sent}个这样的句子，三段之间写 ***。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["n_sent": 1, "n_words": 3], "Tides rise.\n***\nTides fall.\n***\nBoats float."),
        .passes(
            ["n_sent": 2, "n_words": 4],
            "The tide rises. It falls too.\n\n***\n\nDo boats float? All boats do!\n\n***\n\n"
                + "We all wait. We all watch."
        ),
        .fails(["n_sent": 1, "n_words": 2], "Tides rise.\n***\nTides fall.\n***\nBoats float."),
        .fails(["n_sent": 1, "n_words": 3], "Tides rise.\n***\nTides fall."),
        .failsUnsoundly(
            ["n_sent": 1, "n_words": 3], "Don't wait.\n***\nTides fall.\n***\nBoats float."),
        .passesUnsoundly(
            ["n_sent": 1, "n_words": 4], "Don't wait.\n***\nThe tides fall.\n***\nThe boats float."),
    ]

    private let sentences: Int
    private let words: Int

    static func suits(_ seed: SeedFacts) -> Bool { !seed.statesLength }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments([
            "n_sent": .integer(drawSkewed(1...5, using: &generator)),
            "n_words": .integer(drawSkewed(5...18, using: &generator)),
        ])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        sentences = try arguments.integer("n_sent")
        words = try arguments.integer("n_words")
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(
            response.starredParagraphs.map { piece in
                RegexSentences.sentences(of: response.points[piece]).map {
                    WordTokens.tokens(of: Array($0)).count
                }
            })
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(
            LineDividers.pieces(of: response.points).map { piece in
                ReadersSpans.spans(in: response.points, piece).map { span in
                    Self.wordsAndMarks(in: response.points[span])
                }
            })
    }

    /// The number of words and of marks outside of them.
    private static func wordsAndMarks(in sentence: ArraySlice<UInt32>) -> Int {
        let words = ReadersWords.ranges(in: sentence)
        let within = words.reduce(0) { $0 + $1.count }
        return words.count + sentence.count { !CodePoint.isSpace($0) } - within
    }

    /// Weighs the numbers of words, by paragraph and sentence.
    private func verdict(_ paragraphs: [[Int]]) -> RuleVerdict {
        let wrong = paragraphs.count { $0.count != sentences }
        let uneven = paragraphs.joined().count { $0 != words }
        return RuleVerdict(
            Self.self, paragraphs.count == 3 && wrong == 0 && uneven == 0,
            "\(paragraphs.count) paragraphs, exactly 3; \(wrong) without \(sentences) sentences, "
                + "\(uneven) sentences without \(words) words and marks, wanted none")
    }

    var demands: [Demand] {
        let (all, overflows) = (3 * sentences).multipliedReportingOverflow(by: words)
        let total = overflows ? Parameter.unbounded : all
        return [
            .count(.paragraphs, 3..<4), .count(.sentences, (3 * sentences)..<(3 * sentences + 1)),
            .count(.words, (total / 2)..<(total + 1)), .opening, .closing, .bars(.headings),
            .bars(.bullets), .bars(.numberedItems), .bars(.tables), .bars(.codeBlocks),
            .bars(.emphasis),
        ]
    }
}
