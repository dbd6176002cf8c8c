/// Wants the response to begin with a question.
///
/// The first sentence ends in a question mark, half or full width, whichever way a reader parts sentences. A
/// heading without a mark is no question.
struct OpeningQuestion: Rule {
    static let id: RuleID = "opening:question"
    static let collection = RuleCollection.weft
    static let summary = "The first sentence is a question."
    static let parameters: [Parameter] = []
    static let weight = 0.9

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "Begin your answer with a question.",
            "The first sentence has to end in a question mark.",
            "Open with a question before you write anything else.",
            "Your response must start with an interrogative sentence, question mark included.",
            "Let the very first sentence be a question, rhetorical or not.",
            "Start by asking something: the opening sentence ends with \"?\".",
            "Whatever you say, put a question first, as the opening sentence.",
            "I want the text to set out from a question, which forms its first sentence.",
        ],
        .chinese: [
            "请以一个问句开头。",
            "第一句话必须以问号结尾。",
            "回答的首句应当是疑问句。",
            "先提出一个问题，再写其他内容。",
            "开篇第一句要是问句，设问或反问都可以。",
            "请用提问的方式起笔，首句末尾为问号。",
            "全文的第一个句子须是一个问题。",
            "在写别的内容之前，先写一句带问号的话作为开头。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "Why do tides rise? The moon pulls them."),
        .passes([:], "潮水为什么会涨？因为月亮。"),
        .fails([:], "The moon pulls them. Why?"),
        .fails([:], "潮水涨了。为什么？"),
        .fails([:], "# Tides\n\nWhy do tides rise?"),
    ]

    init(_ arguments: Arguments) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let asks = question(in: response) != nil
        return RuleVerdict(Self.self, asks, "the first sentence is \(asks ? "a" : "no") question")
    }

    func marks(in response: ResponseText) -> [Mark] {
        question(in: response).map { [Mark(scalars: $0, meaning: .counted)] } ?? []
    }

    /// The first sentence, if it is a question in its shortest and in its longest reading.
    private func question(in response: ResponseText) -> Range<Int>? {
        let pieces = response[SentencePieces.self]
        let end = pieces.dropFirst().firstIndex { $0.beginsSurely } ?? pieces.endIndex
        guard let first = pieces.first, first.endMark == 0x3F,
            pieces[..<end].last?.endMark == 0x3F
        else { return nil }
        return first.range
    }

    var demands: [Demand] { [.needs(.questionMarks), .opening] }
}
