/// Wants each sentence to be longer than the last by a number of words.
///
/// Sentences are Punkt's, words are what is left between whitespace when ASCII punctuation is
/// deleted: a run of Chinese is one word.
struct SentenceIncrement: Rule {
    static let id: RuleID = "sentence:increment"
    static let collection = RuleCollection.ifbench
    static let summary = "Each sentence has a number of words more than the one before."
    static let parameters = [
        Parameter("small_n", .integer(0...Parameter.unbounded), "how many words more")
    ]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "Make each sentence exactly {small_n:word|words} longer than the one before it."
        ],
        .chinese: ["从第二句起，每句话都要比前一句恰好多{small_n}个字。"],
    ]

    static let examples: [RuleExample] = [
        .passes(["small_n": 1], "Tides rise. The moon pulls. That is no secret."),
        .passes(["small_n": 2], "只有一句。"),
        .fails(["small_n": 1], "Tides rise. Tides fall."),
        .fails(["small_n": 2], "Tides rise. The moon pulls."),
        .passesUnsoundly(["small_n": 1], "潮水涨了。潮又落了。"),
        .failsUnsoundly(["small_n": 1], "Tides rise. The moon – pulls."),
    ]

    private let step: Int

    init(_ arguments: Arguments) throws(ArgumentFault) { step = try arguments.integer("small_n") }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(
            response[PunktRanges.self].map { sentence in
                let kept = PunctuationMarks.deleted(from: response.points[sentence])
                return SpacedTokens.ranges(in: kept[...]).count
            })
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(
            response[WordsReadersSentences.self].map {
                ReadersWords.ranges(in: response.points[$0]).count
            })
    }

    private func verdict(_ counts: [Int]) -> RuleVerdict {
        RuleVerdict(
            Self.self, zip(counts, counts.dropFirst()).allSatisfy { $1 == $0 + step },
            counts.prefix(30).map(String.init).joined(separator: ", ")
                + " words, each \(step) more")
    }
}
