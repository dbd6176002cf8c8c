/// Wants the response to end with a question.
///
/// The last sentence ends in a question mark, half or full width, and nothing follows but closing quotation marks, brackets,
/// asterisks and whitespace.
struct ClosingQuestion: Rule {
    static let id: RuleID = "closing:question"
    static let collection = RuleCollection.weft
    static let summary = "The response ends with a question."
    static let parameters: [Parameter] = []
    static let weight = 0.9

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "End your answer with a question.",
            "The last sentence has to end in a question mark, with nothing after it.",
            "Close with a question to the reader and write no more after that.",
            "Your response must finish on a question mark.",
            "Let the very last sentence be a question, rhetorical or not.",
            "Finish by asking something: the final character of the text is \"?\".",
            "Whatever you say before, a question should conclude the text.",
            "I want the text to lead up to a question, which forms its last sentence.",
        ],
        .chinese: [
            "请以一个问句结尾。",
            "最后一句话必须以问号结束，后面不再有其他内容。",
            "回答的末句应当是疑问句。",
            "请用一个向读者提出的问题收尾，其后不要再写。",
            "全文最后一句要是问句，设问或反问都可以。",
            "结尾请提问，整篇文字以问号结束。",
            "无论前面怎么写，最后都要落在一个问题上。",
            "文章的最后一个句子须是一个问题，问号之后没有文字。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "The moon pulls the sea. Do you see why?\n"),
        .passes([:], "月亮牵动潮水。你知道为什么吗？"),
        .fails([:], "Do you see why? The moon pulls the sea."),
        .fails([:], "为什么？因为月亮。"),
        .fails([:], "Do you see why? 🌊"),
    ]

    init(_ arguments: Arguments) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let asks = mark(in: response) != nil
        return RuleVerdict(Self.self, asks, "the last sentence is \(asks ? "a" : "no") question")
    }

    func marks(in response: ResponseText) -> [Mark] {
        mark(in: response).map { [Mark(scalars: $0..<($0 + 1), meaning: .counted)] } ?? []
    }

    /// The place of the question mark that ends the response.
    private func mark(in response: ResponseText) -> Int? {
        let text = response.points.stripped {
            CodePoint.isSpace($0) || Self.closers.contains($0)
        }
        guard let last = text.last, last == 0x3F || last == 0xFF1F,
            text.contains(where: CodePoint.isWord)
        else { return nil }
        return text.endIndex - 1
    }

    private static let closers = Set("\"'”’」』)）]*_".points)

    var demands: [Demand] { [.needs(.questionMarks), .closing] }
}
