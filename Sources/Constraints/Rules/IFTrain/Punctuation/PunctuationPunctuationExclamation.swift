/// Forbids exclamation marks.
///
/// Upstream looks for `!` only; the sound checker also for full-width and doubled ones.
struct PunctuationPunctuationExclamation: Rule {
    static let id: RuleID = "punctuation:punctuation_exclamation"
    static let collection = RuleCollection.iftrain
    static let summary = "The response has no exclamation mark."
    static let parameters: [Parameter] = []
    static let answers: Set<AnswerForm> = [.prose, .short, .structured]
    static let weight = 0.8

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            In your entire response, refrain from the use of ! (i.e. exclamation marks) as \
            punctuation and in general.
            """,
            "Do not use any exclamation marks.",
            "Your answer must not contain a single exclamation mark.",
            "Keep your tone calm: the character ! may not appear anywhere in the reply.",
            "Exclamation marks are off limits from the first line to the last.",
            "Write the whole response without ever using an exclamation mark.",
            "However exciting the matter is, not one exclamation mark, please.",
            "Every sentence has to end in some other way than with an exclamation mark.",
        ],
        .chinese: [
            "整个回答都不要使用感叹号（包括“!”和“！”），无论作标点还是他用。",
            "请不要使用任何感叹号，全角半角都不行。",
            "你的回答里一个感叹号也不能有。",
            "语气请保持平静，全文任何地方都不得出现感叹号。",
            "从第一行到最后一行都禁用感叹号。",
            "请在完全不用感叹号的前提下写完整个回答。",
            "无论内容多么激动人心，都不要写感叹号。",
            "每句话都要以感叹号以外的方式结束，别处也不要用它。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "Tides rise and fall."),
        .passes([:], "潮起潮落。"),
        .fails([:], "Tides rise! They fall."),
        .fails([:], "潮水涨了!"),
        .passesUnsoundly([:], "潮水涨了！"),
    ]

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(response.points.count { $0 == 0x21 })
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(response.points.count { isExclamation($0) })
    }

    private func verdict(_ count: Int) -> RuleVerdict {
        RuleVerdict(Self.self, count == 0, "\(count) exclamation marks, wanted none")
    }

    private func isExclamation(_ point: UInt32) -> Bool {
        switch point {
        case 0x21, 0xFF01, 0xFE57, 0x203C, 0x2048, 0x2049, 0x2755, 0x2757: true
        default: false
        }
    }

    func marks(in response: ResponseText) -> [Mark] {
        response.points.indices.filter { isExclamation(response.points[$0]) }
            .map { Mark(scalars: $0..<($0 + 1), meaning: .offending) }
    }

    var demands: [Demand] { [.bars(.exclamationMarks)] }
}
