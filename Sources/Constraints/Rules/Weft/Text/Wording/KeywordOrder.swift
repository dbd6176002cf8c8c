/// Wants keywords to be mentioned for the first time in a given order.
///
/// Each keyword occurs, in any case, as a whole word, in Chinese anywhere; where it first does must come
/// after where the one before first did. It must be so whether or not plurals are taken for the keyword.
struct KeywordOrder: Rule {
    static let id: RuleID = "wording:keyword_order"
    static let collection = RuleCollection.weft
    static let summary =
        "Every given keyword occurs, and their first mentions come in the given order."
    static let parameters = [
        Parameter("keywords", .texts(2...20), "the keywords, in the order of their first mentions")
    ]
    static let conflicts = Conflicts.with(
        [ResponseLanguage.id], because: "the keywords are words of the prompt's language")
    static let weight = 1.1

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "Mention {keywords}, each for the first time in exactly this order.",
            "Include {keywords} in your answer; their first occurrences must come in the order given here.",
            """
            Your response has to contain {keywords}, and whoever notes where each appears first should \
            get the same order.
            """,
            """
            Introduce these one after another, none before the ones listed ahead of it: {keywords}. \
            All of them must occur.
            """,
            "Use all of the following, and let them turn up in this sequence: {keywords}.",
            """
            The order of first mention is fixed: {keywords}. Leave none out; later repetitions are \
            free.
            """,
            "Bring up {keywords} (all of them), keeping to that order when each is named first.",
            """
            Work in {keywords}. What comes later in this list may not be named until everything \
            earlier in it has been.
            """,
        ],
        .chinese: [
            "回答中要依次出现{keywords}，以各自第一次出现的位置为准。",
            "请用到{keywords}，并使它们首次出现的先后顺序与这里一致。",
            "{keywords}都必须写到，而且第一次提及的顺序不能变。",
            "按此顺序引入以下词语，一个也不能少：{keywords}。",
            "先后提到{keywords}，排在后面的词不得早于前面的词首次出现。",
            "全文须包含{keywords}，各词首次出现的次序如上，之后可任意重复。",
            "词语出场的顺序是固定的：{keywords}，全部都要出现。",
            "写作时请把{keywords}全部写进去，谁在前谁在后按首次出现计，须与所列相同。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["keywords": ["moon", "tide"]], "The moon pulls, the tide follows the moon."),
        .passes(["keywords": ["薄荷", "柠檬"]], "先洗薄荷，再切柠檬。"),
        .fails(["keywords": ["moon", "tide"]], "The tide follows the moon."),
        .fails(["keywords": ["薄荷", "柠檬"]], "先洗薄荷。"),
        .fails(["keywords": ["moon", "tide"]], "Tides follow. The moon pulls the tide."),
    ]

    private let keywords: [String]
    private let needles: [KeywordNeedle]

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        let count = drawSkewed(2...5, using: &generator)
        return DrawnArguments(slots: [KeywordSlot(id, "keywords", count: count, .required)])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        keywords = try arguments.strings("keywords")
        needles = keywords.map { KeywordNeedle($0) }
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let exact = needles.map { $0.exactPlaces(in: response).first?.lowerBound }
        let missing = zip(keywords, exact).filter { $0.1 == nil }.map { "\"\($0.0)\"" }
        guard missing.isEmpty else {
            return RuleVerdict(Self.self, false, "without \(missing.joined(separator: ", "))")
        }
        let loose = needles.map { $0.wordPlaces(in: response).first?.lowerBound }
        let isOrdered = [exact, loose].allSatisfy { places in
            let places = places.compactMap(\.self)
            return zip(places, places.dropFirst()).allSatisfy { $0 < $1 }
        }
        return RuleVerdict(Self.self, isOrdered, isOrdered ? "in order" : "in another order")
    }

    func marks(in response: ResponseText) -> [Mark] {
        needles.compactMap { $0.exactPlaces(in: response).first }
            .map { Mark(scalars: $0, meaning: .counted) }
    }

    var demands: [Demand] { keywords.map { .holds($0) } }
}
