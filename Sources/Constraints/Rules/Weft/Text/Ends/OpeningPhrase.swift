/// Wants the response to begin with a phrase.
///
/// The phrase stands at the very start as it is given, quotes curly or straight; whitespace and a straight quotation mark
/// around the whole response may come before it.
struct OpeningPhrase: Rule {
    static let id: RuleID = "opening:phrase"
    static let collection = RuleCollection.weft
    static let summary = "The response begins with the given phrase."
    static let parameters = [
        Parameter("phrase", .text, "the phrase, with its marks")
    ]
    static let answers: Set<AnswerForm> = [.prose, .short]
    static let conflicts = Conflicts.with(
        [ResponseLanguage.id], because: "the phrase is in the prompt's language")
    static let weight = 0.9

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "Begin your response with the exact phrase {phrase}.",
            "The very first words of your answer must be {phrase}, with nothing before them.",
            "Start with {phrase}, written just like that, and go on from there.",
            "Your response has to open with these words: {phrase}.",
            """
            Let {phrase} be the beginning of what you write; no title or greeting may come \
            before it.
            """,
            "Put the phrase {phrase} at the very start, unchanged.",
            "I want the answer to set out with {phrase}, word for word.",
            "Before anything else, write {phrase} exactly as given here, then your answer.",
        ],
        .chinese: [
            "回答必须以{phrase}这句话开头。",
            "最开头的文字请原样写{phrase}，前面不能有任何内容。",
            "请用{phrase}起头，一字不改，然后接着写。",
            "你的回答要以如下文字开始：{phrase}。",
            "全文开头应是{phrase}，之前不得有标题或问候。",
            "请把{phrase}放在最前面，原文照录。",
            "开篇第一句写{phrase}，不要改动。",
            "在写其他内容之前，先原封不动地写上{phrase}。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["phrase": "Here is my view:"], "Here is my view: tides rise."),
        .passes(["phrase": "简单来说，"], "\n简单来说，潮水会涨。"),
        .fails(["phrase": "Here is my view:"], "Well, here is my view: tides rise."),
        .fails(["phrase": "简单来说，"], "潮水，简单来说，会涨。"),
        .fails(["phrase": "In short"], "In shorter days tides rise."),
    ]

    private static let english = [
        "Here is my view:", "Let us begin with the basics.", "In short,", "To put it simply,",
        "At first glance,", "Here is what matters most:", "Thank you for asking.",
        "Good question!", "Let me start with an example.", "Picture this:", "Before all else,",
        "The short answer is this:", "As a rule,",
    ]
    private static let chinese = [
        "简单来说，", "先说结论：", "这是个好问题。", "谢谢你的提问。", "让我们从头说起。", "一般而言，", "首先要明白的是，",
        "总体来看，", "举个例子：", "开门见山地说，", "以下是我的看法：",
    ]

    private let phrase: String
    private let needle: [UInt32]

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        let phrases = seed.language == .english ? english : chinese
        return DrawnArguments(["phrase": drawText(of: phrases, using: &generator)])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        phrase = String(points: try arguments.string("phrase").points.stripped())
        needle = phrase.points.map(straightened)
        guard !needle.isEmpty else {
            throw .outOfRange("phrase", wanted: "a phrase", found: "\"\"")
        }
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let begins = place(in: response) != nil
        return RuleVerdict(
            Self.self, begins, "\(begins ? "begins" : "doesn't begin") with \"\(phrase)\"")
    }

    func marks(in response: ResponseText) -> [Mark] {
        place(in: response).map { [Mark(scalars: $0, meaning: .counted)] } ?? []
    }

    private func place(in response: ResponseText) -> Range<Int>? {
        var text = response.stripped
        if needle.first != 0x22, text.first.map(straightened) == 0x22 { text = text.dropFirst() }
        let head = text.prefix(needle.count)
        guard head.elementsEqual(needle, by: { straightened($0) == $1 }) else { return nil }
        if let last = needle.last, let next = text.dropFirst(needle.count).first,
            [last, next].allSatisfy({ CodePoint.isWord($0) && !CodePoint.isCJK($0) })
        {
            return nil
        }
        return head.startIndex..<head.endIndex
    }

    var demands: [Demand] { [.quotes(phrase), .opening] }
}
