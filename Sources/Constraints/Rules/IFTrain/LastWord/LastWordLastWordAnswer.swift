/// Wants the response to end in a word.
///
/// Upstream takes what stands behind the last whitespace, removes all but `\w` from it and compares
/// in lower case: a word with a hyphen or an apostrophe never matches. The sound checker compares
/// the last word, whatever marks follow it.
struct LastWordLastWordAnswer: Rule {
    static let id: RuleID = "last_word:last_word_answer"
    static let collection = RuleCollection.iftrain
    static let summary = "The last word of the response is the given one."
    static let parameters = [Parameter("last_word", .text, "the word, in any case")]
    // The compatible checker takes a Chinese clause for one word.
    static let languages: Set<PromptLanguage> = [.english]
    static let answers: Set<AnswerForm> = [.prose, .short]
    static let conflicts = Conflicts.with(
        [EndPhrase.id, Postscript.id, ResponseLanguage.id], because: "something else comes last")

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "The last word of your response should be the word {last_word}.",
            "End your answer with {last_word}; only punctuation may follow.",
            "Your reply must close on the word {last_word}.",
            "Finish with {last_word} as the very last word.",
            "Let {last_word} be the word with which the whole text comes to its end.",
            "No other word may come after the final {last_word}: it concludes the response.",
            "Whatever you write, its final word has to be {last_word}.",
            "Lead your text up to {last_word} and stop with that word.",
        ],
        .chinese: [
            "回答的最后一个单词应是{last_word}。",
            "请以{last_word}结束作答，其后只能有标点。",
            "你的回复必须以单词{last_word}收尾。",
            "最末尾的一个单词写{last_word}。",
            "让整篇文字在{last_word}这个词上结束。",
            "最后的{last_word}之后不得再有别的单词：它就是回答的末词。",
            "无论写什么，末尾的单词必须是{last_word}。",
            "把文字引向{last_word}，并以这个词收笔。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["last_word": "tide"], "Nobody can hold the Tide."),
        .passes(["last_word": "潮"], "看 潮！"),
        .fails(["last_word": "tide"], "The tide waits for nobody."),
        .fails(["last_word": "tide"], "Nobody can hold tides."),
        .passesUnsoundly(["last_word": "lowtide"], "Wait for low-tide."),
        .failsUnsoundly(["last_word": "low-tide"], "Wait for low-tide."),
        .failsUnsoundly(["last_word": "潮水"], "看潮水！"),
    ]

    private let word: SingleWord

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments(slots: [KeywordSlot(id, "last_word", count: 1, .required)])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        word = try SingleWord(arguments, "last_word")
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let last = LastWord.upstream(of: response.stripped)
        return verdict(last == word.lowered, last[...])
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let place = place(in: response)
        return verdict(response.plain[place].elementsEqual(word.plain), response.points[place])
    }

    /// The last word, and in Chinese as many characters as are wanted.
    private func place(in response: ResponseText) -> Range<Int> {
        guard let last = response[ReadersWords.self].last else { return 0..<0 }
        let isChinese = word.plain.contains(where: CodePoint.isCJK)
        let start = isChinese ? last.upperBound - word.plain.count : last.lowerBound
        return max(0, start)..<last.upperBound
    }

    private func verdict(_ followed: Bool, _ last: ArraySlice<UInt32>) -> RuleVerdict {
        RuleVerdict(
            Self.self, followed,
            "ends in \"\(String(points: last.prefix(40)))\", wanted \"\(word.text)\"")
    }

    func marks(in response: ResponseText) -> [Mark] {
        let place = place(in: response)
        let isWanted = response.plain[place].elementsEqual(word.plain)
        return place.isEmpty
            ? [] : [Mark(scalars: place, meaning: isWanted ? .counted : .offending)]
    }

    var demands: [Demand] { [word.demand(where: LastWord.mayHold), .closing] }
}
