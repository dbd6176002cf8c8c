/// Wants one of three fixed answers.
struct ConstrainedResponse: Rule {
    static let id: RuleID = "detectable_format:constrained_response"
    static let collection = RuleCollection.ifeval
    static let summary =
        "The response says \"My answer is yes.\", \"My answer is no.\" or \"My answer is maybe.\"."
    static let parameters: [Parameter] = []
    static let answers: Set<AnswerForm> = [.prose, .short]
    static let conflicts = Conflicts.withAll(because: "the whole response is one fixed sentence")
    static let weight = 0.05

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Answer with one of the following options: 'My answer is yes.', 'My answer is no.', 'My \
            answer is maybe.'
            """,
            """
            Choose exactly one of these as your answer: "My answer is yes." / "My answer is no." / \
            "My answer is maybe."
            """,
            "Reply with \"My answer is yes.\", \"My answer is no.\" or \"My answer is maybe.\"",
            """
            Your reply has to be one of three sentences: My answer is yes. My answer is no. My \
            answer is maybe.
            """,
            """
            Pick a side, using these exact words and no others: "My answer is yes.", "My answer is \
            no." or, if you can't tell, "My answer is maybe."
            """,
            """
            I accept three replies only, word for word: My answer is yes. / My answer is no. / My \
            answer is maybe.
            """,
            """
            State your verdict as "My answer is yes.", "My answer is no." or "My answer is \
            maybe.", with the capital M and the full stop.
            """,
            """
            Respond by copying whichever of these sentences is right: 'My answer is yes.' 'My \
            answer is no.' 'My answer is maybe.'
            """,
        ],
        .chinese: [
            "请从以下选项中选一个作答：“My answer is yes.”“My answer is no.”“My answer is maybe.”",
            "只能用这三句之一回答：My answer is yes. / My answer is no. / My answer is maybe.",
            "请回答“My answer is yes.”、“My answer is no.”或“My answer is maybe.”。",
            "你的回答必须是下面三句英文中的一句：My answer is yes.；My answer is no.；My answer is maybe.",
            "请表明态度，原样写出其中一句：“My answer is yes.”、“My answer is no.”，拿不准时写“My answer is maybe.”",
            "我只接受三种答复，一字不改：My answer is yes. / My answer is no. / My answer is maybe.",
            "从“My answer is yes.”“My answer is no.”“My answer is maybe.”里挑一句照抄，注意大写和句点。",
            "判断结果请用固定句式给出，三选一：My answer is yes. 或 My answer is no. 或 My answer is maybe.",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "My answer is yes."),
        .passes([:], " My answer is maybe.\n"),
        .fails([:], "Yes."),
        .fails([:], "我的回答是肯定的。"),
        .passesUnsoundly([:], "My answer is yes. My answer is no."),
    ]

    private static let options = ["My answer is yes.", "My answer is no.", "My answer is maybe."]
        .map {
            Needle($0.points)
        }

    static func suits(_ seed: SeedFacts) -> Bool { seed.asksYesNo }

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(response) { $0 > 0 }
    }

    /// Wants one option, not several.
    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(response) { $0 == 1 }
    }

    func marks(in response: ResponseText) -> [Mark] {
        Self.options.flatMap { $0.places(in: response.points) }
            .map { Mark(scalars: $0, meaning: .counted) }
    }

    private func verdict(_ response: ResponseText, _ isEnough: (Int) -> Bool) -> RuleVerdict {
        let count = Self.options.count { $0.occurs(in: response.points) }
        return RuleVerdict(Self.self, isEnough(count), "\(count) of the options, wanted one")
    }
}
