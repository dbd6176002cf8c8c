/// Wants a number of markdown bullets.
struct BulletList: Rule {
    static let id: RuleID = "detectable_format:number_bullet_lists"
    static let collection = RuleCollection.ifeval
    static let summary = "The response has exactly a number of markdown bullets."
    static let parameters = [
        Parameter("num_bullets", .integer(0...Parameter.unbounded), "the number of bullets")
    ]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Your answer must contain exactly {num_bullets:bullet point|bullet points}. Use \
            markdown bullets such as: * This is a point.
            """,
            """
            Include exactly {num_bullets:bullet point|bullet points} in markdown format, each on a \
            line that starts with "* ".
            """,
            """
            Use a markdown list (lines starting with "- " or "* ") with exactly \
            {num_bullets:item|items}.
            """,
            """
            The number of markdown bullet points in your response must be {num_bullets}, no more \
            and no fewer.
            """,
            """
            I want {num_bullets:markdown bullet|markdown bullets} in the whole answer, exactly \
            that many, each beginning its line with "- ".
            """,
            """
            Present the main ideas as exactly {num_bullets:bulleted line|bulleted lines}, every \
            one of them introduced by "* ".
            """,
            """
            Counting the lines that begin with the bullet "* " or "- ", I should get exactly \
            {num_bullets}.
            """,
            """
            Bullets ("- " at the start of a line): {num_bullets}, neither more nor fewer, wherever \
            in the text they stand.
            """,
        ],
        .chinese: [
            "回答中必须恰好有{num_bullets}个 markdown 项目符号，例如：* 这是一个要点。",
            "请用 markdown 列表列出{num_bullets}个要点，每个要点单独一行并以“* ”开头，不多不少。",
            "列表项（以“- ”或“* ”开头的行）的数量须正好是{num_bullets}个。",
            "回答里的 markdown 无序列表一共要有{num_bullets}项，不能多也不能少。",
            "请把主要内容写成恰好{num_bullets}行要点，每行以“- ”起头。",
            "全文的项目符号（行首的“* ”）总数为{num_bullets}，多一个少一个都不行。",
            "我需要刚好{num_bullets}条 markdown 要点，写法是行首一个短横线加空格，即“- 要点”。",
            "数一数以“* ”或“- ”开头的行，应当恰好有{num_bullets}行。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["num_bullets": 2], "Tides:\n* rise\n* fall"),
        .passes(["num_bullets": 2], "潮汐：\n- 涨潮\n- 落潮"),
        .fails(["num_bullets": 3], "Tides:\n* rise\n* fall"),
        .fails(["num_bullets": 2], "Tides:\n1. rise\n2. fall"),
        .passesUnsoundly(["num_bullets": 2], "Tides:\n* rise\n---\nThey fall."),
        .passesUnsoundly(["num_bullets": 2], "* 涨潮\n```\n- x = 1\n```"),
        .failsUnsoundly(["num_bullets": 1], "```\n- code\n```\n* Tides rise."),
        .failsUnsoundly(["num_bullets": 1], "*Tides* rise.\n* They fall."),
    ]

    private let bound: Bound

    static func suits(_ seed: SeedFacts) -> Bool {
        !seed.statesLength && !seed.statesNumber
    }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments(["num_bullets": .integer(drawSkewed(1...15, using: &generator))])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        bound = Bound(.exactly, try arguments.integer("num_bullets"))
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let points = response.points
        let stars = matches(in: points) { points, index in
            points[index] == 0x2A && index + 1 < points.count && points[index + 1] != 0x2A ? 2 : nil
        }
        let dashes = matches(in: points) { points, index in points[index] == 0x2D ? 1 : nil }
        return RuleVerdict(Self.self, count: stars + dashes, bound)
    }

    /// Counts lines outside of code that start with a bullet and a space, with text after it.
    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        RuleVerdict(Self.self, count: bullets(in: response[OutsideFences.self]).count, bound)
    }

    private func bullets(in points: [UInt32]) -> [Range<Int>] {
        BlankLines.lines(of: points).filter { line in
            let text = points[line].stripped()
            guard let mark = text.first, mark == 0x2A || mark == 0x2D || mark == 0x2B else {
                return false
            }
            guard let space = text.dropFirst().first, CodePoint.isSpace(space) else { return false }
            return text.contains(where: CodePoint.isWord)
        }
    }

    /// Counts the matches of `^\s*`, a head and the rest of its line, in the way of `re.findall`.
    ///
    /// The head's length is nil where it doesn't match. The whitespace may span lines, and the head
    /// may take a line break, as in the expressions of IFEval's code.
    private func matches(in points: [UInt32], head: ([UInt32], Int) -> Int?) -> Int {
        var count = 0
        var lineStart = 0
        while lineStart < points.count {
            var index = lineStart
            while index < points.count, CodePoint.isSpace(points[index]) { index += 1 }
            guard index < points.count else { break }
            if let length = head(points, index) {
                count += 1
                index += length
            }
            // Lines that are skipped as whitespace can't match either: they lead to the same place.
            while index < points.count, points[index] != 0x0A { index += 1 }
            lineStart = index + 1
        }
        return count
    }

    func marks(in response: ResponseText) -> [Mark] {
        bullets(in: response[OutsideFences.self]).map { Mark(scalars: $0, meaning: .counted) }
    }

    var demands: [Demand] { [.count(.bullets, bound)] }
}
