/// Wants the request repeated before it is answered.
struct RepeatPrompt: Rule {
    static let id: RuleID = "combination:repeat_prompt"
    static let collection = RuleCollection.ifeval
    static let summary = "The response repeats the request word for word, then answers it."
    static let parameters = [
        Parameter("prompt_to_repeat", .text, "the request, compared in any case")
    ]
    static let answers: Set<AnswerForm> = [.prose, .short]
    static let conflicts = Conflicts.allExcept(
        [Title.id, KeywordExistence.id, NoComma.id],
        because: "the repeated prompt counts towards what the other rule measures")
    static let weight = 0.25

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            First repeat the following request word for word without change, then give your answer \
            (do not say anything before repeating it): {prompt_to_repeat:bare}
            """,
            """
            Before you answer, write out this request exactly as it stands: \
            {prompt_to_repeat:bare}
            """,
            """
            Start your response with these exact words and answer after them: \
            {prompt_to_repeat:bare}
            """,
            """
            Your response must open with an unchanged copy of this request, followed by the \
            answer: {prompt_to_repeat:bare}
            """,
            """
            Copy the request below to the very beginning of your reply, letter by letter, and only \
            then respond to it: {prompt_to_repeat:bare}
            """,
            """
            Nothing may come before the repeated request. Repeat it verbatim, then answer it. The \
            request: {prompt_to_repeat:bare}
            """,
            """
            I want to see my request again at the top of your reply, with no word altered, and \
            your answer below it. It reads: {prompt_to_repeat:bare}
            """,
            """
            Reproduce this request in full as the first thing you write, with no introduction, and \
            go on to answer it: {prompt_to_repeat:bare}
            """,
        ],
        .chinese: [
            "请先一字不差地重复下面的请求，然后再作答（重复之前不要说任何话）：{prompt_to_repeat:bare}",
            "作答之前，先原样写出这条请求：{prompt_to_repeat:bare}",
            "回答必须以下面这段原文开头，之后再给出答案：{prompt_to_repeat:bare}",
            "请在开头照抄以下请求，一个字都不要改，再接着回答：{prompt_to_repeat:bare}",
            "把下面的请求逐字复制到回答的最前面，然后才开始回应它：{prompt_to_repeat:bare}",
            "复述请求之前不要有任何文字；请先完整复述，再作答。请求如下：{prompt_to_repeat:bare}",
            "我希望在你的回复顶端再次看到我的请求，一字不动，答案写在它后面。原文是：{prompt_to_repeat:bare}",
            "你最先写下的应当是这条请求本身，不加开场白，随后给出回答：{prompt_to_repeat:bare}",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["prompt_to_repeat": "Name a tide."], "Name a tide.\n\nThe spring tide."),
        .passes(["prompt_to_repeat": "说出一种潮汐。"], "说出一种潮汐。大潮。"),
        .passes(["prompt_to_repeat": "Name a tide."], "\"Name a tide.\" The spring tide."),
        .fails(["prompt_to_repeat": "Name a tide."], "The spring tide."),
        .fails(["prompt_to_repeat": "说出一种潮汐。"], "好的。说出一种潮汐。大潮。"),
        .passesUnsoundly(["prompt_to_repeat": "Name a tide."], "Name a tide."),
        .failsUnsoundly(["prompt_to_repeat": "Name a tide."], "**Name a tide.** The spring tide."),
        .failsUnsoundly(["prompt_to_repeat": "说出一种潮汐。"], "“说出一种潮汐。”大潮。"),
    ]

    private let prompt: [UInt32]

    static func suits(_ seed: SeedFacts) -> Bool {
        let points = seed.text.points.stripped()
        return points.count <= longest && !points.contains(0x0A)
    }

    /// Longer requests are dull to repeat.
    private static let longest = 300

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments { DrawnArguments(["prompt_to_repeat": .string(seed.text)]) }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        let text = try arguments.string("prompt_to_repeat")
        let points = CaseMapping.lowered(text.points.stripped())
        // Upstream wants a text that no response has where the request is empty.
        prompt = text.isEmpty ? [UInt32](repeating: 0x78, count: 21) : points
    }

    func check(_ response: ResponseText, prompt seed: String) -> RuleVerdict {
        verdict(rest(of: response) != nil)
    }

    /// Wants an answer after the request, which may stand in quotes or in bold.
    func checkSoundly(_ response: ResponseText, prompt seed: String) -> RuleVerdict {
        let wanted = prompt.map { straightened($0) }
        let text = CaseMapping.lowered(response.stripped.map { straightened($0) })
        let bare = text.drop { Self.openers.contains($0) }
        let rest = [text[...], bare].first { $0.starts(with: wanted) }?.dropFirst(wanted.count)
        return verdict(rest?.contains(where: CodePoint.isWord) == true)
    }

    private static let openers = Set("\"'*_>「『 ".points)

    func marks(in response: ResponseText) -> [Mark] {
        let text = response.stripped.drop { Self.openers.contains(straightened($0)) }
        let place = text.prefix(prompt.count)
        guard CaseMapping.lowered(place) == prompt else { return [] }
        return [Mark(scalars: place.indices, meaning: .counted)]
    }

    /// What follows the request; nil if the response doesn't start with it.
    private func rest(of response: ResponseText) -> ArraySlice<UInt32>? {
        let text = CaseMapping.lowered(response.stripped)
        if text.starts(with: prompt) { return text[prompt.count...] }
        guard let quote = text.first, quote == 0x27 || quote == 0x22,
            text.dropFirst().starts(with: prompt)
        else { return nil }
        return text[(prompt.count + 1)...]
    }

    private func verdict(_ followed: Bool) -> RuleVerdict {
        RuleVerdict(
            Self.self, followed, followed ? "repeated" : "not repeated first, then answered")
    }

    var demands: [Demand] { [.quotes(String(points: prompt))] }
}
