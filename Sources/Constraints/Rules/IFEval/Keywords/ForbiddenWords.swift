/// Forbids words.
struct ForbiddenWords: Rule {
    static let id: RuleID = "keywords:forbidden_words"
    static let collection = RuleCollection.ifeval
    static let summary = "None of the given words occurs in the response."
    static let parameters = [
        Parameter(
            "forbidden_words", .texts(1...100), "the words, none of which may occur in any case")
    ]
    static let answers: Set<AnswerForm> = [.prose, .short, .structured]
    static let conflicts = Conflicts.with(
        [ResponseLanguage.id], because: "a word of another language isn't used anyway")

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "Do not use {forbidden_words:or} anywhere in your response.",
            "Your answer must not contain {forbidden_words:or}.",
            "Avoid {forbidden_words:or} entirely.",
            "Write without ever using {forbidden_words:or}.",
            "These are off limits in your answer: {forbidden_words}.",
            """
            Find other ways to put it: {forbidden_words:or} may not occur, whether capitalized or \
            not.
            """,
            "Leave out every one of the following: {forbidden_words}.",
            "I don't want to read {forbidden_words:or} at any point of your reply.",
            "Banned vocabulary, not to be used even once: {forbidden_words}.",
        ],
        .chinese: [
            "回答中不得出现{forbidden_words:or}。",
            "请不要使用{forbidden_words:or}。",
            "全文避免使用{forbidden_words:or}。",
            "你的回答里不能有{forbidden_words:or}。",
            "禁止使用{forbidden_words:or}，换别的说法。",
            "以下词语一次也不许用：{forbidden_words}。",
            "请绕开{forbidden_words:or}来表达，哪怕只出现一次也不行。",
            "禁用词清单：{forbidden_words}，其中任何一个都不要写进回答。",
            "从头到尾，我都不想看到{forbidden_words:or}。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["forbidden_words": ["very", "really"]], "It was good, every bit of it."),
        .passes(["forbidden_words": ["红"]], "天边是橙色的。"),
        .fails(["forbidden_words": ["very", "really"]], "It was VERY good."),
        .fails(["forbidden_words": ["红"]], "颜色：红。"),
        .passesUnsoundly(["forbidden_words": ["红"]], "天边是红色的。"),
        .passesUnsoundly(["forbidden_words": ["really"]], "It was _really_ good."),
        .passesUnsoundly(["forbidden_words": ["don't"]], "You don’t need it."),
        .passesUnsoundly(["forbidden_words": ["C++"]], "Write it in C++ today."),
    ]

    private let words: [String]
    private let needles: [KeywordNeedle]

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        let count = drawSkewed(1...5, using: &generator)
        return DrawnArguments(slots: [KeywordSlot(id, "forbidden_words", count: count, .forbidden)])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        words = try arguments.strings("forbidden_words")
        needles = words.map { KeywordNeedle($0) }
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict { $0.occursBounded(in: response) }
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict { !$0.exactPlaces(in: response).isEmpty }
    }

    private func verdict(_ occurs: (KeywordNeedle) -> Bool) -> RuleVerdict {
        let found = zip(words, needles).filter { occurs($0.1) }.map { "\"\($0.0)\"" }
        return RuleVerdict(
            Self.self, found.isEmpty,
            found.isEmpty
                ? "none found" : "found " + found.joined(separator: ", ") + ", wanted none")
    }

    func marks(in response: ResponseText) -> [Mark] {
        needles.flatMap { $0.exactPlaces(in: response) }
            .map { Mark(scalars: $0, meaning: .offending) }
    }

    var demands: [Demand] { words.map { .omits($0) } }
}
