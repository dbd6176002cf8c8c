/// Wants the request repeated and not answered.
///
/// Upstream checks it as `copy:copy` is checked, in other words: whitespace around the response and
/// the request is left out, and their case ignored. The sound checker doesn't ignore it.
struct CopyCopyingSimple: Rule {
    static let id: RuleID = "copy:copying_simple"
    static let collection = RuleCollection.iftrain
    static let summary = "The response repeats the request, without an answer."
    static let parameters = [
        Parameter("prompt_to_repeat", .text, "the request, compared in any case")
    ]
    static let answers: Set<AnswerForm> = [.prose, .short]
    static let conflicts = Conflicts.withAll(because: "a repeated request leaves nothing to shape")
    static let weight = 0.1

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Repeat this request without any change. Say nothing before it or after it, and do not \
            answer it: {prompt_to_repeat:bare}
            """,
            """
            All I want is my own request back, word for word and unanswered: {prompt_to_repeat:bare}
            """,
            """
            Say the following request again exactly as I put it; the request itself must stay \
            unanswered: {prompt_to_repeat:bare}
            """,
            """
            Your response should be nothing other than this request, repeated once without \
            alteration: {prompt_to_repeat:bare}
            """,
            "Do not answer. Repeat what I ask, unchanged, and stop there: {prompt_to_repeat:bare}",
            """
            Echo this request as it is. No introduction, no reply, no closing remark: \
            {prompt_to_repeat:bare}
            """,
            """
            Without giving any answer, restate the request below in precisely the same words, case \
            and punctuation: {prompt_to_repeat:bare}
            """,
            """
            Here is a request that you should only repeat, once, leaving every character as it is: \
            {prompt_to_repeat:bare}
            """,
        ],
        .chinese: [
            "请原样重复这条请求，前后不要说别的话，也不要回答它：{prompt_to_repeat:bare}",
            "我只要你把我的请求一字不改地说一遍，不用作答：{prompt_to_repeat:bare}",
            "把下面的请求照原话再说一次，请求本身不要回答：{prompt_to_repeat:bare}",
            "你的回答只能是这条请求的原文，重复一次，不作任何改动：{prompt_to_repeat:bare}",
            "不要回答，只需不加改动地重复我的问题，然后就此打住：{prompt_to_repeat:bare}",
            "请复读这条请求，不要开场白，不要答复，也不要结束语：{prompt_to_repeat:bare}",
            "在不给出任何答案的前提下，用完全相同的文字和标点复述以下请求：{prompt_to_repeat:bare}",
            "以下请求只需重复一遍，每个字符都保持原样：{prompt_to_repeat:bare}",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["prompt_to_repeat": "Name a tide."], "Name a tide."),
        .passes(["prompt_to_repeat": " 说出一种潮汐。"], "说出一种潮汐。\n"),
        .fails(["prompt_to_repeat": "Name a tide."], "Sure: Name a tide."),
        .fails(["prompt_to_repeat": "说出一种潮汐。"], "说出一种潮汐。大潮。"),
        .passesUnsoundly(["prompt_to_repeat": "Name a tide."], "name a tide."),
    ]

    private let copy: PromptCopy

    static func suits(_ seed: SeedFacts) -> Bool { PromptCopy.suits(seed) }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments { DrawnArguments(["prompt_to_repeat": .string(seed.text)]) }

    init(_ arguments: Arguments) throws(ArgumentFault) { copy = try PromptCopy(arguments) }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(copy.isSame(response.stripped))
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(copy.isVerbatim(response.stripped))
    }

    private func verdict(_ followed: Bool) -> RuleVerdict {
        RuleVerdict(
            Self.self, followed, followed ? "repeated" : "something other than the request")
    }

    var demands: [Demand] { [.whole(.copy), .quotes(copy.text)] }
}
