/// Wants a response that is one code block.
///
/// The first line that isn't blank opens a fence, the last one closes it, and it is the only one.
struct CodeOnly: Rule {
    static let id: RuleID = "code_blocks:only"
    static let collection = RuleCollection.weft
    static let summary = "The whole response is one fenced code block."
    static let parameters: [Parameter] = []
    static let answers: Set<AnswerForm> = [.code]
    static let conflicts = WholeForm.conflicts("code")

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "Reply with one fenced code block and nothing else; put all explanations into comments.",
            "Your entire response must be a single Markdown code block. No text may precede or follow it.",
            "Output only the code, between one opening and one closing line of three backticks.",
            """
            Don't explain anything outside the code. The response starts with ``` (a language tag may \
            follow) and ends with ```, and there is only one such block.
            """,
            "Give me just one code block in triple backticks, without an introduction and without a summary.",
            """
            I pipe your answer into a file after stripping its fence, so there must be exactly one \
            fenced block, and not a word around it.
            """,
            "The answer has to consist of a single fenced code block, from its first line to its last.",
            "Write no prose. Everything that you return stands inside one block fenced by triple backticks.",
        ],
        .chinese: [
            "只回复一个围栏代码块，不要有其他内容；需要的说明写成注释。",
            "你的整个回答必须是单独一个 Markdown 代码块，前后都不能有文字。",
            "仅输出代码，放在一对三反引号行之间，除此之外什么都不要写。",
            "不要在代码之外作任何解释：回答以 ``` 开头（可带语言标记），以 ``` 结尾，并且只有这一个代码块。",
            "请只给一个用三个反引号围起来的代码块，不要引言，也不要总结。",
            "我会去掉围栏后把你的回答直接存成文件，所以必须恰好是一个代码块，周围一个字也不要有。",
            "回答从第一行到最后一行须由唯一的一个围栏代码块构成。",
            "不要写叙述文字，返回的一切都在一个三反引号代码块之内。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "```python\nprint(1)\n```\n"),
        .passes([:], "\n~~~\n-- 查询\nSELECT 1;\n~~~"),
        .fails([:], "Here you are:\n```python\nprint(1)\n```"),
        .fails([:], "```\nSELECT 1;\n```\n以上。"),
        .fails([:], "```\n1\n```\n```\n2\n```"),
        .fails([:], "print(1)"),
    ]

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let fences = response.outline.fences
        guard fences.count == 1, fences[0].isClosed else {
            return RuleVerdict(Self.self, false, "\(fences.count) code blocks, exactly 1, closed")
        }
        let others = others(in: response).count
        return RuleVerdict(Self.self, others == 0, "\(others) lines outside the code block, none")
    }

    private func others(in response: ResponseText) -> [MarkdownOutline.Line] {
        response.outline.filledLines.filter { $0.kind != .fence && $0.kind != .code }
    }

    func marks(in response: ResponseText) -> [Mark] {
        others(in: response).map { Mark(scalars: $0.range, meaning: .offending) }
    }

    var demands: [Demand] { [.whole(.code), .count(.codeBlocks, 1..<2), .quotes("```")] }
}
