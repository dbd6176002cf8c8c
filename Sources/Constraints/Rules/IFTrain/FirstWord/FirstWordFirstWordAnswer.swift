/// Wants the response to start with a word.
///
/// Upstream compares, in lower case, what stands before the first whitespace with the word: a mark
/// at it fails. The sound checker leaves marks out.
struct FirstWordFirstWordAnswer: Rule {
    static let id: RuleID = "first_word:first_word_answer"
    static let collection = RuleCollection.iftrain
    static let summary = "The response starts with the given word."
    static let parameters = [Parameter("first_word", .text, "the word, in any case")]
    // The compatible checker takes a Chinese clause for one word.
    static let languages: Set<PromptLanguage> = [.english]
    static let answers: Set<AnswerForm> = [.prose, .short]
    static let conflicts = Conflicts.with(
        [Title.id, Quotation.id, ResponseLanguage.id, MultipleSections.id],
        because: "something else comes first")

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "The first word of your response should be the word {first_word}.",
            "Begin your answer with {first_word}, followed by a space.",
            "Your reply must open with the word {first_word}; no mark may come before or right after it.",
            "Start with {first_word} as the very first word.",
            "Let {first_word} be the word with which the whole text sets out.",
            "Nothing may come before {first_word}: it is the opening word of the response.",
            "Whatever you write, its first word has to be {first_word}.",
            "Open the response by writing {first_word}, then a space, and go on from there.",
        ],
        .chinese: [
            "回答的第一个单词应是{first_word}。",
            "请以{first_word}开始作答，其后跟一个空格。",
            "你的回复必须以单词{first_word}开头，它前面和紧接着的后面都不能有标点。",
            "最开头的第一个单词写{first_word}。",
            "让整篇文字从{first_word}这个词起笔。",
            "{first_word}之前不得有任何内容：它就是回答的首词。",
            "无论写什么，首个单词必须是{first_word}。",
            "先写{first_word}，空一格，再接着往下写。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["first_word": "perhaps"], "Perhaps the tide will turn."),
        .passes(["first_word": "潮水"], "潮水 涨了。"),
        .fails(["first_word": "perhaps"], "The tide will turn, perhaps."),
        .fails(["first_word": "perhaps"], "Perhapses are idle."),
        .failsUnsoundly(["first_word": "perhaps"], "Perhaps, the tide will turn."),
        .failsUnsoundly(["first_word": "perhaps"], "**Perhaps** the tide will turn."),
    ]

    private let word: SingleWord

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments(slots: [KeywordSlot(id, "first_word", count: 1, .firstWord)])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        word = try SingleWord(arguments, "first_word")
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let first = response.stripped.prefix { !CodePoint.isSpace($0) }
        return verdict(CaseMapping.lowered(first) == word.lowered, first)
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let place = place(in: response)
        return verdict(
            response.plain[place].elementsEqual(word.plain), response.points[place])
    }

    /// The first word, and in Chinese as many characters as are wanted.
    private func place(in response: ResponseText) -> Range<Int> {
        guard let first = ReadersWords.first(in: response.stripped) else { return 0..<0 }
        let isChinese = word.plain.contains(where: CodePoint.isCJK)
        let end = isChinese ? first.lowerBound + word.plain.count : first.upperBound
        return first.lowerBound..<min(end, response.points.count)
    }

    private func verdict(_ followed: Bool, _ first: ArraySlice<UInt32>) -> RuleVerdict {
        RuleVerdict(
            Self.self, followed,
            "starts with \"\(String(points: first.prefix(40)))\", wanted \"\(word.text)\"")
    }

    func marks(in response: ResponseText) -> [Mark] {
        let place = place(in: response)
        let isWanted = response.plain[place].elementsEqual(word.plain)
        return place.isEmpty
            ? [] : [Mark(scalars: place, meaning: isWanted ? .counted : .offending)]
    }

    var demands: [Demand] { [word.demand { !CodePoint.isSpace($0) }, .opening] }
}
