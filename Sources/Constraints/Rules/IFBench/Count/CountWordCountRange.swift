/// Bounds the number of words on both sides.
///
/// Upstream counts `\w+` runs: "don't" is two, a run of Chinese characters one.
struct CountWordCountRange: Rule {
    static let id: RuleID = "count:word_count_range"
    static let collection = RuleCollection.ifbench
    static let summary = "The number of words is between two numbers, both included."
    static let parameters = [
        Parameter("min_words", .integer(0...Parameter.unbounded), "the fewest words"),
        Parameter("max_words", .integer(0...Parameter.unbounded), "the most words"),
    ]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: ["Answer in no fewer than {min_words} and no more than {max_words} words."],
        .chinese: ["回答的字数须在{min_words}到{max_words}之间（含两端）。"],
    ]

    static let examples: [RuleExample] = [
        .passes(["min_words": 2, "max_words": 4], "Tides rise daily."),
        .passes(["min_words": 3, "max_words": 3], "The sea rises."),
        .fails(["min_words": 4, "max_words": 9], "Tides rise daily."),
        .fails(["min_words": 5, "max_words": 9], "潮水涨。"),
        .failsUnsoundly(["min_words": 3, "max_words": 3], "Tides don't wait."),
        .passesUnsoundly(["min_words": 1, "max_words": 2], "潮水每天都涨。"),
    ]

    private let range: ClosedRange<Int>?

    init(_ arguments: Arguments) throws(ArgumentFault) {
        let least = try arguments.integer("min_words")
        let most = try arguments.integer("max_words")
        range = least <= most ? least...most : nil
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(response.wordCount)
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(response.readersWordCount)
    }

    private func verdict(_ count: Int) -> RuleVerdict {
        guard let range else { return RuleVerdict(Self.self, false, "no number is in the range") }
        return RuleVerdict(
            Self.self, range.contains(count),
            "\(count), \(range.lowerBound) to \(range.upperBound)")
    }
}
