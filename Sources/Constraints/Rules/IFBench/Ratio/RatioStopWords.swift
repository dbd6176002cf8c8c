/// Bounds the share of stop words.
///
/// Words are `\w+` runs, so that "don't" is the stop words "don" and "t"; the list is NLTK's English
/// one, of which the entries with an apostrophe are never met.
struct RatioStopWords: Rule {
    static let id: RuleID = "ratio:stop_words"
    static let collection = RuleCollection.ifbench
    static let summary = "At most a percentage of the words are English stop words."
    static let parameters = [
        Parameter(
            "percentage", .integer(0...Parameter.unbounded), "the most stop words, in percent")
    ]
    static let languages: Set<PromptLanguage> = [.english]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            No more than {percentage}% of your words may be stop words, such as "the", "of" or "is".
            """
        ],
        .chinese: ["英语停用词（如 the、of、is）不得超过总词数的{percentage}%。"],
    ]

    static let examples: [RuleExample] = [
        .passes(["percentage": 50], "The moon pulls water."),
        .passes(["percentage": 0], "Tides rise, boats float."),
        .fails(["percentage": 20], "The moon pulls water."),
        .fails(["percentage": 60], "It is what it was, don't you see?"),
        .fails(["percentage": 50], "…?!"),
    ]

    private let most: Int

    init(_ arguments: Arguments) throws(ArgumentFault) {
        most = try arguments.integer("percentage")
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let count = response.wordCount
        guard count > 0 else { return RuleVerdict(Self.self, false, "no words") }
        let stops = places(in: response).count
        // In floating point and in upstream's order, so that what lies on the edge falls its way.
        let share = Double(stops) / Double(count) * 100
        return RuleVerdict(
            Self.self, share <= Double(most), "\(stops) of \(count), at most \(most)%")
    }

    func marks(in response: ResponseText) -> [Mark] {
        places(in: response).map { Mark(scalars: $0, meaning: .counted) }
    }

    private func places(in response: ResponseText) -> [Range<Int>] {
        response.points.split(whereSeparator: { !CodePoint.isWord($0) }).lazy
            .filter { $0.count <= Self.longest && Self.words.contains(CaseMapping.lowered($0)) }
            .map(\.indices)
    }

    private static let words = Set(
        """
        a about above after again against ain all am an and any are aren as at be because been \
        before being below between both but by can couldn d did didn do does doesn doing don down \
        during each few for from further had hadn has hasn have haven having he her here hers \
        herself him himself his how i if in into is isn it its itself just ll m ma me mightn more \
        most mustn my myself needn no nor not now o of off on once only or other our ours ourselves \
        out over own re s same shan she should shouldn so some such t than that the their theirs \
        them themselves then there these they this those through to too under until up ve very was \
        wasn we were weren what when where which while who whom why will with won wouldn y you your \
        yours yourself yourselves
        """.split(separator: " ").map { String($0).points })
    private static let longest = 10
}
