/// Wants a keyword at a place in a sentence.
///
/// Sentences are Punkt's, words are NLTK's tokens that hold a letter or a digit: "don't" is "do" and
/// "n't", two words. The keyword has to be a whole token, in any case.
struct WordsKeywordsSpecificPosition: Rule {
    static let id: RuleID = "words:keywords_specific_position"
    static let collection = RuleCollection.ifbench
    static let summary = "The m-th word of the n-th sentence is a keyword."
    static let parameters = [
        Parameter("keyword", .text, "the word"),
        Parameter("n", .integer(1...Parameter.unbounded), "the number of the sentence"),
        Parameter("m", .integer(1...Parameter.unbounded), "the number of the word in it"),
    ]
    static let languages: Set<PromptLanguage> = [.english]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: ["Word number {m} of sentence number {n} must be {keyword}."],
        .chinese: ["用英语作答，第{n}句的第{m}个单词必须是{keyword}。"],
    ]

    static let examples: [RuleExample] = [
        .passes(["keyword": "sea", "n": 2, "m": 3], "Tides rise. See, the Sea falls."),
        .passes(["keyword": "Tides", "n": 1, "m": 1], "“Tides” rise."),
        .fails(["keyword": "sea", "n": 2, "m": 2], "Tides rise. See, the sea falls."),
        .fails(["keyword": "sea", "n": 3, "m": 1], "Tides rise. Sea falls."),
        .failsUnsoundly(["keyword": "wait", "n": 1, "m": 3], "Tides don't wait."),
    ]

    private let keyword: [UInt32]
    private let plain: [UInt32]
    private let sentence: Int
    private let word: Int

    init(_ arguments: Arguments) throws(ArgumentFault) {
        let text = try arguments.string("keyword").points.stripped()
        keyword = CaseMapping.lowered(text)
        plain = text.map { straightened(CaseMapping.folded($0)) }
        sentence = try arguments.integer("n")
        word = try arguments.integer("m")
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let sentences = response[PunktRanges.self]
        guard sentences.count >= sentence else { return tooFew(sentences.count) }
        let points = Array(response.points[sentences[sentence - 1]])
        let words = WordTokens.words(among: WordTokens.tokens(of: points))
        guard words.count >= word else { return tooShort(words.count) }
        return verdict(words[word - 1], CaseMapping.lowered(words[word - 1]) == keyword)
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let sentences = response[WordsReadersSentences.self]
        guard sentences.count >= sentence else { return tooFew(sentences.count) }
        let words = ReadersWords.ranges(in: response.points[sentences[sentence - 1]])
        guard words.count >= word else { return tooShort(words.count) }
        let found = response.plain[words[word - 1]]
        return verdict(found, found.elementsEqual(plain))
    }

    private func tooFew(_ count: Int) -> RuleVerdict {
        RuleVerdict(Self.self, false, "\(count) sentences, at least \(sentence)")
    }

    private func tooShort(_ count: Int) -> RuleVerdict {
        RuleVerdict(Self.self, false, "\(count) words in the sentence, at least \(word)")
    }

    private func verdict(_ found: ArraySlice<UInt32>, _ followed: Bool) -> RuleVerdict {
        RuleVerdict(
            Self.self, followed,
            "\"\(String(points: found.prefix(40)))\", \"\(String(points: keyword))\" wanted")
    }
}
