/// Forbids dots.
///
/// Upstream looks for `.` only; the sound checker also for the full stops of Chinese.
struct PunctuationPunctuationDot: Rule {
    static let id: RuleID = "punctuation:punctuation_dot"
    static let collection = RuleCollection.iftrain
    static let summary = "The response has no dot."
    static let parameters: [Parameter] = []
    static let answers: Set<AnswerForm> = [.prose, .short]
    static let weight = 0.8

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            In your entire response, refrain from the use of . (i.e. dots) as punctuation and in \
            general.
            """,
            "Do not use a single dot, whether to end a sentence or anywhere else.",
            "Your answer has to do without the character . altogether.",
            "No full stops, no decimal points, no dotted abbreviations: the response has no dot at all.",
            "End your sentences without periods, and don't write a period within them either.",
            "Dots are banned from the whole reply.",
            "Write everything without ever typing a dot.",
            "There must not be one period in your text.",
        ],
        .chinese: [
            "整个回答都不要使用句点（包括“.”和“。”），无论作标点还是他用。",
            "一个句号也不能用，中文句号和英文句点都不行，句末和别处都一样。",
            "你的回答里完全不能出现 . 和 。 这两个符号。",
            "不要句号，不要小数点，不要带点的缩写，全文没有任何点号。",
            "句子结尾不加句号，句中也不要出现句点。",
            "整篇回复禁用句号（“。”与“.”）。",
            "写作时自始至终不输入句号或句点。",
            "文中不得有任何一个“。”或“.”。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "Do tides rise? They do!"),
        .passes([:], "潮水涨了！潮水落了！"),
        .fails([:], "Tides rise. They fall!"),
        .fails([:], "潮水涨了1.5米！"),
        .passesUnsoundly([:], "潮水涨了。"),
    ]

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(response.points.count { $0 == 0x2E })
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(response.points.count { isDot($0) })
    }

    private func verdict(_ count: Int) -> RuleVerdict {
        RuleVerdict(Self.self, count == 0, "\(count) dots, wanted none")
    }

    private func isDot(_ point: UInt32) -> Bool {
        switch point {
        case 0x2E, 0x3002, 0xFF0E, 0xFF61, 0xFE52, 0x2024: true
        default: false
        }
    }

    func marks(in response: ResponseText) -> [Mark] {
        response.points.indices.filter { isDot(response.points[$0]) }
            .map { Mark(scalars: $0..<($0 + 1), meaning: .offending) }
    }

    var demands: [Demand] { [.bars(.periods)] }
}
