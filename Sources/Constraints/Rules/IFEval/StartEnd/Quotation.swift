/// Wants the response in double quotation marks.
struct Quotation: Rule {
    static let id: RuleID = "startend:quotation"
    static let collection = RuleCollection.ifeval
    static let summary = "The whole response stands in straight double quotation marks."
    static let parameters: [Parameter] = []
    static let answers: Set<AnswerForm> = [.prose, .short]
    static let weight = 0.7

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "Wrap your entire response with double quotation marks.",
            "Put your whole answer inside double quotation marks (\").",
            "Begin and end your response with a straight double quotation mark.",
            "Everything you write should be enclosed in one pair of double quotes.",
            "Your reply opens with \" and closes with \", and nothing stands outside of them.",
            """
            Present the answer as a quotation: a double quote (") before the first word, another \
            after the last mark.
            """,
            "Surround the complete text with straight double quotes, not curly ones.",
            "The first character you write is \" and so is the last.",
        ],
        .chinese: [
            "请用英文双引号 \" 把整个回答括起来。",
            "整篇回答要放在一对半角双引号（\"）之内。",
            "回答的第一个和最后一个字符都必须是英文双引号。",
            "全部内容须由半角双引号 \"\" 包裹。",
            "请以 \" 开头，以 \" 结尾，引号之外不要有任何文字。",
            "把你的回答当作一段引文，首尾各加一个英文直双引号（\"），不要用中文引号。",
            "从头到尾的文字都写在两个半角双引号中间。",
            "你写下的第一个符号是 \"，最后一个符号也是 \"。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "\"Tides rise and fall.\""),
        .passes([:], " \"潮起潮落。\"\n"),
        .fails([:], "\"Tides\" rise and fall."),
        .fails([:], "“潮起潮落。”"),
    ]

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments { DrawnArguments() }

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let text = response.stripped
        let followed = text.count > 1 && text.first == 0x22 && text.last == 0x22
        return RuleVerdict(
            Self.self, followed, followed ? "quoted" : "not in double quotation marks")
    }
}
