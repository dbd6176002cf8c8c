/// Wants a title in double angular brackets.
struct Title: Rule {
    static let id: RuleID = "detectable_format:title"
    static let collection = RuleCollection.ifeval
    static let summary =
        "The response has a title in double angular brackets, <<like this>>."
    static let parameters: [Parameter] = []
    static let conflicts = Conflicts.with(
        [Quotation.id], because: "a title may stand inside the quotation marks or before them")

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Your answer must contain a title, wrapped in double angular brackets, such as <<my \
            title>>.
            """,
            "Give your response a title in the form <<title>>.",
            "Put a title on it, written between << and >>.",
            "Add a title that is enclosed in double angular brackets, i.e. <<title>>.",
            "Begin with a heading of your own choice, typed like this: <<heading>>.",
            """
            What you write needs a name: think of a fitting title and set it in << >>, on one \
            line.
            """,
            """
            Include one line with a title between two less-than signs and two greater-than signs, \
            as in <<A Good Title>>.
            """,
            "Don't forget a title, and mark it with double angle brackets: <<your title here>>.",
        ],
        .chinese: [
            "回答必须有一个标题，用双尖括号括起来，例如 <<我的标题>>。",
            "请给回答加上标题，格式为 <<标题>>。",
            "写一个标题，放在 << 和 >> 之间。",
            "你的回答要带标题，并用半角双尖括号 <<>> 括住。",
            "请先拟一个合适的题目，写成 <<题目>> 的样子，不要用书名号。",
            "别忘了标题：两个小于号开头，两个大于号结尾，即 <<标题>>。",
            "文中须有一行标题，形如 <<好标题>>，括号用英文符号。",
            "为你的文字起个名字，并写在 << >> 里，不能换行。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "<<The Tide>>\n\nTides rise and fall."),
        .passes([:], "<<潮汐>>\n潮起潮落。"),
        .fails([:], "<< >>\nTides rise and fall."),
        .fails([:], "《潮汐》\n潮起潮落。"),
        .fails([:], "<<The\nTide>>"),
    ]

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let places = places(in: response.points)
        return RuleVerdict(Self.self, !places.isEmpty, places.isEmpty ? "no <<title>>" : "found")
    }

    /// On each line, from the first `<<` to the last `>>`, with something between them.
    private func places(in points: [UInt32]) -> [Range<Int>] {
        var mark = points.index(of: 0x3C, from: 0)
        guard mark < points.count else { return [] }
        return BlankLines.lines(of: points).compactMap { line in
            if mark < line.lowerBound { mark = points.index(of: 0x3C, from: line.lowerBound) }
            guard mark < line.upperBound,
                let start = (mark..<line.upperBound).first(where: {
                    isPair(points, $0, line, 0x3C)
                }),
                let end = line.last(where: { isPair(points, $0, line, 0x3E) }), end > start + 2
            else { return nil }
            let title = points[start..<end + 2].drop { $0 == 0x3C }
            let isEmpty = title.stripped { $0 == 0x3E || CodePoint.isSpace($0) }.isEmpty
            return isEmpty ? nil : start..<(end + 2)
        }
    }

    private func isPair(_ points: [UInt32], _ index: Int, _ line: Range<Int>, _ mark: UInt32)
        -> Bool
    {
        points[index] == mark && index + 1 < line.upperBound && points[index + 1] == mark
    }

    func marks(in response: ResponseText) -> [Mark] {
        places(in: response.points).map { Mark(scalars: $0, meaning: .counted) }
    }
}
