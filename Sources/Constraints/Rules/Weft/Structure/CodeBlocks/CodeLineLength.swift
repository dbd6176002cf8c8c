/// Bounds the lines of code.
///
/// There is at least one fenced code block; each line inside any has at most a number of characters
/// (code points; a tab is one), the line break not counted.
struct CodeLineLength: Rule {
    static let id: RuleID = "code_blocks:line_length"
    static let collection = RuleCollection.weft
    static let summary =
        "The response has a fenced code block, and no line of code exceeds a number of characters."
    static let parameters = [
        Parameter(
            "max_characters", .integer(1...Parameter.unbounded), "the most characters of a line")
    ]
    static let answers: Set<AnswerForm> = [.code]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "Put the code into a fenced code block, and keep every line of it within {max_characters:character|characters}.",
            "No line of code may be longer than {max_characters:character|characters}. Use a Markdown code block for the code.",
            """
            Our linter rejects lines of more than {max_characters:character|characters}; wrap the code \
            accordingly and show it in a fenced block.
            """,
            "Format the code (inside triple backticks) for a line length of at most {max_characters}.",
            """
            In the fenced code block that your answer must have, each line is limited to \
            {max_characters:character|characters}, indentation and comments included.
            """,
            "Code goes in a fenced block. Maximum characters in a line of code, counting spaces: {max_characters}.",
            """
            Write code that fits into {max_characters:column|columns} (one character a column) and \
            fence it with triple backticks.
            """,
            """
            Break long lines: lines inside the code block may not exceed \
            {max_characters:character|characters}. A code block between backticks is required.
            """,
        ],
        .chinese: [
            "请把代码放进围栏代码块，每行不超过{max_characters}个字符。",
            "任何一行代码都不得长于{max_characters}个字符；代码请用 Markdown 代码块书写。",
            "我们的检查工具不接受超过{max_characters}个字符的行，请据此换行，并把代码写在围栏代码块里。",
            "代码写在三个反引号之间，行宽上限为{max_characters}。",
            "回答里须有围栏代码块，其中每一行（含缩进和注释）最多{max_characters}个字符。",
            "代码用围栏代码块给出；单行代码的最大字符数（含空格）：{max_characters}。",
            "请让代码适应{max_characters}列的宽度（每个字符一列），并用三反引号围起来。",
            "较长的行请拆开：代码块里的行不能超出{max_characters}个字符，代码块必不可少。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["max_characters": 10], "This is a line of prose:\n```python\nprint(\"1\")\n```"),
        .passes(["max_characters": 9], "```sql\nSELECT 1;\n```\n这一行不是代码，多长都可以。"),
        .fails(["max_characters": 10], "```python\nprint(\"12\")\n```"),
        .fails(["max_characters": 10], "SELECT 1;"),
        .fails(["max_characters": 5], "```\n# 一二三四\n```"),
    ]

    private let bound: Bound

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        let usual = drawOne(72, 79, 80, 88, 100, 120, using: &generator)
        let any = Int.random(in: 60...140, using: &generator)
        return DrawnArguments([
            "max_characters": .integer(Bool.random(using: &generator) ? usual : any)
        ])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        bound = Bound(.lessThan, try arguments.integer("max_characters") + 1)
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        guard !response.outline.fences.isEmpty else {
            return RuleVerdict(Self.self, false, "no code block")
        }
        let longest = code(in: response).map(\.count).max() ?? 0
        return RuleVerdict(Self.self, count: longest, bound)
    }

    private func code(in response: ResponseText) -> [Range<Int>] {
        response.outline.lines.filter { $0.kind == .code }.map(\.range)
    }

    func marks(in response: ResponseText) -> [Mark] {
        code(in: response).filter { !bound.holds(for: $0.count) }.map { line in
            Mark(
                scalars: (line.lowerBound + bound.number - 1)..<line.upperBound,
                meaning: .offending)
        }
    }

    var demands: [Demand] { [.count(.codeBlocks, 1..<Int.max), .quotes("```")] }
}
