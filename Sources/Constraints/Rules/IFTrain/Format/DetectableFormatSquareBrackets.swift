/// Wants every word in square brackets.
///
/// Upstream wants everything between whitespace to start with `[` and end with `]`: `[]` passes,
/// and so does any text without whitespace with brackets at its ends. The sound checker wants each
/// pair of brackets to hold one word (in Chinese, one character), and no word outside.
struct DetectableFormatSquareBrackets: Rule {
    static let id: RuleID = "detectable_format:square_brackets"
    static let collection = RuleCollection.iftrain
    static let summary = "Every word stands in square brackets of its own."
    static let parameters: [Parameter] = []
    static let answers: Set<AnswerForm> = [.prose, .short]
    static let conflicts = Conflicts.with(
        [
            NumberOfPlaceholders.id, DetectableFormatBigramWrapping.id, MultipleSections.id,
            BulletList.id, HighlightedSections.id, Title.id, Postscript.id, Quotation.id,
            EndPhrase.id, NumberOfParagraphs.id, TwoResponses.id, ParagraphsParagraphs.id,
            DetectableFormatSentenceHyphens.id, FirstWordFirstWordSent.id,
            FirstWordFirstWordAnswer.id, CountCountUnique.id, CountCountingComposition.id,
            CopyRepeatPhrase.id, KeywordsPalindrome.id, KeywordsStartEnd.id,
            KeywordsKeywordSpecificPosition.id, NthParagraphFirstWord.id,
        ], because: "nothing but single words in brackets is left")
    static let weight = 0.3

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Enclose every word in your response within square brackets, each word in a pair of its \
            own and its punctuation inside the brackets.
            """,
            """
            [Write] [like] [this:] every single word in its own square brackets, with marks such as \
            commas inside them and spaces between them.
            """,
            """
            Each word of your answer must be wrapped in [ and ]. Nothing may stand outside the \
            brackets but spaces and line breaks.
            """,
            """
            Put square brackets around all words, one by one; a word's punctuation goes inside with \
            it, as in [yes,] [indeed.]
            """,
            """
            Your whole reply should be a row of bracketed words: an opening square bracket, one \
            word with any mark it carries, a closing square bracket, a space, and so on.
            """,
            """
            No word may appear without square brackets directly around it. Never put two words into \
            one pair, and keep punctuation within the brackets.
            """,
            """
            Answer in words that are bracketed individually, in the way of [good] [morning.], from \
            the first to the last.
            """,
            """
            Between [ and ] there should be exactly one word, and outside of brackets only blank \
            space; this goes for the entire response, so marks belong inside too.
            """,
        ],
        .chinese: [
            "请把回答中的每个字都用方括号括起来，一个字一对括号，标点也放在括号里。",
            "[像][这][样][写：]每个字单独放进一对方括号，标点跟在字后，一起放在括号内。",
            "回答的每一个字都必须写在 [ 和 ] 之间，括号之外除空格和换行外不得有任何内容。",
            "给所有的字逐一加上方括号，字后的标点与它同在括号内，例如[好，][的。]。",
            "整个回答应是一串带方括号的单字：左方括号、一个字及其标点、右方括号，依次排列。",
            "不允许出现没有方括号的字；也不要把两个字放进同一对方括号，标点要留在括号里。",
            "从第一个字到最后一个字，请逐字加方括号作答，如[早][安。]。",
            "每对方括号内恰好一个字（可带标点），方括号外只能是空白，全文皆如此。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "[Tides] [rise] [daily.]"),
        .passes([:], "[潮][水][涨][了。]"),
        .fails([:], "[Tides] rise [daily.]"),
        .fails([:], "[潮]水[涨][了。] 好"),
        .passesUnsoundly([:], "[Tides]rise[daily.]"),
        .passesUnsoundly([:], "[潮水涨了。]"),
        .failsUnsoundly([:], "[Tides] [rise], [daily]."),
    ]

    static func suits(_ seed: SeedFacts) -> Bool { !seed.statesLength }

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let points = response.points
        let tokens = response[SpacedTokens.self]
        let wrong = tokens.count {
            points[$0.lowerBound] != Self.opener || points[$0.upperBound - 1] != Self.closer
        }
        return RuleVerdict(Self.self, wrong == 0, "\(wrong) words without brackets, wanted none")
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let wrong = Self.offending(in: response).count
        return RuleVerdict(
            Self.self, wrong == 0, "\(wrong) places without one word in brackets, wanted none")
    }

    /// Brackets without exactly one word, and words outside.
    private static func offending(in response: ResponseText) -> [Range<Int>] {
        let points = response.points
        var words = response[ReadersWords.self][...]
        var wrong: [Range<Int>] = []
        var index = 0
        while let open = points[index...].firstIndex(of: opener),
            let close = points[open...].firstIndex(of: closer)
        {
            let outside = words.prefix { $0.lowerBound < open }
            let inside = words[outside.endIndex...].prefix { $0.lowerBound < close }
            wrong += outside
            if inside.count != 1 { wrong.append(open..<(close + 1)) }
            words = words[inside.endIndex...]
            index = close + 1
        }
        return wrong + words
    }

    func marks(in response: ResponseText) -> [Mark] {
        Self.offending(in: response).map { Mark(scalars: $0, meaning: .offending) }
    }

    private static let opener: UInt32 = 0x5B
    private static let closer: UInt32 = 0x5D

    var demands: [Demand] {
        [
            .needs(.squareBrackets), .bars(.headings), .bars(.tables), .bars(.codeBlocks),
            .bars(.numberedItems), .bars(.bullets), .bars(.emphasis), .bars(.dividers), .opening,
            .closing,
        ]
    }
}
