/// Wants the response in English capitals.
struct EnglishCapital: Rule {
    static let id: RuleID = "change_case:english_capital"
    static let collection = RuleCollection.ifeval
    static let summary = "The whole response is English in capital letters."
    static let parameters: [Parameter] = []
    static let languages: Set<PromptLanguage> = [.english]
    static let answers: Set<AnswerForm> = [.prose, .short]
    static let conflicts = Conflicts.with(
        [CapitalWordFrequency.id], because: "every word is in capitals already"
    ).and(
        [EnglishLowercase.id], because: "letters can't be in both cases"
    ).and([ResponseLanguage.id], because: "it wants English")
    static let weight = 0.15

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "Your entire response should be in English, and in all capital letters.",
            "Answer in English and use capital letters only.",
            "Write every letter of your English response in upper case.",
            "Use English throughout, with no lowercase letters anywhere.",
            "Reply in English as if the caps lock key were stuck: capitals from start to finish.",
            "I want an English answer in which not one small letter occurs.",
            "Type the whole answer in ENGLISH CAPITALS, headings, lists and all.",
            "The language is English and the case is upper, for each and every word.",
        ],
        .chinese: [
            "整个回答须用英文书写，并且全部使用大写字母。",
            "请用英文作答，所有字母一律大写。",
            "回答必须是英文，不得出现任何小写字母。",
            "全文用大写英文字母书写。",
            "请像锁定了大写键一样，从头到尾用大写的英文回答。",
            "我要一份英文回答，其中一个小写字母都没有。",
            "语言：英文；大小写：全部大写，标题和列表也不例外。",
            "每个单词的每个字母都要大写，并且通篇只用英文。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "THE MOON PULLS THE SEA AND THE TIDES FOLLOW IT EVERY DAY."),
        .passes(
            [:], "THIS IS HOW YOU DRY HERBS: HANG THEM IN A DARK AND AIRY PLACE FOR TWO WEEKS."),
        .fails([:], "The moon pulls the sea."),
        .fails([:], "月亮吸引海水。"),
        .failsUnsoundly([:], "MOONLIGHT"),
        .fails([:], "DER MOND ZIEHT DAS MEER AN UND DIE GEZEITEN FOLGEN IHM JEDEN TAG."),
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
        guard CapitalTokens.isUpper(response.points) else {
            return RuleVerdict(Self.self, false, "not all in capitals")
        }
        let code = language(response)
        return RuleVerdict(
            Self.self, code == nil || code == "en", "capitals, \(code ?? "any language")")
    }

    func marks(in response: ResponseText) -> [Mark] {
        response.points.indices.filter {
            CodePoint.isLower(response.points[$0]) || CodePoint.isTitle(response.points[$0])
        }.map { Mark(scalars: $0..<($0 + 1), meaning: .offending) }
    }

    var demands: [Demand] { [.letters(.upper), .language("en")] }
}
