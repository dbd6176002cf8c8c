/// Bounds how often any word occurs.
///
/// Words are what stands between whitespace, in lower case and without ASCII punctuation.
struct WordsRepeats: Rule {
    static let id: RuleID = "words:repeats"
    static let collection = RuleCollection.ifbench
    static let summary = "No word occurs more than a number of times."
    static let parameters = [
        Parameter("small_n", .integer(0...Parameter.unbounded), "the most times")
    ]
    static let languages: Set<PromptLanguage> = [.english]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: ["Use no word more than {small_n:time|times}, whatever its case."],
        .chinese: ["用英语作答，任何单词的出现次数都不得超过{small_n}次，不区分大小写。"],
    ]

    static let examples: [RuleExample] = [
        .passes(["small_n": 2], "The tide rises. The tide falls."),
        .passes(["small_n": 1], "Tides rise, boats sail."),
        .fails(["small_n": 1], "The tide rises. Tide!"),
        .fails(["small_n": 2], "Sea, sea, SEA."),
        .passesUnsoundly(["small_n": 1], "See the “sea” of our sea."),
    ]

    private let most: Int

    init(_ arguments: Arguments) throws(ArgumentFault) { most = try arguments.integer("small_n") }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(response[WordsLowered.self].words)
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(response[ReadersWords.self].lazy.map { response.plain[$0] })
    }

    private func verdict(_ words: some Collection<ArraySlice<UInt32>>) -> RuleVerdict {
        var counts: [ArraySlice<UInt32>: Int] = [:]
        for word in words { counts[word, default: 0] += 1 }
        guard let offence = words.first(where: { (counts[$0] ?? 0) > most }) else {
            return RuleVerdict(Self.self, true, "at most \(most) times each")
        }
        let count = counts[offence] ?? 0
        return RuleVerdict(
            Self.self, false,
            "\"\(String(points: offence.prefix(40)))\" \(count) times, at most \(most)")
    }
}
