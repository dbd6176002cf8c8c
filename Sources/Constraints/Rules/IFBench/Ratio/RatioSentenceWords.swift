/// Wants three sentences of one length in characters, with no word twice.
///
/// Sentences are Punkt's, their length is in code points. Upstream doesn't look at the words; the
/// sound checker wants none of them twice, in whatever case.
struct RatioSentenceWords: Rule {
    static let id: RuleID = "ratio:sentence_words"
    static let collection = RuleCollection.ifbench
    static let summary = "Three sentences have equally many characters and no word in common."
    static let parameters: [Parameter] = []
    static let languages: Set<PromptLanguage> = [.english]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Answer in three sentences with the same number of characters each, using no word more \
            than once.
            """
        ],
        .chinese: ["用三句英语作答，每句的字符数相同，且任何单词都不得重复使用。"],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "Tides rise. Moons pull. Boats sail."),
        .passes([:], "Go now. Do run. We all."),
        .fails([:], "Tides rise. Moons pull."),
        .fails([:], "Tides rise. The moon pulls. Boats sail."),
        .passesUnsoundly([:], "Tides rise. Tides fall. Boats sail."),
    ]

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(response.points, response[PunktRanges.self])
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let sentences = response[WordsReadersSentences.self]
        let lengths = verdict(response.points, sentences)
        guard lengths.followed else { return lengths }
        let words = response[ReadersWords.self].map { response.plain[$0] }
        let repeated = words.count - Set(words).count
        return RuleVerdict(Self.self, repeated == 0, "\(repeated) words repeated, none")
    }

    private func verdict(_ points: [UInt32], _ sentences: [Range<Int>]) -> RuleVerdict {
        guard sentences.count == 3 else {
            return RuleVerdict(Self.self, false, "\(sentences.count) sentences, exactly 3")
        }
        let lengths = sentences.map { points[$0].stripped().count }
        return RuleVerdict(
            Self.self, Set(lengths).count == 1,
            lengths.map(String.init).joined(separator: ", ") + " characters, equally many")
    }
}
