/// Wants every bullet to start with a phrase in bold and a colon.
///
/// At least two bullets of any depth, each of the form `**phrase:** text` or `**phrase**: text`, with
/// `__` in place of `**` or not, the colon full-width or not, and text after it.
struct BoldLead: Rule {
    static let id: RuleID = "lists:bold_lead"
    static let collection = RuleCollection.weft
    static let summary =
        "Every bullet, of at least two, starts with a bold phrase and a colon, then text."
    static let parameters: [Parameter] = []
    static let conflicts = Conflicts.with(
        [Checklist.id], because: "a bullet can start with one thing only")

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Use two or more bullet points, and start each with a key phrase in bold followed by a \
            colon, such as "- **Key phrase:** explanation".
            """,
            """
            Every bullet of your answer must have the form "- **term**: text". Include at least two \
            bullets.
            """,
            """
            Begin each bullet point with its keyword in Markdown bold, then a colon, then the details. \
            There should be no fewer than two bullet points.
            """,
            """
            In your bulleted list (two items at least), the first words of each item are bold and end \
            in a colon; an explanation comes after them.
            """,
            """
            Write at least two bullets in the style of a glossary: a bold lead-in, a colon, then what \
            there is to say about it.
            """,
            """
            Each bullet opens with a short label between double asterisks plus a colon and goes on in \
            normal type. Give two such bullets or more, and none of another form.
            """,
            """
            Make it easy to skim: all bullet points (at least two) lead with a bold heading phrase and \
            a colon before the text.
            """,
            """
            Format of all bullets: bold phrase, colon, description. Number of bullets: two or more. No \
            bullet without a bold phrase at its start.
            """,
        ],
        .chinese: [
            "请使用两个以上的项目符号条目，每条以加粗的关键词和冒号开头，例如“- **关键词**：说明”。",
            "回答中的每个项目符号条目都要写成“- **术语**：内容”的形式，至少两条。",
            "每条要点先用 Markdown 加粗写出关键短语，接一个冒号，再写细节；要点以项目符号列出，不少于两条。",
            "无序列表（至少两项）中，每项开头几个字加粗并以冒号结束，其后是解释。",
            "请写至少两个项目符号条目：先是加粗的引导词，再是冒号，最后是具体说明。",
            "每个项目符号条目以两对星号括起的小标签加冒号开头，后面用普通字体展开；这样的条目两条起，不得有别的写法。",
            "为便于浏览，所有项目符号条目（不少于两条）都要由加粗短语和冒号领起，然后才是正文。",
            "列表要求：项目符号，两条或更多；每条格式为加粗短语、冒号、描述，缺一不可。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "- **Rise:** fast\n- **Fall**: slow\n    - __Why:__ the moon"),
        .passes([:], "潮汐：\n* **涨潮**：快\n* **落潮：** 慢"),
        .fails([:], "- **Rise:** fast\n- Fall: slow"),
        .fails([:], "- **涨潮** 快\n- **落潮** 慢"),
        .fails([:], "- **Rise:** fast\n- **Fall:**"),
        .fails([:], "- **Rise:** fast"),
    ]

    static func suits(_ seed: SeedFacts) -> Bool {
        StructureFit.takesParts(seed) && !seed.statesLength
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let count = response.outline.bullets.count
        guard count >= 2 else { return RuleVerdict(Self.self, count: count, Bound(.atLeast, 2)) }
        let others = others(in: response).count
        return RuleVerdict(Self.self, others == 0, "\(others) of \(count) bullets of another form")
    }

    private func others(in response: ResponseText) -> [MarkdownOutline.Item] {
        response.outline.bullets.filter { !Self.leads(response.points[$0.text]) }
    }

    private static func leads(_ text: ArraySlice<UInt32>) -> Bool {
        guard let mark = text.first, Sign.isEmphasis(mark),
            text.dropFirst().first == mark
        else { return false }
        let phrase = text.dropFirst(2)
        var index = phrase.startIndex
        while index + 1 < phrase.endIndex, phrase[index] != mark || phrase[index + 1] != mark {
            index += 1
        }
        guard index + 1 < phrase.endIndex else { return false }
        let bold = phrase[..<index]
        guard let last = bold.last, !CodePoint.isSpace(last),
            bold.first.map({ !CodePoint.isSpace($0) }) ?? false,
            bold.contains(where: CodePoint.isWord)
        else { return false }
        var rest = phrase[(index + 2)...]
        if !Sign.isColon(last) {
            rest = rest.drop(while: Sign.isBlank)
            guard let colon = rest.first, Sign.isColon(colon) else { return false }
        }
        return rest.contains(where: CodePoint.isWord)
    }

    func marks(in response: ResponseText) -> [Mark] {
        others(in: response).map { Mark(scalars: $0.place, meaning: .offending) }
    }

    var demands: [Demand] {
        [
            .count(.bullets, 2..<Int.max), .count(.highlights, 2..<Int.max), .needs(.colons),
        ]
    }
}
