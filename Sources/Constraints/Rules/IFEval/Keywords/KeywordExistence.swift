/// Wants keywords in the response.
struct KeywordExistence: Rule {
    static let id: RuleID = "keywords:existence"
    static let collection = RuleCollection.ifeval
    static let summary = "Every one of the given keywords occurs in the response."
    static let parameters = [
        Parameter("keywords", .texts(1...100), "the keywords, each of which must occur in any case")
    ]
    static let answers: Set<AnswerForm> = [.prose, .code, .structured]
    static let conflicts = Conflicts.with(
        [ResponseLanguage.id], because: "the keyword is a word of the prompt's language")
    static let weight = 1.2

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "Include the following in your response: {keywords}.",
            "Make sure that {keywords} can be found in your answer.",
            "Your answer has to mention {keywords}.",
            "Work {keywords} into what you write.",
            "Don't leave any of these out of your response: {keywords}.",
            "I want to see {keywords} somewhere in the text; the order doesn't matter.",
            """
            Each of the following must occur at least once in your reply, spelled exactly like \
            this: {keywords}.
            """,
            "Whatever else you write, be sure to use {keywords}.",
            "Required vocabulary, to be used in full: {keywords}.",
        ],
        .chinese: [
            "回答中必须出现{keywords}。",
            "请在回答里用到{keywords}。",
            "请把{keywords}写进你的回答。",
            "你的回答一定要提到{keywords}。",
            "行文中务必包含{keywords}。",
            "以下关键词一个都不能少：{keywords}。",
            "无论怎么写，文中都要能找到{keywords}，先后顺序不限。",
            "必用词语：{keywords}，请原样写出，每个至少用一次。",
            "作答时记得使用{keywords}，不要用近义词代替。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["keywords": ["Tide", "moon"]], "The moon pulls the sea, and the tide follows."),
        .passes(["keywords": ["薄荷"]], "先把新鲜薄荷洗净，再晾干。"),
        .passes(["keywords": ["herb"]], "Dry your herbs in the shade."),
        .passes(["keywords": ["tide", "moon"]], "The **tide** follows the _moon_."),
        .failsUnsoundly(["keywords": ["moon's"]], "The moon’s pull is strong."),
        .fails(["keywords": ["tide", "moon"]], "The moon pulls the sea."),
        .fails(["keywords": ["薄荷", "柠檬"]], "先把新鲜薄荷洗净。"),
        .passesUnsoundly(["keywords": ["art"]], "The party started late."),
    ]

    private let keywords: [String]
    private let needles: [KeywordNeedle]

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        let count = drawSkewed(1...4, using: &generator)
        return DrawnArguments(slots: [KeywordSlot(id, "keywords", count: count, .required)])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        keywords = try arguments.strings("keywords")
        needles = keywords.map { KeywordNeedle($0) }
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict { $0.occurs(in: response) }
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict { !$0.wordPlaces(in: response).isEmpty }
    }

    private func verdict(_ occurs: (KeywordNeedle) -> Bool) -> RuleVerdict {
        let missing = zip(keywords, needles).filter { !occurs($0.1) }.map { "\"\($0.0)\"" }
        return RuleVerdict(
            Self.self, missing.isEmpty,
            missing.isEmpty
                ? "all \(keywords.count) found"
                : "\(keywords.count - missing.count) of \(keywords.count) found, without "
                    + missing.joined(separator: ", "))
    }

    func marks(in response: ResponseText) -> [Mark] {
        needles.flatMap { $0.places(in: response) }.map { Mark(scalars: $0, meaning: .counted) }
    }

    var demands: [Demand] { keywords.map { .holds($0) } }
}
