/// Wants a number of different coordinating conjunctions.
///
/// Upstream tells them apart with the marks and the case that they are written in: "and" and "And,"
/// are two.
struct CountConjunctions: Rule {
    static let id: RuleID = "count:conjunctions"
    static let collection = RuleCollection.ifbench
    static let summary =
        "The response has at least a number of different coordinating conjunctions."
    static let parameters = [
        Parameter("small_n", .integer(0...Parameter.unbounded), "the fewest conjunctions")
    ]
    static let languages: Set<PromptLanguage> = [.english]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Of the coordinating conjunctions (for, and, nor, but, or, yet, so), use at least \
            {small_n:different one|different ones}.
            """
        ],
        .chinese: [
            "回答中至少使用{small_n}个不同的英语并列连词（for、and、nor、but、or、yet、so）。"
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["small_n": 2], "The sea rises and falls, but slowly."),
        .passes(["small_n": 3], "It rose, yet nobody saw it or heard it, so we left."),
        .fails(["small_n": 2], "The sea rises and falls and rises."),
        .fails(["small_n": 1], "The sea rises."),
        .passesUnsoundly(["small_n": 2], "It rises and falls. And it rises."),
        .failsUnsoundly(["small_n": 2], "It rises “and” falls “so” slowly."),
    ]

    private let bound: Bound

    init(_ arguments: Arguments) throws(ArgumentFault) {
        bound = Bound(.atLeast, try arguments.integer("small_n"))
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let points = response.points
        let found = Set(
            response[SpacedTokens.self].lazy.map { points[$0] }.filter { word in
                Self.all.contains(
                    CaseMapping.lowered(word.stripped(PunctuationMarks.isMarkOrSpace).prefix(5)))
            })
        return RuleVerdict(Self.self, count: found.count, bound)
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let found = Set(places(in: response).map { response.plain[$0] })
        return RuleVerdict(Self.self, count: found.count, bound)
    }

    func marks(in response: ResponseText) -> [Mark] {
        places(in: response).map { Mark(scalars: $0, meaning: .counted) }
    }

    private func places(in response: ResponseText) -> [Range<Int>] {
        response[ReadersWords.self].filter {
            $0.count <= 3 && Self.all.contains(Array(response.plain[$0]))
        }
    }

    private static let all: Set<[UInt32]> = Set(
        ["and", "but", "for", "nor", "or", "so", "yet"].map(\.points))
}
