/// Wants every two words in double angular brackets.
///
/// Upstream takes what stands between whitespace two by two: the first of a pair must start with
/// `<<` and the second end with `>>`. A last one without a partner isn't looked at, so that a
/// single word passes, and brackets may be anywhere else besides. The sound checker wants nothing
/// outside of brackets and two words in each, one at most in the last.
struct DetectableFormatBigramWrapping: Rule {
    static let id: RuleID = "detectable_format:bigram_wrapping"
    static let collection = RuleCollection.iftrain
    static let summary = "Every two words stand in double angular brackets: <<I am>> <<at home>>."
    static let parameters: [Parameter] = []
    // Words are what stands between whitespace.
    static let languages: Set<PromptLanguage> = [.english]
    static let answers: Set<AnswerForm> = [.prose, .short]
    static let conflicts = Conflicts.with(
        [
            NumberOfPlaceholders.id, MultipleSections.id, BulletList.id, HighlightedSections.id,
            Title.id, Postscript.id, Quotation.id, EndPhrase.id, NumberOfParagraphs.id,
            TwoResponses.id, ParagraphsParagraphs.id, DetectableFormatSentenceHyphens.id,
            FirstWordFirstWordSent.id, FirstWordFirstWordAnswer.id, CountCountUnique.id,
            CountCountingComposition.id, CopyRepeatPhrase.id, KeywordsPalindrome.id,
            KeywordsStartEnd.id, KeywordsKeywordSpecificPosition.id, NthParagraphFirstWord.id,
        ], because: "nothing but pairs of words in brackets is left")
    static let weight = 0.3

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Wrap every word bigram in double angular brackets, such as <<I am>> <<at home>> <<with \
            my>> <<cute dog>>.
            """,
            """
            Take the words of your answer two by two and put each pair into << and >>, like <<The \
            sea>> <<is calm.>>; if one word is left over at the end, wrap it alone.
            """,
            """
            Your whole response has to consist of pairs of consecutive words, each in double angular \
            brackets, as in <<Good morning,>> <<dear neighbour.>>
            """,
            """
            Write so that words one and two stand in <<...>>, words three and four in the next \
            <<...>>, and so on to the end, punctuation inside the brackets.
            """,
            """
            Nothing may stand outside of double angular brackets, and every such pair of brackets \
            holds exactly two words, only the last of them possibly one: <<like this>> <<and so>> \
            <<on.>>
            """,
            """
            Group all words of the answer into twos and mark each group with << before it and >> \
            behind it, with a space between groups.
            """,
            """
            I want bigrams made visible: surround each successive couple of words, from beginning to \
            end, by double angular brackets (<<two words>>).
            """,
            """
            Use <<double angular>> <<brackets around>> <<every two>> <<words in>> <<a row>> \
            throughout the response.
            """,
        ],
        .chinese: [
            "请把每两个相邻的单词用双尖括号括起来，例如 <<I am>> <<at home>> <<with my>> <<cute dog>>。",
            "将回答的单词两两分组，每组放进 << 和 >> 之间，如 <<The sea>> <<is calm.>>；若最后剩一个词，则单独括起。",
            "整个回答必须由连续的两词组成，每组写在双尖括号内，例如 <<Good morning,>> <<dear neighbour.>>。",
            "第一、二个词写在一对 <<>> 里，第三、四个词写在下一对里，依此类推直到结尾，标点放在括号内。",
            "双尖括号之外不得有任何内容，每对括号里恰好两个词，只有最后一对可以是一个词。",
            "把答案中的所有单词每两个分为一组，组前写 <<，组后写 >>，组与组之间空一格。",
            "请让二元词组一目了然：从头到尾把每相继的两个词用双尖括号（<<two words>>）围起来。",
            "全文都要以 <<两个词>> <<一组 这样>> 的形式书写，词与词之间有空格。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "<<Tides rise>> <<and fall>>"),
        .passes([:], "<<Tides rise,>> <<then fall>> <<again.>>"),
        .fails([:], "Tides rise and fall."),
        .fails([:], "<<Tides rise>> and fall"),
        .passesUnsoundly([:], "Tides!"),
        .passesUnsoundly([:], "<<Tides rise>> <<and fall>> daily"),
        .failsUnsoundly([:], "<<Tides rise>>, <<then fall>>."),
        .failsUnsoundly([:], "<<潮水 涨了>>。"),
    ]

    static func suits(_ seed: SeedFacts) -> Bool { !seed.statesLength }

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let points = response.points
        let tokens = response[SpacedTokens.self]
        let pairs = tokens.count / 2
        let wrong = (0..<pairs).count { pair in
            !points[tokens[2 * pair]].starts(with: Self.opener)
                || !points[tokens[2 * pair + 1]].suffix(2).elementsEqual(Self.closer)
        }
        return RuleVerdict(
            Self.self, wrong == 0, "\(wrong) of \(pairs) pairs without brackets, wanted none")
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let (groups, wrong) = Self.groups(in: response)
        return RuleVerdict(
            Self.self, wrong.isEmpty && groups > 0,
            "\(groups) groups, at least 1; \(wrong.count) places without two words in brackets, "
                + "wanted none")
    }

    /// The number of brackets, and the places where there aren't two words in brackets.
    private static func groups(in response: ResponseText) -> (count: Int, wrong: [Range<Int>]) {
        let points = response.points
        var words = response[SpacedTokens.self].flatMap { token in
            // A bracket may touch the next without a space.
            points[token].split { $0 == opener[0] || $0 == closer[0] }.map(\.indices)
        }
        .filter { points[$0].contains(where: CodePoint.isWord) }[...]
        var wrong: [Range<Int>] = []
        var count = 0
        var index = 0
        while let open = Needle(opener).first(in: points, from: index),
            let close = Needle(closer).first(in: points, from: open.upperBound)
        {
            count += 1
            let outside = words.prefix { $0.lowerBound < open.lowerBound }
            let inside = words[outside.endIndex...].prefix { $0.lowerBound < close.lowerBound }
            wrong += outside
            words = words[inside.endIndex...]
            let isLast = words.isEmpty
            if inside.count != 2, !isLast || inside.count != 1 {
                wrong.append(open.lowerBound..<close.upperBound)
            }
            index = close.upperBound
        }
        return (count, wrong + words)
    }

    func marks(in response: ResponseText) -> [Mark] {
        Self.groups(in: response).wrong.map { Mark(scalars: $0, meaning: .offending) }
    }

    private static let opener = "<<".points
    private static let closer = ">>".points

    var demands: [Demand] {
        [
            .bars(.headings), .bars(.tables), .bars(.codeBlocks), .bars(.numberedItems),
            .bars(.bullets), .bars(.emphasis), .bars(.dividers), .opening, .closing,
        ]
    }
}
