/// Wants the response in English without capitals.
struct EnglishLowercase: Rule {
    static let id: RuleID = "change_case:english_lowercase"
    static let collection = RuleCollection.ifeval
    static let summary = "The whole response is English in lower-case letters."
    static let parameters: [Parameter] = []
    static let languages: Set<PromptLanguage> = [.english]
    static let answers: Set<AnswerForm> = [.prose, .short]
    static let conflicts = Conflicts.with(
        [CapitalWordFrequency.id], because: "no word may be in capitals"
    ).and([ResponseLanguage.id], because: "it wants English")
    static let weight = 0.7

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Your entire response should be in English, and in all lowercase letters. No capital \
            letters are allowed.
            """,
            "Answer in English without a single capital letter.",
            "Write your English response in lowercase only.",
            "Use English and lowercase letters throughout, even at the start of sentences.",
            """
            Reply in English and leave the shift key alone: small letters only, names and the word \
            "i" included.
            """,
            "I want an English answer in which nothing is capitalized.",
            """
            The language is English and every letter is lowercase, in headings and abbreviations \
            too.
            """,
            "No uppercase anywhere, please, and nothing but English.",
        ],
        .chinese: [
            "整个回答须用英文书写，并且全部使用小写字母，不得出现大写字母。",
            "请用英文作答，所有字母一律小写。",
            "回答必须是英文，句首也不能用大写字母。",
            "全文用小写英文字母书写。",
            "请用英文回答，人名、地名和单词 i 也都写成小写。",
            "我要一份英文回答，其中一个大写字母都没有。",
            "语言：英文；大小写：全部小写，标题和缩写也不例外。",
            "通篇只用英文的小写字母，不要碰大写键。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "the moon pulls the sea and the tides follow it every day."),
        .passes([:], "hang the herbs in a dark and airy place for two weeks; then they are dry."),
        .fails([:], "The moon pulls the sea."),
        .fails([:], "月亮吸引海水。"),
        .failsUnsoundly([:], "moonlight"),
        .fails([:], "der mond zieht das meer an und die gezeiten folgen ihm jeden tag."),
    ]

    static func suits(_ seed: SeedFacts) -> Bool { !seed.namesLanguage }

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(response) { $0.upstreamLanguage }
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(response) { $0.language?.code }
    }

    /// Asks for the language only where it matters: detecting it takes longest.
    private func verdict(
        _ response: ResponseText, _ language: (ResponseText) -> String?
    ) -> RuleVerdict {
        guard CapitalTokens.isLower(response.points) else {
            return RuleVerdict(Self.self, false, "not all in lower case")
        }
        let code = language(response)
        return RuleVerdict(
            Self.self, code == nil || code == "en", "lower case, \(code ?? "any language")")
    }

    func marks(in response: ResponseText) -> [Mark] {
        response.points.indices.filter {
            CodePoint.isUpper(response.points[$0]) || CodePoint.isTitle(response.points[$0])
        }.map { Mark(scalars: $0..<($0 + 1), meaning: .offending) }
    }

    var demands: [Demand] { [.letters(.lower), .language("en")] }
}
