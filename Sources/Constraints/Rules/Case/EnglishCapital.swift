/// Wants the response in English capitals.
public struct EnglishCapital: Rule {
    public static let id: RuleID = "change_case:english_capital"
    public static let summary = "The whole response is English in capital letters."
    public static let parameters: [Parameter] = []
    public static let languages: Set<PromptLanguage> = [.english]
    public static let answers: Set<AnswerForm> = [.prose, .short]
    public static let conflicts = Conflicts.with([
        JSONFormat.id, TwoResponses.id, RepeatPrompt.id, ResponseLanguage.id, EnglishLowercase.id,
        CapitalWordFrequency.id,
    ])
    public static let weight = 0.15

    public static let phrasings: [PromptLanguage: [Phrasing]] = [
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

    public static let examples: [RuleExample] = [
        .passes([:], "THE MOON PULLS THE SEA AND THE TIDES FOLLOW IT EVERY DAY."),
        .passes([:], "THIS IS HOW YOU DRY HERBS: HANG THEM IN A DARK AND AIRY PLACE FOR TWO WEEKS."),
        .fails([:], "The moon pulls the sea."),
        .fails([:], "月亮吸引海水。"),
        .failsUnsoundly([:], "MOONLIGHT"),
        .fails([:], "DER MOND ZIEHT DAS MEER AN UND DIE GEZEITEN FOLGEN IHM JEDEN TAG."),
    ]

    public static func suits(_ seed: SeedFacts) -> Bool { !seed.namesLanguage }

    public static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments { DrawnArguments() }

    public init(_ arguments: Arguments) throws(ArgumentFault) {}

    public func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(response, response.upstreamLanguage)
    }

    public func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(response, response.language?.code)
    }

    private func verdict(_ response: ResponseText, _ code: String?) -> RuleVerdict {
        guard CapitalTokens.isUpper(response.points) else {
            return RuleVerdict(Self.self, false, "not all in capitals")
        }
        return RuleVerdict(
            Self.self, code == nil || code == "en", "capitals, \(code ?? "any language")")
    }

    public var demands: [Demand] { [.letters(.upper), .language("en")] }
}
