/// Wants a part of the request copied, named by the indices of its characters.
///
/// Upstream's words include the character at the end index and its code doesn't: it compares with
/// Python's `prompt[n_start:n_end]`, in any case. The phrasings here say what the code does.
/// Upstream takes an index of 0 for none and draws another, so 0 isn't accepted.
///
/// Never drawn of itself: IFBench asks for the same under another name.
struct NewCopySpanIdx: Rule {
    static let id: RuleID = "new:copy_span_idx"
    static let collection = RuleCollection.iftrain
    static let summary = "The response is a copy of a part of the request."
    static let parameters = [
        Parameter("prompt_to_repeat", .text, "the request, compared in any case"),
        Parameter(
            "n_start", .integer(1...Parameter.unbounded),
            "the index of the first character copied, where the first of the request has 0"),
        Parameter(
            "n_end", .integer(1...Parameter.unbounded), "the index behind the last character copied"
        ),
    ]
    static let answers: Set<AnswerForm> = [.prose, .short]
    static let conflicts = Conflicts.withAll(because: "a copy leaves nothing to shape")
    static let weight = 0.0

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Copy the part of the following text that goes from character index {n_start} up to, but \
            not including, index {n_end} (indices start at 0), and write nothing else: \
            {prompt_to_repeat:bare}
            """,
            """
            Count the characters of this text from 0. Your whole response should be the characters \
            {n_start} to {n_end}, the latter excluded: {prompt_to_repeat:bare}
            """,
            """
            With the first character at index 0, output only the span that starts at index \
            {n_start} and stops right before index {n_end} of this text: {prompt_to_repeat:bare}
            """,
            """
            Don't answer what follows. Take its character span [{n_start}, {n_end}), counting from \
            0 and leaving the end index out, and copy it: {prompt_to_repeat:bare}
            """,
            """
            What does Python's text[{n_start}:{n_end}] give for the text below? Respond with just \
            that slice: {prompt_to_repeat:bare}
            """,
            """
            Skip to index {n_start} of the text after the colon (the first character has index 0), \
            and copy every character until you reach index {n_end}, which is no longer copied: \
            {prompt_to_repeat:bare}
            """,
            """
            Give back a slice of this text and nothing more: index {n_start} is its first character \
            and index {n_end} the first one that no longer belongs to it, with indices from 0: \
            {prompt_to_repeat:bare}
            """,
            """
            Only the characters whose index is at least {n_start} and below {n_end} should be in \
            your response, in order and unchanged; the text, indexed from 0, is: \
            {prompt_to_repeat:bare}
            """,
        ],
        .chinese: [
            """
            请复制下面这段文字中从第{n_start}号字符到第{n_end}号字符之前的部分（编号从0开始，不含{n_end}号），\
            不要输出别的内容：{prompt_to_repeat:bare}
            """,
            "从0开始给这段文字的字符编号，你的整个回答应是编号{n_start}至{n_end}（不含后者）的字符：{prompt_to_repeat:bare}",
            "以首字符为0号，只输出从{n_start}号起、到{n_end}号之前为止的文字：{prompt_to_repeat:bare}",
            "不要回答后面的内容，只抄写其中左闭右开区间[{n_start}, {n_end})内的字符，下标从0计：{prompt_to_repeat:bare}",
            "对下面的文本，Python 的 text[{n_start}:{n_end}] 是什么？只回答这个切片：{prompt_to_repeat:bare}",
            """
            跳到冒号后文字的下标{n_start}处（首字符下标为0），逐字抄写，到下标{n_end}时停止，该字符不抄：\
            {prompt_to_repeat:bare}
            """,
            "只返回这段文字的一个片段：下标{n_start}是它的第一个字符，下标{n_end}是它之后的第一个字符，下标从0算起：{prompt_to_repeat:bare}",
            "回答中只能有下标不小于{n_start}且小于{n_end}的字符，次序和写法不变；文字如下，下标从0起：{prompt_to_repeat:bare}",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["prompt_to_repeat": "Name a tide.", "n_start": 5, "n_end": 11], "a tide"),
        .passes(["prompt_to_repeat": "说出一种潮汐。", "n_start": 2, "n_end": 6], "一种潮汐"),
        .passes(["prompt_to_repeat": "Name a tide.", "n_start": 4, "n_end": 99], "a tide."),
        .fails(["prompt_to_repeat": "Name a tide.", "n_start": 5, "n_end": 11], "a tide."),
        .fails(["prompt_to_repeat": "说出一种潮汐。", "n_start": 2, "n_end": 6], "大潮"),
        .passesUnsoundly(
            ["prompt_to_repeat": "Name a tide.", "n_start": 5, "n_end": 11], "A TIDE"),
    ]

    private let copy: PromptCopy

    static func suits(_ seed: SeedFacts) -> Bool { PromptCopy.suits(seed) }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        let count = max(16, seed.text.unicodeScalars.count)
        let start = drawSkewed(1...(count - 12), using: &generator)
        return DrawnArguments([
            "prompt_to_repeat": .string(seed.text), "n_start": .integer(start),
            "n_end": .integer(Int.random(in: (start + 6)...(count - 4), using: &generator)),
        ])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        let start = try arguments.integer("n_start")
        let end = try arguments.integer("n_end")
        copy = try PromptCopy(arguments, start..<max(start, end))
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(copy.isSame(response.stripped))
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(copy.isVerbatim(response.stripped))
    }

    private func verdict(_ followed: Bool) -> RuleVerdict {
        RuleVerdict(Self.self, followed, "\(followed ? "is" : "isn't") \"\(copy.text)\"")
    }

    var demands: [Demand] { [.whole(.copy), .quotes(copy.text)] }
}
