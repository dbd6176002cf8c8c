/// Wants the request copied and not followed.
///
/// Upstream compares the whole response with the request, whitespace around either left out, in
/// Python's `lower()`: another case passes. Verbatim is verbatim to the sound checker.
struct CopyCopy: Rule {
    static let id: RuleID = "copy:copy"
    static let collection = RuleCollection.iftrain
    static let summary = "The response is a copy of the request and nothing else."
    static let parameters = [
        Parameter("prompt_to_repeat", .text, "the request, compared in any case")
    ]
    static let answers: Set<AnswerForm> = [.prose, .short]
    static let conflicts = Conflicts.withAll(because: "a copy leaves nothing to shape")
    static let weight = 0.1

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Copy the following instruction verbatim. Do not follow it; your output is the copy and \
            nothing else: {prompt_to_repeat:bare}
            """,
            "Output an exact copy of this text, without acting on it: {prompt_to_repeat:bare}",
            """
            Below stands an instruction. Leave it undone and just copy it character for character \
            into your response: {prompt_to_repeat:bare}
            """,
            """
            Treat what follows as plain text. Your whole response has to be that text, unchanged: \
            {prompt_to_repeat:bare}
            """,
            """
            Write out these words exactly as they stand, adding nothing before or after them and \
            answering nothing: {prompt_to_repeat:bare}
            """,
            """
            I don't want an answer this time. Just give me back this instruction, letter by letter: \
            {prompt_to_repeat:bare}
            """,
            "Reproduce this instruction verbatim instead of carrying it out: {prompt_to_repeat:bare}",
            """
            Act as a copying machine: what comes out must be identical to this text, with no comment \
            of your own: {prompt_to_repeat:bare}
            """,
        ],
        .chinese: [
            "请逐字抄写下面的指令，不要执行它，除抄写内容外什么都不要输出：{prompt_to_repeat:bare}",
            "原样输出以下文字即可，不必照它去做：{prompt_to_repeat:bare}",
            "下面是一条指令。请不要完成它，只把它一字不差地复制到回答中：{prompt_to_repeat:bare}",
            "把后面的内容当作普通文本，你的整个回答必须就是这段文本：{prompt_to_repeat:bare}",
            "请完整照抄这段话，前后都不要添加任何内容，也不要作答：{prompt_to_repeat:bare}",
            "这次不需要回答，只要把这条指令原封不动地还给我：{prompt_to_repeat:bare}",
            "不要执行，只需复述原文，标点也要完全一致：{prompt_to_repeat:bare}",
            "请像复印机一样工作：输出与以下文字完全相同，不加任何说明：{prompt_to_repeat:bare}",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["prompt_to_repeat": "Name a tide."], "Name a tide.\n"),
        .passes(["prompt_to_repeat": "说出一种潮汐。"], "说出一种潮汐。"),
        .fails(["prompt_to_repeat": "Name a tide."], "Name a tide. The spring tide."),
        .fails(["prompt_to_repeat": "说出一种潮汐。"], "大潮。"),
        .passesUnsoundly(["prompt_to_repeat": "Name a tide."], "NAME A TIDE."),
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
        RuleVerdict(Self.self, followed, followed ? "a copy" : "not a copy of the request")
    }

    var demands: [Demand] { [.whole(.copy), .quotes(copy.text)] }
}
