/// Wants bullets of which no two start alike.
///
/// At least three bullets of any depth, each with another first word, case aside; of a bullet that
/// starts with a Chinese character, that character is the word.
struct UniqueStarts: Rule {
    static let id: RuleID = "lists:unique_starts"
    static let collection = RuleCollection.weft
    static let summary = "No two bullets, of at least three, start with the same word."
    static let parameters: [Parameter] = []

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Use at least three bullet points ("- " or "* "), and begin each of them with a different \
            word.
            """,
            "No two bullet points in your response may start with the same word; give three or more bullets.",
            """
            Vary the openings of your bullet points: the first word of each must not open any other \
            bullet. There should be no fewer than three.
            """,
            "Write a bulleted list of three or more items in which every item has its own first word, not shared with another item.",
            """
            The bullets of your answer (three at least) must all begin differently, that is, with \
            first words of which no two are alike.
            """,
            """
            Include three or more bullets. A word that starts one bullet cannot start another one, \
            whatever its capitalisation.
            """,
            "First words of bullets: all distinct. Number of bullets: at least three.",
            """
            Present a list with bullets, at least three of them, and never open two of them with the \
            same word.
            """,
        ],
        .chinese: [
            "请使用至少三个项目符号条目（“- ”或“* ”开头），每条的第一个字都不相同。",
            "无序列表不少于三项，任何两项不得以同一个字开头。",
            "各条项目符号的开头要有变化：首字互不重复，条目至少三个。",
            "请写一个三项以上的无序列表，其中每一项的首字（或首个英文单词）只用一次。",
            "回答中的项目符号条目（至少三条）必须以不同的字起头。",
            "列表要求：项目符号，三条起，首字各不相同。",
            "请列出三条或更多要点，每条以“- ”开头；某条用过的首字，其他条不能再用作首字。",
            "用无序列表作答，至少三条，不要有两条的第一个字是一样的。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "- The sea rises.\n- Boats leave.\n- Then it falls."),
        .passes([:], "- [x] Buy a boat\n- [x] Sell it\n- [ ] Rest"),
        .passes([:], "- 海水上涨\n- 渔船出港\n- 潮水退去"),
        .fails([:], "- The sea rises.\n- Boats leave.\n- **the** sea falls."),
        .fails([:], "- 海水上涨\n- 海水下落\n- 平静"),
        .fails([:], "- Rise\n- Fall"),
    ]

    static func suits(_ seed: SeedFacts) -> Bool {
        StructureFit.takesParts(seed) && !seed.statesLength
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let count = response.outline.bullets.count
        guard count >= 3 else { return RuleVerdict(Self.self, count: count, Bound(.atLeast, 3)) }
        let alike = alike(in: response).count
        return RuleVerdict(
            Self.self, alike == 0, "\(alike) of \(count) bullets start like one before")
    }

    private func alike(in response: ResponseText) -> [MarkdownOutline.Item] {
        var seen: Set<[UInt32]> = []
        return response.outline.bullets.filter {
            !seen.insert(ItemText.firstWord(response.points[$0.text])).inserted
        }
    }

    func marks(in response: ResponseText) -> [Mark] {
        alike(in: response).map { Mark(scalars: $0.place, meaning: .offending) }
    }

    var demands: [Demand] { [.count(.bullets, 3..<Int.max)] }
}
