/// Wants the first and the last word to be the same.
///
/// Upstream compares the first and the last of NLTK's tokens in lower case: marks are tokens, so
/// that a period at the end fails and a text between asterisks passes; a straight quote at the
/// start isn't the same token as one at the end, and "don't" is two. The sound checker compares
/// words and wants nothing after the last.
struct KeywordsStartEnd: Rule {
    static let id: RuleID = "keywords:start_end"
    static let collection = RuleCollection.iftrain
    static let summary = "The response starts and ends with the same word, with nothing after it."
    static let parameters: [Parameter] = []
    // The compatible checker takes a Chinese text for one word.
    static let languages: Set<PromptLanguage> = [.english]
    static let conflicts = Conflicts.with(
        [CountCountUnique.id, Quotation.id, TwoResponses.id, CountCountingComposition.id],
        because: "a word is repeated at the very end")
    static let weight = 0.6

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Start and end your response with the same word (do not write anything after the last \
            word, not even punctuation).
            """,
            """
            The word that opens your answer must close it as well, with no full stop or other mark \
            behind it.
            """,
            """
            Come back to your first word at the very end: it has to be the last word too, and \
            nothing may follow it.
            """,
            "Let one and the same word be the first and the last of your text, without final punctuation.",
            """
            Frame your reply with a single word, once at the beginning and once at the end; leave \
            off any mark after it.
            """,
            """
            Whatever word you begin with, finish with it again and stop right there, without a \
            period.
            """,
            """
            Your response should be circular: the last word equals the first one, and no character \
            comes after it.
            """,
            """
            First word and last word are to be identical. Drop the punctuation that would normally \
            follow the last one.
            """,
        ],
        .chinese: [
            "请用同一个单词开始和结束你的回答（最后一个单词之后不要写任何东西，包括标点）。",
            "开头的那个单词也必须是结尾的单词，后面没有句号或其他符号。",
            "在最末尾回到你的第一个单词：它也要是最后一个单词，其后不得有任何内容。",
            "让全文的首词和末词是同一个单词，末尾不加标点。",
            "用一个单词为回复首尾定框，开头一次，结尾一次，其后不带任何符号。",
            "无论以什么单词开头，都要以它结尾并就此停笔，不写句号。",
            "回答要首尾相接：最后一个单词等于第一个单词，之后没有任何字符。",
            "第一个单词与最后一个单词必须相同，省去末词后面通常会有的标点。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "Tides rise with the moon, which rules the tides"),
        .passes([:], "Water, water"),
        .fails([:], "Tides rise with the moon, which rules the tides."),
        .fails([:], "Tides rise with the moon"),
        .passesUnsoundly([:], "*Tides rise and fall.*"),
        .failsUnsoundly([:], "Don't say what we don't"),
    ]

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let ends = WordTokens.ends(of: response)
        let first = ends.map { CaseMapping.lowered($0.first) } ?? []
        let last = ends.map { CaseMapping.lowered($0.last) } ?? []
        return verdict(ends != nil && first == last, first, last)
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let words = response[ReadersWords.self]
        let first = words.first.map { Array(response.plain[$0]) } ?? []
        let last = words.last.map { Array(response.plain[$0]) } ?? []
        let isLast = words.last?.upperBound == response.stripped.endIndex
        return verdict(words.count > 1 && isLast && first == last, first, last)
    }

    private func verdict(_ followed: Bool, _ first: [UInt32], _ last: [UInt32]) -> RuleVerdict {
        RuleVerdict(
            Self.self, followed,
            "\"\(String(points: first.prefix(40)))\" first, \"\(String(points: last.prefix(40)))\" "
                + "last, wanted the same with nothing after it")
    }

    func marks(in response: ResponseText) -> [Mark] {
        let words = response[ReadersWords.self]
        return [words.first, words.last].compactMap(\.self)
            .map { Mark(scalars: $0, meaning: .counted) }
    }

    var demands: [Demand] { [.opening, .closing] }
}
