/// Wants the whole response in one language.
struct ResponseLanguage: Rule {
    static let id: RuleID = "language:response_language"
    static let collection = RuleCollection.ifeval
    static let summary = "The response is in the given language."
    static let parameters = [
        Parameter(
            "language", .choice(ResponseLanguageNames.all.keys.sorted()),
            "the language, as langdetect's code")
    ]
    static let answers: Set<AnswerForm> = [.prose, .short]
    static let weight = 0.25

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "Write your entire response in {language}; no other language is allowed.",
            "Answer in {language} only.",
            "Your reply has to be in {language} from beginning to end.",
            "Please respond using nothing but {language}.",
            "I need the whole answer in {language}.",
            "The language of your response must be {language}, whatever language I am writing in.",
            """
            Imagine that your reader understands {language} and no other language, and write \
            accordingly.
            """,
            "Don't answer in the language of this message: use {language} throughout.",
            "Every sentence you write should be in {language}.",
        ],
        .chinese: [
            "请全程使用{language}作答，不得使用其他语言。",
            "只用{language}回答。",
            "你的整个回答必须是{language}。",
            "请以{language}撰写全部内容。",
            "无论我用什么语言提问，你都要用{language}来回答。",
            "读者只懂{language}，请通篇用这种语言书写。",
            "回答语言限定为{language}，一句其他语言都不要夹杂。",
            "从第一句到最后一句，都请使用{language}。",
            "我需要一份完全用{language}写成的回答。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(
            ["language": "de"], "Der Mond zieht das Meer an, und die Gezeiten folgen ihm jeden Tag."
        ),
        .passes(["language": "zh-cn"], "月亮吸引着海水，潮汐每天都跟着它变化。"),
        .passes(["language": "fr"], "42"),
        .fails(["language": "de"], "The moon pulls the sea, and the tides follow it every day."),
        .failsUnsoundly(["language": "en"], "Moonlight"),
        .fails(["language": "en"], "月亮吸引着海水，潮汐每天都跟着它变化。"),
    ]

    private let language: String

    static func suits(_ seed: SeedFacts) -> Bool { !seed.namesLanguage }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        let codes = ResponseLanguageNames.all.filter {
            $0.value.isCommon && !$0.key.hasPrefix(seed.language.rawValue)
        }
        return DrawnArguments(["language": drawText(of: codes.keys.sorted(), using: &generator)])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        language = try arguments.string("language")
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(response.upstreamLanguage)
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(response.language?.code)
    }

    private func verdict(_ code: String?) -> RuleVerdict {
        RuleVerdict(
            Self.self, code == nil || code == language,
            "\(code ?? "no letters, any language"), wanted \(language)")
    }

    var demands: [Demand] { [.language(language)] }
}
