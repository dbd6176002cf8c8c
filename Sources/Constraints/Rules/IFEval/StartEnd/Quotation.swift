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
        .passesUnsoundly([:], "\"Tides rise.\"\n\n\"Tides fall.\""),
        .passesUnsoundly([:], "\"潮起\"与\"潮落\""),
        .passesUnsoundly([:], "\"\""),
        .passes([:], "\"She said \"rise\" to the tide.\""),
    ]

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(isQuoted(response.stripped))
    }

    /// Wants the first mark to be closed by the last one, not by one before it, and words between.
    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let text = response.stripped
        guard isQuoted(text) else { return verdict(false) }
        let inside = text.dropFirst().dropLast()
        guard inside.contains(where: CodePoint.isWord) else { return verdict(false) }
        guard let second = inside.firstIndex(of: 0x22), second > inside.startIndex else {
            return verdict(true)
        }
        // A mark opens a quotation within where it stands before a word and after none.
        let before = text[second - 1]
        let opens = CodePoint.isSpace(before) || before == 0x28 || before == 0xFF1A
        return verdict(opens && !CodePoint.isSpace(text[second + 1]))
    }

    private func isQuoted(_ text: ArraySlice<UInt32>) -> Bool {
        text.count > 1 && text.first == 0x22 && text.last == 0x22
    }

    private func verdict(_ followed: Bool) -> RuleVerdict {
        RuleVerdict(Self.self, followed, followed ? "quoted" : "not in double quotation marks")
    }

    func marks(in response: ResponseText) -> [Mark] {
        let text = response.stripped
        guard isQuoted(text) else { return [] }
        return [text.startIndex, text.endIndex - 1].map {
            Mark(scalars: $0..<($0 + 1), meaning: .counted)
        }
    }

    var demands: [Demand] { [.needs(.quotationMarks)] }
}
