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
        ],
        .chinese: [
            "整个回答须用英文书写，并且全部使用大写字母。",
            "请用英文作答，所有字母一律大写。",
            "回答必须是英文，不得出现任何小写字母。",
            "全文用大写英文字母书写。",
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

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments { DrawnArguments() }

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

    var demands: [Demand] { [.letters(.upper), .language("en")] }
}
