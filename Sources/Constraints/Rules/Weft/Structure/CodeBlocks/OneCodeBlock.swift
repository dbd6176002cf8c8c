/// Wants one code block with a given tag.
///
/// The response has exactly one code block between fences of backticks or tildes, closed, and the
/// first word after the opening fence is the tag, in any case.
struct OneCodeBlock: Rule {
    static let id: RuleID = "code_blocks:one_tagged"
    static let collection = RuleCollection.weft
    static let summary = "The response has exactly one fenced code block, with a given tag."
    static let parameters = [
        Parameter("tag", .text, "the word after the opening fence, such as python")
    ]
    static let answers: Set<AnswerForm> = [.code]
    static let weight = 1.5

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Put all code into exactly one fenced code block, opened with three backticks and the tag \
            {tag}.
            """,
            "Your answer must contain a single Markdown code block, and its language tag must be {tag}.",
            """
            Use one code fence and no more. Right after the opening backticks, write {tag}.
            """,
            "Code blocks: one, fenced, closed, and tagged {tag}.",
            """
            I copy the code out by machine: give me precisely one fenced block that starts with \
            ```{tag:bare} and ends with ```.
            """,
            """
            Whatever else you write, there has to be exactly one fenced code block in the response, \
            marked as {tag}.
            """,
            """
            Don't split the code over several blocks. The only fenced block carries the language tag \
            {tag}.
            """,
            "Show the code in one block between ```{tag:bare} and ```, and use no other code block.",
        ],
        .chinese: [
            "所有代码都放进唯一的一个围栏代码块，以三个反引号加标记{tag}开头。",
            "回答中必须恰好有一个 Markdown 代码块，语言标记为{tag}。",
            "只用一个代码围栏，起始反引号之后紧跟{tag}。",
            "代码块要求：仅一个，用围栏书写并闭合，标记为{tag}。",
            "我会用程序提取代码：请只给一个以 ```{tag:bare} 开始、以 ``` 结束的代码块。",
            "无论还写什么，回答里要正好有一个围栏代码块，并标明{tag}。",
            "不要把代码拆成多个代码块；唯一的代码块带有语言标记{tag}。",
            "请把代码写在 ```{tag:bare} 与 ``` 之间，整篇回答只出现这一个代码块。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["tag": "python"], "Run this:\n\n```python\nprint(1)\n```\n\nIt prints `1`."),
        .passes(["tag": "sql"], "如下：\n~~~SQL\nSELECT 1;\n~~~"),
        .fails(["tag": "python"], "```python\nprint(1)\n```\n\n```python\nprint(2)\n```"),
        .fails(["tag": "sql"], "```\nSELECT 1;\n```"),
        .fails(["tag": "python"], "Run `print(1)`."),
        .fails(["tag": "python"], "```python\nprint(1)"),
    ]

    private let tag: String

    static func suits(_ seed: SeedFacts) -> Bool { CodeTag.tag(for: seed) != nil }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments(["tag": .string(CodeTag.tag(for: seed) ?? "python")])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        let points = try arguments.string("tag").points
        guard !points.isEmpty,
            !points.contains(where: { CodePoint.isSpace($0) || $0 == Sign.backtick })
        else {
            throw .outOfRange("tag", wanted: "one word", found: "\"\(String(points: points))\"")
        }
        tag = String(points: CaseMapping.lowered(points))
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let fences = response.outline.fences
        guard fences.count == 1 else {
            return RuleVerdict(Self.self, false, "\(fences.count) code blocks, exactly 1")
        }
        guard fences[0].isClosed else {
            return RuleVerdict(Self.self, false, "a code block that isn't closed")
        }
        let word = response.points[fences[0].info].prefix { !CodePoint.isSpace($0) }
        let found = String(points: CaseMapping.lowered(word))
        return RuleVerdict(Self.self, found == tag, "tag \"\(found)\", wanted \"\(tag)\"")
    }

    func marks(in response: ResponseText) -> [Mark] { CodeBlockPlaces.marks(in: response) }

    var demands: [Demand] { [.count(.codeBlocks, 1..<2), .quotes("```")] }
}
