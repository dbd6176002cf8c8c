/// Wants placeholders in square brackets.
struct NumberOfPlaceholders: Rule {
    static let id: RuleID = "detectable_content:number_placeholders"
    static let collection = RuleCollection.ifeval
    static let summary = "The response has at least a number of [placeholders]."
    static let parameters = [
        Parameter(
            "num_placeholders", .integer(0...Parameter.unbounded), "the number of placeholders")
    ]
    static let weight = 0.6

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Include at least {num_placeholders:placeholder|placeholders} in square brackets, such \
            as [address].
            """,
            """
            The response must contain at least {num_placeholders:placeholder|placeholders} \
            represented by square brackets, for example [name].
            """,
            """
            Leave no fewer than {num_placeholders:blank|blanks} for the reader to fill in, each \
            written in square brackets like [date].
            """,
            """
            Make it a template: put at least {num_placeholders:placeholder|placeholders} in square \
            brackets, such as [company], into the text.
            """,
            """
            Where details are unknown, write a bracketed placeholder like [phone number]; there \
            must be at least {num_placeholders} of them.
            """,
            """
            I will fill in the details later, so give me at least \
            {num_placeholders:placeholder|placeholders} of the form [detail].
            """,
            """
            Your answer needs {num_placeholders:placeholder|placeholders} or more, each a word or \
            phrase between [ and ], for instance [city].
            """,
            """
            Use a minimum of \
            {num_placeholders:square-bracketed placeholder|square-bracketed placeholders}, such as \
            [amount], in what you write.
            """,
        ],
        .chinese: [
            "回答中至少包含{num_placeholders}个用半角方括号表示的占位符，例如 [地址]。",
            "请至少使用{num_placeholders}个占位符，格式如 [姓名]，须用半角方括号。",
            "文中要留出不少于{num_placeholders}处待填内容，用英文方括号标出，如 [日期]。",
            "请写成模板，其中 [公司名] 这样的半角方括号占位符至少有{num_placeholders}个。",
            "凡是不确定的信息，都用 [电话] 这种半角方括号占位，总数至少{num_placeholders}处。",
            "具体信息我之后再填，请给我留{num_placeholders}个或更多占位符，写法如 [金额]（半角方括号）。",
            "占位符数量不得少于{num_placeholders}个，每个都写在英文方括号里，比如 [城市]。",
            "请在文中安排至少{num_placeholders}个形如 [内容] 的占位符，方括号用半角，括号里要写明待填的是什么。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["num_placeholders": 2], "Dear [name], we meet on [date]."),
        .passes(["num_placeholders": 1], "尊敬的[姓名]：您好。"),
        .fails(["num_placeholders": 3], "Dear [name], we meet on [date]."),
        .fails(["num_placeholders": 1], "尊敬的【姓名】：您好。"),
        .passesUnsoundly(["num_placeholders": 1], "See [the page](https://example.org)."),
        .passesUnsoundly(["num_placeholders": 1], "The tide is table[hour]."),
        .passesUnsoundly(["num_placeholders": 1], "用 `潮[0]` 取值。"),
        .passesUnsoundly(["num_placeholders": 2], "- [ ] tides\n- [1] moon"),
    ]

    private let bound: Bound

    static func suits(_ seed: SeedFacts) -> Bool {
        placeholderCues.contains { seed.holds($0) }
    }

    /// Placeholders make sense in letters, forms and plans, hardly elsewhere.
    private static let placeholderCues = [
        "letter", "email", "e-mail", "template", "invitation", "resume", "cover", "contract",
        "form",
        "speech", "announcement", "message", "plan", "post", "review", "script", "proposal", "memo",
        "信", "邮件", "模板", "邀请", "简历", "合同", "演讲", "通知", "计划", "方案", "文案", "公告", "致辞",
    ]

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments(["num_placeholders": .integer(drawSkewed(1...20, using: &generator))])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        bound = Bound(.atLeast, try arguments.integer("num_placeholders"))
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        RuleVerdict(Self.self, count: places(in: response.points).count, bound)
    }

    /// Counts brackets outside of code with a word in them that aren't links.
    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        RuleVerdict(Self.self, count: placeholders(in: response[OutsideFences.self]).count, bound)
    }

    private func placeholders(in points: [UInt32]) -> [Range<Int>] {
        places(in: points).filter { place in
            let name = points[place].dropFirst().dropLast()
            let before = place.lowerBound > 0 ? points[place.lowerBound - 1] : 0x20
            // What follows a Latin letter at once is an index or a part of a word.
            guard before > 0x7F || !CodePoint.isWord(before) else { return false }
            let isLink = place.upperBound < points.count && points[place.upperBound] == 0x28
            return !isLink && name.contains { CodePoint.isWord($0) && !CodePoint.isDigit($0) }
                && name.stripped().count > 1
        }
    }

    /// Brackets and what is between them, on one line, the nearest closing one taken.
    private func places(in points: [UInt32]) -> [Range<Int>] {
        var places: [Range<Int>] = []
        var open: Int?
        var index = 0
        while true {
            index = points.index(of: 0x5B, or: 0x5D, or: 0x0A, from: index)
            guard index < points.count else { return places }
            switch points[index] {
            case 0x5B: open = open ?? index
            case 0x5D:
                if let start = open { places.append(start..<(index + 1)) }
                open = nil
            default: open = nil
            }
            index += 1
        }
    }

    func marks(in response: ResponseText) -> [Mark] {
        placeholders(in: response[OutsideFences.self])
            .map { Mark(scalars: $0, meaning: .counted) }
    }

    var demands: [Demand] { [.count(.placeholders, bound)] }
}
