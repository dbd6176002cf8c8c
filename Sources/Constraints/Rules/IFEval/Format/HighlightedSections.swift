/// Wants highlighted passages.
struct HighlightedSections: Rule {
    static let id: RuleID = "detectable_format:number_highlighted_sections"
    static let collection = RuleCollection.ifeval
    static let summary = "The response has at least a number of *highlighted* passages."
    static let parameters = [
        Parameter("num_highlights", .integer(0...Parameter.unbounded), "the number of passages")
    ]
    static let conflicts = Conflicts.with(
        [MultipleSections.id], because: "both speak of sections and mean different things")
    static let weight = 1.1

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Highlight at least {num_highlights:section|sections} of your answer with markdown, \
            i.e. *highlighted section*.
            """,
            "Use markdown emphasis (*like this*) on at least {num_highlights:passage|passages}.",
            """
            At least {num_highlights:phrase|phrases} in your response should be set off by \
            asterisks, such as *this one*.
            """,
            "Mark no fewer than {num_highlights:key phrase|key phrases} in the form *key phrase*.",
            """
            Put asterisks around the parts that matter most, *like so*: at least {num_highlights} \
            of them.
            """,
            """
            Emphasize {num_highlights:part|parts} of the text or more, each enclosed in a pair of \
            asterisks, e.g. *part*.
            """,
            """
            A reader who skims should find a minimum of {num_highlights:highlight|highlights} \
            written as *highlight*.
            """,
            """
            Your answer needs {num_highlights} or more stretches of text in markdown italics, *as \
            here*.
            """,
        ],
        .chinese: [
            "请用 markdown 至少突出显示{num_highlights}处内容，格式为 *突出的内容*。",
            "回答中至少有{num_highlights}个片段要用星号标出，如 *这样*。",
            "用 *星号* 的形式标出不少于{num_highlights}处重点。",
            "至少{num_highlights}处关键内容须以 markdown 强调，即 *关键内容*。",
            "请在重要的词句两边各加一个星号，写成 *词句*，总共不得少于{num_highlights}处。",
            "为方便快速浏览，请把{num_highlights}处或更多要点写成 *要点* 的样子。",
            "全文的 markdown 强调（形如 *强调*）要有{num_highlights}处以上，含{num_highlights}处。",
            "挑出至少{num_highlights}个值得注意的短语，用一对星号括起来，例如 *短语*。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["num_highlights": 2], "*Tides* rise and **fall** again."),
        .passes(["num_highlights": 1], "*潮汐*跟随月亮。"),
        .fails(["num_highlights": 3], "*Tides* rise and **fall** again."),
        .fails(["num_highlights": 1], "潮汐跟随**月亮。"),
        .passesUnsoundly(["num_highlights": 2], "***Tides*** rise."),
        .passesUnsoundly(["num_highlights": 1], "面积：\n```\na*b*c\n```"),
        .passesUnsoundly(["num_highlights": 1], "It is 2 * 3 * 4 tides."),
    ]

    private let bound: Bound

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments(["num_highlights": .integer(drawSkewed(1...15, using: &generator))])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        bound = Bound(.atLeast, try arguments.integer("num_highlights"))
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let points = response.points
        let count = [1, 2].map { stars in
            places(in: points, stars: stars).count { place in
                !points[place.dropFirst(stars).dropLast(stars)].isBlank
            }
        }
        return RuleVerdict(Self.self, count: count[0] + count[1], bound)
    }

    /// Counts each passage outside of code once, and only those whose stars stand against its text.
    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        RuleVerdict(Self.self, count: passages(in: response[OutsideFences.self]).count, bound)
    }

    /// Runs of `stars` asterisks around text of one line without asterisks, none overlapping.
    private func places(in points: [UInt32], stars: Int) -> [Range<Int>] {
        var places: [Range<Int>] = []
        var start = 0
        while true {
            start = points.index(of: Dividers.star, from: start)
            guard start + 2 * stars <= points.count else { break }
            guard isStars(points, start, stars) else {
                start += 1
                continue
            }
            let end = points.index(from: start + stars) { $0 == Dividers.star || $0 == 0x0A }
            if isStars(points, end, stars) {
                places.append(start..<(end + stars))
                start = end + stars
            } else {
                start += 1
            }
        }
        return places
    }

    private func isStars(_ points: [UInt32], _ start: Int, _ count: Int) -> Bool {
        start + count <= points.count
            && (start..<(start + count)).allSatisfy { points[$0] == Dividers.star }
    }

    private func passages(in points: [UInt32]) -> [Range<Int>] {
        var passages: [Range<Int>] = []
        var open: Int?
        var index = 0
        while index < points.count {
            if points[index] == 0x0A { open = nil }
            guard points[index] == Dividers.star else {
                index += 1
                continue
            }
            var end = index
            while end < points.count, points[end] == Dividers.star { end += 1 }
            let spaceBefore = index == 0 || CodePoint.isSpace(points[index - 1])
            let spaceAfter = end == points.count || CodePoint.isSpace(points[end])
            if let start = open, !spaceBefore {
                passages.append(start..<end)
                open = nil
            } else if !spaceAfter {
                open = index
            }
            index = end
        }
        return passages
    }

    func marks(in response: ResponseText) -> [Mark] {
        passages(in: response[OutsideFences.self]).map { Mark(scalars: $0, meaning: .counted) }
    }

    var demands: [Demand] { [.count(.highlights, bound)] }
}
