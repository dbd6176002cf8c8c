/// Forbids dashes: em dashes, en dashes and the Chinese dash.
///
/// Hyphens and minus signs are none.
struct NoDashes: Rule {
    static let id: RuleID = "marks:no_dashes"
    static let collection = RuleCollection.weft
    static let summary = "The response has no em dash, en dash or Chinese dash."
    static let parameters: [Parameter] = []
    static let answers: Set<AnswerForm> = [.prose, .short]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "Do not use em dashes or en dashes; hyphens are fine.",
            "Avoid dashes (— and –) altogether. Hyphens within words may stay.",
            "Neither an em dash nor an en dash may occur anywhere in your response.",
            """
            Write without long dashes: use commas, colons or full stops where you would put — or \
            –.
            """,
            "Your answer must be free of the characters — and –, though not of hyphens.",
            "No em dashes, please, and no en dashes either, not even in ranges of numbers.",
            "Punctuate in any way you like as long as there is no em dash (—) and no en dash (–).",
            "Dashes longer than a hyphen are not allowed.",
        ],
        .chinese: [
            "不要使用破折号（——），连字符可以保留。",
            "全文不得出现破折号，长的短的都不行（— 与 –），连字符除外。",
            "请避免使用“——”，可改用逗号、冒号或句号。",
            "回答里不能有任何破折号；词中的连字符不受限制。",
            "标点随意，但破折号（—、–）一个也不许用。",
            "作答时禁用破折号，表示数字范围时也不要用“–”或“—”。",
            "通篇不写“—”和“–”这两种横线，连字符不在此列。",
            "凡是想用破折号的地方，请换成别的标点。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "A well-known tide, risen at noon, falls by -2 degrees."),
        .passes([:], "潮水，也就是海水的涨落。"),
        .fails([:], "The tide — risen at noon — falls."),
        .fails([:], "潮水——海水的涨落。"),
        .fails([:], "From 1990–2000"),
    ]

    init(_ arguments: Arguments) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        RuleVerdict(Self.self, noneOf: "dashes", found: response.places(of: Self.dashes).count)
    }

    func marks(in response: ResponseText) -> [Mark] {
        response.places(of: Self.dashes).marked(.offending)
    }

    // U+2500 draws boxes, and stands for dashes in some Chinese texts.
    private static let dashes: Set<UInt32> = [0x2013, 0x2014, 0x2015, 0x2E3A, 0x2E3B, 0x2500]

    var demands: [Demand] { [.omits("—"), .omits("–")] }
}
