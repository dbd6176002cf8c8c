/// Wants the request repeated a number of times and not answered.
///
/// Upstream splits at every six asterisks, so that twelve in a row make an empty piece, and
/// compares each piece as `copy:copy` does: whitespace around it left out, in any case. The sound
/// checker wants the same case too.
struct CopyCopyingMultiple: Rule {
    static let id: RuleID = "copy:copying_multiple"
    static let collection = RuleCollection.iftrain
    static let summary =
        "The response repeats the request a number of times, divided by six asterisks."
    static let parameters = [
        Parameter("prompt_to_repeat", .text, "the request, compared in any case"),
        Parameter("N", .integer(1...Parameter.unbounded), "the number of copies"),
    ]
    static let answers: Set<AnswerForm> = [.prose, .short]
    static let conflicts = Conflicts.withAll(because: "repeated requests leave nothing to shape")
    static let weight = 0.1

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Repeat this request {N:time|times} without change, with six asterisks (******) between \
            one copy and the next. Say nothing else and do not answer it: {prompt_to_repeat:bare}
            """,
            """
            Write the following request exactly {N:time|times}, separated by ******, and leave it \
            unanswered: {prompt_to_repeat:bare}
            """,
            """
            I need {N:identical copy|identical copies} of this request and no answer to it. Put \
            ****** between copies, but neither before the first nor after the last: \
            {prompt_to_repeat:bare}
            """,
            """
            Your response consists of {N:copy|copies} of the request below, unchanged, divided by \
            six asterisk symbols (******), and of nothing more: {prompt_to_repeat:bare}
            """,
            """
            Do not answer. Copy what I ask {N:time|times} over, character for character, using \
            ****** as the only separator: {prompt_to_repeat:bare}
            """,
            """
            Say my request back to me {N:time|times}, each time word for word; split the repetitions \
            with ****** and add no comment: {prompt_to_repeat:bare}
            """,
            """
            With ****** standing between repetitions, reproduce this request {N:time|times} verbatim \
            instead of fulfilling it: {prompt_to_repeat:bare}
            """,
            """
            The text after the colon has to appear {N:time|times} in your output, exactly as given, \
            with a row of six asterisks (******) from one to the next and no answer anywhere: \
            {prompt_to_repeat:bare}
            """,
        ],
        .chinese: [
            """
            请把这条请求原样重复{N}遍，每两遍之间用六个星号（******）隔开，不要说别的，也不要回答：\
            {prompt_to_repeat:bare}
            """,
            "将下面的请求不加改动地写{N}次，以 ****** 分隔，不必作答：{prompt_to_repeat:bare}",
            """
            我要这条请求的{N}份相同副本，不要答案；副本之间放 ******，开头和结尾都不放：\
            {prompt_to_repeat:bare}
            """,
            "你的回答由以下请求的{N}份原文组成，用六个星号 ****** 分开，此外没有任何内容：{prompt_to_repeat:bare}",
            "不要回答，把我的问题一字不差地抄{N}遍，只用 ****** 作分隔：{prompt_to_repeat:bare}",
            "请照原话重复我的请求，共{N}遍，遍与遍之间写 ******，不加评论：{prompt_to_repeat:bare}",
            "以 ****** 为分隔符，逐字复述这条请求{N}次，而不是去完成它：{prompt_to_repeat:bare}",
            "冒号后的文字要在输出中原样出现{N}次，相邻两次之间是六个星号（******），任何地方都不要作答：{prompt_to_repeat:bare}",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(
            ["prompt_to_repeat": "Name a tide.", "N": 2], "Name a tide.\n******\nName a tide."),
        .passes(["prompt_to_repeat": "说出一种潮汐。", "N": 3], "说出一种潮汐。******说出一种潮汐。******说出一种潮汐。"),
        .fails(["prompt_to_repeat": "Name a tide.", "N": 3], "Name a tide.\n******\nName a tide."),
        .fails(["prompt_to_repeat": "说出一种潮汐。", "N": 2], "说出一种潮汐。\n***\n说出一种潮汐。"),
        .fails(
            ["prompt_to_repeat": "Name a tide.", "N": 2], "Name a tide.\n************\nName a tide."
        ),
        .passesUnsoundly(
            ["prompt_to_repeat": "Name a tide.", "N": 2], "Name a tide.\n******\nNAME A TIDE."),
    ]

    private let copy: PromptCopy
    private let bound: Bound

    static func suits(_ seed: SeedFacts) -> Bool { PromptCopy.suits(seed) }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments([
            "prompt_to_repeat": .string(seed.text),
            "N": .integer(drawSkewed(2...6, using: &generator)),
        ])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        copy = try PromptCopy(arguments)
        bound = Bound(.exactly, try arguments.integer("N"))
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(response, copy.isSame)
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(response, copy.isVerbatim)
    }

    private func verdict(
        _ response: ResponseText, _ isCopy: (ArraySlice<UInt32>) -> Bool
    ) -> RuleVerdict {
        let pieces = Self.pieces(of: response.points)
        let copies = pieces.count { isCopy(response.points[$0].stripped()) }
        return RuleVerdict(
            Self.self, copies == pieces.count && bound.holds(for: copies),
            "\(copies) copies among \(pieces.count) pieces, \(bound)")
    }

    /// The pieces between dividers, empty ones too: Python's `split("******")`.
    private static func pieces(of points: [UInt32]) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = 0
        for place in divider.places(in: points) {
            pieces.append(start..<place.lowerBound)
            start = place.upperBound
        }
        return pieces + [start..<points.count]
    }

    private static let divider = Needle("******".points)

    var demands: [Demand] { [.whole(.copy), .quotes(copy.text)] }
}
